import { operatorCodes, type OperatorCode } from '@maillage/contracts/codes';
import type { MotiveResource, NationalMotiveResource } from '@maillage/contracts/http/appointments';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useGetList } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { useOperators } from '../i18n/catalogue.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useNetworkChoice } from '../places/own-places.js';
import { everything } from '../providers/data-provider.js';
import { MotiveDialog } from './MotiveDialog.js';
import { MotiveHistory } from './MotiveHistory.js';
import { MotiveTable, type MotiveAction } from './MotiveTable.js';
import { NationalSetDialog } from './NationalSetDialog.js';
import { NationalUpdateDialog } from './NationalUpdateDialog.js';
import { WithdrawMotive } from './WithdrawMotive.js';

type Open =
  | { readonly what: 'new' | 'national' | 'changes' }
  | { readonly what: MotiveAction; readonly motive: MotiveResource };

const states = [
  { value: 'offered', label: 'Proposés' },
  { value: 'withdrawn', label: 'Retirés' },
  { value: 'all', label: 'Tous' },
] as const;

/** « Motifs »: what the houses of a network receive for, kept by its coordinator. */
export default function NetworkMotivesPage() {
  const { networkId, networks, choose } = useNetworkChoice();
  const operators = useOperators();
  const [operator, setOperator] = useState<OperatorCode | 'all'>('all');
  const [state, setState] = useState<(typeof states)[number]['value']>('offered');
  const [open, setOpen] = useState<Open | null>(null);
  const enabled = networkId !== '';
  const operatorCode = operator === 'all' ? '' : operator;
  const { data, isPending, error, refetch } = useGetList<MotiveResource>(
    'motives',
    { filter: { networkId, state, operatorCode }, pagination: everything },
    { enabled },
  );
  const { data: national = [] } = useGetList<NationalMotiveResource>(
    'national-motives',
    { filter: { networkId }, pagination: everything },
    { enabled },
  );
  const missing = national.filter(({ standing }) => standing === 'not-adopted').length;
  const newer = new Map(
    national.flatMap((one) => (one.standing === 'newer' ? [[one.id, one] as const] : [])),
  );
  const close = () => setOpen(null);
  const filtered = operator !== 'all' || state !== 'offered';
  return (
    <Stack spacing={2}>
      <Title title="Motifs" />
      <Stack
        direction="row"
        useFlexGap
        role="search"
        sx={{ gap: 1.5, flexWrap: 'wrap', '& > *': { flex: '1 1 220px' } }}
      >
        <PlaceChooser label="Réseau" places={networks} value={networkId} onChange={choose} />
        <CodeSelect
          label="Opérateur"
          value={operator}
          choices={[
            { value: 'all', label: 'Tous' },
            ...operatorCodes.map((value) => ({ value, label: operators.labelOf(value) })),
          ]}
          onChange={setOperator}
        />
        <CodeSelect label="État" value={state} choices={states} onChange={setState} />
      </Stack>
      {newer.size > 0 && (
        <Alert severity="info" role="status">
          Une nouvelle version nationale est proposée pour {newer.size}{' '}
          {newer.size === 1 ? 'motif' : 'motifs'} : ouvrez-la depuis la liste pour voir ce qui
          change.
        </Alert>
      )}
      <Section
        flush
        title={`Catalogue du réseau${data ? ` (${String(data.length)})` : ''}`}
        actions={
          <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
            <Button onClick={() => setOpen({ what: 'changes' })}>Journal des changements</Button>
            <Button variant="outlined" onClick={() => setOpen({ what: 'national' })}>
              Jeu national{missing > 0 ? ` (${String(missing)} à adopter)` : ''}
            </Button>
            <Button variant="contained" onClick={() => setOpen({ what: 'new' })}>
              Nouveau motif
            </Button>
          </Stack>
        }
      >
        <ReadState
          pending={enabled && isPending}
          error={error}
          onRetry={() => void refetch()}
          of="du catalogue"
        />
        {data?.length === 0 &&
          (filtered ? (
            <EmptyState title="Aucun motif trouvé" detail="Retirez un filtre." />
          ) : (
            <EmptyState
              title="Le catalogue du réseau est vide"
              detail="Adoptez le jeu national : vous pourrez ensuite tout adapter, et les maisons choisiront ce qu’elles proposent."
              action={
                <Button variant="contained" onClick={() => setOpen({ what: 'national' })}>
                  Voir le jeu national
                </Button>
              }
            />
          ))}
        {data && data.length > 0 && (
          <MotiveTable
            motives={data}
            newer={newer}
            onOpen={(what, motive) => setOpen({ what, motive })}
          />
        )}
        <Box sx={{ px: 2, py: 1 }}>
          <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
            Une correction vaut aussitôt dans toutes les maisons qui proposent le motif.
          </Typography>
        </Box>
      </Section>
      <OpenDialog open={open} networkId={networkId} national={national} onClose={close} />
    </Stack>
  );
}

interface OpenDialogProps {
  readonly open: Open | null;
  readonly networkId: string;
  readonly national: readonly NationalMotiveResource[];
  readonly onClose: () => void;
}

function OpenDialog({ open, networkId, national, onClose }: OpenDialogProps) {
  switch (open?.what) {
    case undefined:
      return null;
    case 'new':
      return <MotiveDialog networkId={networkId} motive={null} onClose={onClose} />;
    case 'national':
      return <NationalSetDialog networkId={networkId} motives={national} onClose={onClose} />;
    case 'changes':
      return <NetworkChanges networkId={networkId} onClose={onClose} />;
    case 'edit':
      return <MotiveDialog networkId={networkId} motive={open.motive} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawMotive motive={open.motive} onClose={onClose} />;
    case 'history': {
      const { code: motiveCode, label } = open.motive;
      return <MotiveHistory of={label} filter={{ networkId, motiveCode }} onClose={onClose} />;
    }
    case 'update': {
      const newer = national.find(({ id }) => id === open.motive.code);
      if (!newer) return null;
      return <NationalUpdateDialog motive={open.motive} national={newer} onClose={onClose} />;
    }
  }
}

function NetworkChanges({ networkId, onClose }: Pick<OpenDialogProps, 'networkId' | 'onClose'>) {
  const { data = [] } = useGetList<MotiveResource>('motives', {
    filter: { networkId, state: 'all' },
    pagination: everything,
  });
  const labelOf = (code: string) => data.find((one) => one.code === code)?.label ?? code;
  return (
    <MotiveHistory
      of="tous les motifs"
      filter={{ networkId }}
      labelOf={labelOf}
      onClose={onClose}
    />
  );
}
