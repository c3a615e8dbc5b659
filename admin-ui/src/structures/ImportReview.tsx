import {
  reviewKinds,
  type ReviewKind,
  type ReviewLineResource,
  type StructureImportResource,
} from '@maillage/contracts/http/directory';
import {
  Alert,
  Button,
  LinearProgress,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { fieldLabel, reviewKindLabels, reviewReasonLabels } from './import-texts.js';

const shownLines = 200;
/** What is said of a line of the file, not of a house. */
const ofLines: readonly ReviewKind[] = ['odd-hours', 'refused'];

/** What a list would change, before and after; then the button that applies it. */
export function ImportReview({ given }: { given: StructureImportResource }) {
  const [kind, setKind] = useState<ReviewKind>(
    () => reviewKinds.find((each) => (given.counts[each] ?? 0) > 0) ?? 'created',
  );
  const [asking, setAsking] = useState(false);
  const apply = useWrite<StructureImportResource>('structure-imports', {
    alsoTouches: ['structures', 'networks'],
    onSuccess: () => setAsking(false),
  });
  const { progress, status, counts } = given;
  const choices = reviewKinds.map((value) => ({
    value,
    label: `${reviewKindLabels[value]} : ${String(counts[value] ?? 0)}`,
  }));
  const applyButton = (status === 'reviewed' || status === 'failed') && (
    <Button
      variant="contained"
      sx={{ alignSelf: 'flex-start' }}
      disabled={apply.isPending}
      onClick={() => setAsking(true)}
    >
      Appliquer la liste
    </Button>
  );
  return (
    <Section title={`Revue de ${given.fileName}`}>
      <Stack spacing={2}>
        <Typography>
          {given.lines} lignes lues, {given.unchanged} maisons sans changement, {progress.toWrite} à
          écrire, {given.networksCreated} réseaux à créer.
        </Typography>
        {applyButton}
        {(counts.refused ?? 0) > 0 && (
          <Alert
            severity="warning"
            action={
              <Button size="small" color="inherit" onClick={() => setKind('refused')}>
                Voir lesquelles
              </Button>
            }
          >
            {counts.refused === 1
              ? 'Une ligne du fichier est écartée ; le reste est lu.'
              : `${String(counts.refused)} lignes du fichier sont écartées ; le reste est lu.`}
          </Alert>
        )}
        {(counts['hand-edited'] ?? 0) > 0 && (
          <Alert severity="info">
            {counts['hand-edited']} champs corrigés à la main diffèrent de la liste : ils sont
            gardés.
          </Alert>
        )}
        <ChoiceRow label="Montrer" value={kind} choices={choices} onChange={setKind} />
        <Lines id={given.id} kind={kind} total={counts[kind] ?? 0} />
        {(counts[kind] ?? 0) > 10 && applyButton}
        {status === 'applying' && (
          <>
            <LinearProgress
              aria-label="Application de la liste"
              variant="determinate"
              value={(100 * progress.written) / Math.max(progress.toWrite, 1)}
            />
            <Typography role="status">
              {progress.written} maisons écrites sur {progress.toWrite}.
            </Typography>
          </>
        )}
        {status === 'applied' && <Alert severity="success">Cette liste est appliquée.</Alert>}
        {status === 'failed' && (
          <Alert severity="error">
            L’application s’est interrompue. Ce qui est écrit le reste ; relancez pour finir.
          </Alert>
        )}
      </Stack>
      <Confirm
        isOpen={asking}
        title="Appliquer la liste ?"
        content={`${String(progress.toWrite)} maisons seront écrites. Une liste appliquée ne s’annule pas, mais une liste suivante la corrige.`}
        onConfirm={() => {
          const path = `/${encodeURIComponent(given.id)}/apply`;
          apply.mutate({ path, version: given.version });
        }}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}

function Lines({ id, kind, total }: { id: string; kind: ReviewKind; total: number }) {
  const { data, isPending, error } = useRead<{ data: ReviewLineResource[] }>('structure-imports', {
    path: `/${encodeURIComponent(id)}/lines`,
    query: { 'filter[kind]': kind, 'page[size]': shownLines },
  });
  if (!data) return <ReadState pending={isPending} error={error} of="de la revue" />;
  if (data.data.length === 0) return <EmptyState title="Rien de tel dans cette liste" />;
  return (
    <Stack spacing={1} sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={reviewKindLabels[kind]}>
        <TableHead>
          <TableRow>
            {ofLines.includes(kind) && <TableCell>Ligne</TableCell>}
            <TableCell>Maison</TableCell>
            {kind === 'created' ? (
              <TableCell>Adresse et horaires</TableCell>
            ) : (
              ['Champ', 'Connu', 'Dans la liste', 'Remarque'].map((title) => (
                <TableCell key={title}>{title}</TableCell>
              ))
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.data.map((line) => (
            <TableRow key={line.id}>
              {ofLines.includes(kind) && <TableCell>{line.line ?? '–'}</TableCell>}
              <TableCell>
                {line.name || 'Sans nom'} (
                {[line.nationalId, line.department].filter(Boolean).join(', ') || 'sans numéro'})
              </TableCell>
              {kind === 'created' ? (
                <TableCell sx={{ whiteSpace: 'pre-line' }}>{line.after ?? '–'}</TableCell>
              ) : (
                <Difference line={line} />
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {total > data.data.length && (
        <Typography color="text.secondary">
          Les {data.data.length} premières lignes sur {total}.
        </Typography>
      )}
    </Stack>
  );
}

/** What is known of a field, and what the list says of it. */
function Difference({ line: { field, before, after, reason } }: { line: ReviewLineResource }) {
  return (
    <>
      <TableCell>{fieldLabel(field)}</TableCell>
      <TableCell>{reason === null ? (before ?? '–') : '–'}</TableCell>
      <TableCell>{reason === null ? (after ?? '–') : (before ?? '–')}</TableCell>
      <TableCell>{reason ? (reviewReasonLabels[reason] ?? reason) : ''}</TableCell>
    </>
  );
}
