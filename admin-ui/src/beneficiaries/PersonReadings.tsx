import type { ReadingResource } from '@maillage/contracts/http/directory';
import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Moment } from '../controls/Moment.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { readerText, whyText } from '../read-log/reading-text.js';

const perPage = 8;

/** Who read this file, newest first. */
export function PersonReadings({ beneficiaryId }: { beneficiaryId: string }) {
  const [page, setPage] = useState(1);
  const { data, pageInfo, isPending, error, refetch } = useGetList<ReadingResource>('read-log', {
    filter: { beneficiaryId },
    pagination: { page, perPage },
  });
  return (
    <Section flush title="Qui a consulté cette fiche">
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="du journal des lectures"
      />
      {data?.length === 0 && <EmptyState title="Aucune lecture enregistrée" />}
      {data?.map((one) => (
        <Row
          key={one.id}
          title={readerText(one)}
          detail={whyText(one)}
          end={<Moment at={one.at} />}
        />
      ))}
      {(page > 1 || pageInfo?.hasNextPage === true) && (
        <Stack direction="row" sx={{ px: 1, py: 0.5, justifyContent: 'space-between' }}>
          <Button size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
            Lectures plus récentes
          </Button>
          <Button size="small" disabled={!pageInfo?.hasNextPage} onClick={() => setPage(page + 1)}>
            Lectures plus anciennes
          </Button>
        </Stack>
      )}
    </Section>
  );
}
