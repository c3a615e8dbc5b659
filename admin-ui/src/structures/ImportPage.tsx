import { largestListBytes, type StructureImportResource } from '@maillage/contracts/http/directory';
import { Alert, Button, Link, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Title, useDataProvider, useGetList, useNotify } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import type { ConsoleDataProvider } from '../providers/data-provider.js';
import { resourcePaths } from '../providers/resources.js';
import { useIdempotencyKey } from '../providers/use-idempotency-key.js';
import { dayIn, metropolitanZone, momentIn, numericDay } from '../time/french-dates.js';
import { ImportReview } from './ImportReview.js';
import { importStatusTexts } from './import-texts.js';

/** The national list: upload, look through, apply. */
export default function ImportPage() {
  const { data, isPending, error, refetch } = useGetList<StructureImportResource>(
    'structure-imports',
    { pagination: { page: 1, perPage: 100 } },
    { refetchInterval: ({ state }) => (isApplying(state.data?.data) ? 1000 : false) },
  );
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = data?.find(({ id }) => id === openId);
  return (
    <Stack spacing={2}>
      <Title title="Liste nationale des maisons" />
      <Upload onReviewed={setOpenId} />
      {opened && <ImportReview key={opened.id} given={opened} />}
      <Section flush title="Imports">
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des imports"
        />
        {data?.length === 0 && <EmptyState title="Aucun import pour l’instant" />}
        {data?.map((given) => {
          const { tone, label } = importStatusTexts[given.status];
          return (
            <Row
              key={given.id}
              title={given.fileName}
              detail={`${numericDay(dayIn(metropolitanZone, given.uploadedAt))} (${momentIn(metropolitanZone, given.uploadedAt)}), ${String(given.lines)} lignes`}
              end={
                <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
                  <StatusLabel tone={tone}>{label}</StatusLabel>
                  <Button
                    size="small"
                    aria-label={`Ouvrir la revue de ${given.fileName}`}
                    onClick={() => setOpenId(given.id)}
                  >
                    Ouvrir la revue
                  </Button>
                </Stack>
              }
            />
          );
        })}
      </Section>
    </Stack>
  );
}

const isApplying = (imports: readonly StructureImportResource[] | undefined): boolean =>
  imports?.some(({ status }) => status === 'applying') ?? false;

function Upload({ onReviewed }: { onReviewed: (id: string) => void }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const { keyFor, done } = useIdempotencyKey();
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (file: File) => {
    setRefusal(null);
    if (file.size > largestListBytes) {
      setRefusal('Ce fichier dépasse 8 Mo : ce n’est pas la liste publiée.');
      return;
    }
    setReading(true);
    try {
      const csv = await file.text();
      const made = await provider.send<StructureImportResource>(
        resourcePaths['structure-imports'],
        {
          method: 'POST',
          query: { fileName: file.name.slice(0, 200) },
          csv,
          idempotencyKey: keyFor([file.name, file.lastModified, csv]),
        },
      );
      done();
      await queries.invalidateQueries({ queryKey: ['structure-imports'] });
      onReviewed(made.id);
      notify('La liste est lue : rien n’est encore écrit.', { type: 'info' });
    } catch (error) {
      setRefusal((error as Error).message);
    } finally {
      setReading(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <Section title="Nouvelle liste">
      <Stack spacing={1.5}>
        <Typography>
          Prenez le CSV « Liste des structures France services » sur{' '}
          <Link href="https://www.data.gouv.fr" rel="noreferrer">
            data.gouv.fr
          </Link>
          . Il est d’abord comparé à ce qui est connu ; rien n’est écrit avant votre accord. Ce qui
          a été corrigé à la main est gardé.
        </Typography>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          aria-label="Fichier CSV de la liste nationale"
          disabled={reading}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void send(file);
          }}
        />
        {reading && <ReadState pending error={null} of="de la liste" />}
        {refusal && <Alert severity="error">{refusal}</Alert>}
      </Stack>
    </Section>
  );
}
