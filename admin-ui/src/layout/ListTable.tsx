import type { ReactNode } from 'react';
import { List, Pagination, useListContext } from 'react-admin';
import { ReadState } from './ReadState.js';

interface ListTableProps {
  readonly title: string;
  readonly filter?: Record<string, unknown>;
  readonly filters?: React.ReactElement[];
  readonly actions?: React.ReactElement | false;
  readonly empty?: React.ReactElement;
  /** Page and size are this screen's own: neither in the address nor kept. */
  readonly unkept?: boolean;
  readonly children: ReactNode;
}

/** A list of react-admin as this console shows them: no selection, no export, pages of 25. */
export function ListTable(props: ListTableProps) {
  const { title, children, actions = false, empty, unkept = false, ...rest } = props;
  return (
    <List
      title={title}
      actions={actions}
      exporter={false}
      perPage={25}
      empty={empty ?? false}
      pagination={<ListPages />}
      sx={{ '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { overflowX: 'auto' } }}
      {...(unkept ? { disableSyncWithLocation: true, storeKey: false as const } : {})}
      {...rest}
    >
      <ListContent>{children}</ListContent>
    </List>
  );
}

/** None under a list that could not be read: the count would be that of the list before. */
function ListPages() {
  const { error } = useListContext();
  return error ? null : <Pagination rowsPerPageOptions={[25, 50, 100]} />;
}

/** A list that could not be read is not an empty one. */
function ListContent({ children }: { children: ReactNode }) {
  const { error, isPending, refetch } = useListContext();
  const failed = error instanceof Error ? error : null;
  if (failed || isPending) {
    return (
      <ReadState
        pending={isPending}
        error={failed}
        onRetry={() => void refetch()}
        of="de la liste"
      />
    );
  }
  return <>{children}</>;
}
