import type { MotiveChangeEntry } from '@maillage/contracts/http/appointments';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Moment } from '../controls/Moment.js';
import { motiveActLabels, motiveFieldLabels } from '../i18n/motive-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { motiveValueText } from './motive-value.js';
import { useMotiveNames } from './use-motive-names.js';

interface MotiveHistoryProps {
  /** What the history is of, as it is named. */
  readonly of: string;
  readonly filter: {
    readonly networkId: string;
    readonly motiveCode?: string;
    readonly structureId?: string;
  };
  /** The history of several motives names each. */
  readonly labelOf?: (code: string) => string;
  readonly onClose: () => void;
}

const perPage = 20;

/** Versions and changes, the last first: who, when, what before and after. */
export function MotiveHistory({ of, filter, labelOf, onClose }: MotiveHistoryProps) {
  const [page, setPage] = useState(1);
  const { data, isPending, error, pageInfo } = useGetList<MotiveChangeEntry>('motive-changes', {
    filter,
    pagination: { page, perPage },
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="motive-history" fullWidth maxWidth="md">
      <DialogTitle id="motive-history">Historique : {of}</DialogTitle>
      <DialogContent sx={{ p: 0 }}>
        <ReadState pending={isPending} error={error} of="de l’historique" />
        {data?.length === 0 && <EmptyState title="Aucun changement enregistré" />}
        {data?.map((entry) => (
          <Entry key={entry.id} entry={entry} motive={labelOf ? labelOf(entry.motiveCode) : null} />
        ))}
      </DialogContent>
      <DialogActions>
        {page > 1 && <Button onClick={() => setPage(page - 1)}>Plus récents</Button>}
        {pageInfo?.hasNextPage && <Button onClick={() => setPage(page + 1)}>Plus anciens</Button>}
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}

function Entry({ entry, motive }: { entry: MotiveChangeEntry; motive: string | null }) {
  const names = useMotiveNames();
  const { act, version, structureName, at, authorName, differences } = entry;
  const made = act === 'adopted' || act === 'made';
  const place = structureName ?? `version ${String(version)}`;
  return (
    <Row
      title={`${motive === null ? '' : `${motive} : `}${motiveActLabels[act]}, ${place}`}
      detail={
        <>
          <Moment at={at} />, par {authorName}
          {!made && (
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {differences.map(({ field, before, after }) => (
                <li key={field}>
                  {motiveFieldLabels[field]} : {motiveValueText(field, before, names)} →{' '}
                  {motiveValueText(field, after, names)}
                </li>
              ))}
            </Box>
          )}
        </>
      }
    />
  );
}
