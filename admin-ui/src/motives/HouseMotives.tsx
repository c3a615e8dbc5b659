import { operatorCodes, type OperatorCode } from '@maillage/contracts/codes';
import type {
  MotiveResource,
  MotiveSubscriptionResource,
} from '@maillage/contracts/http/appointments';
import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { useOperators } from '../i18n/catalogue.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { everything } from '../providers/data-provider.js';
import { useWrite } from '../providers/use-write.js';
import { HouseMotiveTable } from './HouseMotiveTable.js';
import { MotiveHistory } from './MotiveHistory.js';
import { OverrideDialog } from './OverrideDialog.js';

interface HouseMotivesProps {
  readonly structureId: string;
  readonly networkId: string;
}

/** What a house offers of its network's catalogue, and what it decides itself. */
export function HouseMotives({ structureId, networkId }: HouseMotivesProps) {
  const operators = useOperators();
  const notify = useNotify();
  const [operator, setOperator] = useState<OperatorCode | 'all'>('all');
  const [adapted, setAdapted] = useState<string | null>(null);
  const [history, setHistory] = useState(false);
  const motives = useGetList<MotiveResource>(
    'motives',
    { filter: { networkId }, pagination: everything },
    { enabled: networkId !== '' },
  );
  const subscriptions = useGetList<MotiveSubscriptionResource>('motive-subscriptions', {
    filter: { structureId },
    pagination: everything,
  });
  const write = useWrite<unknown>('motive-subscriptions', {
    alsoTouches: ['motive-changes', 'slots'],
    onSuccess: () => notify('Les motifs de la maison sont à jour.', { type: 'success' }),
  });
  const held = new Map(subscriptions.data?.map((each) => [each.motiveCode, each]));
  const shown = (motives.data ?? []).filter(
    ({ operatorCodes: codes }) => operator === 'all' || codes.includes(operator),
  );
  const missing = shown.filter(({ code }) => !held.has(code)).map(({ code }) => code);
  const choose = (motiveCodes: readonly string[]) =>
    write.mutate({ body: { structureId, motiveCodes } });
  const end = ({ id, version }: MotiveSubscriptionResource) =>
    write.mutate({ path: `/${id}`, method: 'DELETE', version });
  const open = motives.data?.find(({ code }) => code === adapted);
  const opened = adapted === null ? undefined : held.get(adapted);
  const error = motives.error ?? subscriptions.error;
  const pending = motives.isPending || subscriptions.isPending;
  return (
    <Stack spacing={2}>
      <Stack direction="row" useFlexGap role="search" sx={{ maxWidth: 360 }}>
        <CodeSelect
          label="Opérateur"
          value={operator}
          choices={[
            { value: 'all', label: 'Tous' },
            ...operatorCodes.map((value) => ({ value, label: operators.labelOf(value) })),
          ]}
          onChange={setOperator}
        />
      </Stack>
      <Section
        flush
        title={`Motifs proposés (${String(shown.length - missing.length)} sur ${String(shown.length)})`}
        actions={
          <>
            <Button onClick={() => setHistory(true)}>Historique</Button>
            {!pending && !error && missing.length > 0 && (
              <Button
                variant="contained"
                disabled={write.isPending}
                onClick={() => choose(missing)}
              >
                {missing.length === 1
                  ? 'Proposer le dernier'
                  : `Proposer les ${String(missing.length)} autres`}
              </Button>
            )}
          </>
        }
      >
        <ReadState pending={pending} error={error} of="des motifs" />
        {!pending && !error && shown.length === 0 && (
          <EmptyState
            title={operator === 'all' ? 'Le catalogue du réseau est vide' : 'Aucun motif trouvé'}
            detail={
              operator === 'all'
                ? 'Le coordinateur du réseau y met les motifs ; vous choisirez ensuite ceux de votre maison.'
                : 'Choisissez un autre opérateur.'
            }
          />
        )}
        {!pending && !error && shown.length > 0 && (
          <HouseMotiveTable
            motives={shown}
            held={held}
            busy={write.isPending}
            onOffer={(code) => choose([code])}
            onEnd={end}
            onAdapt={setAdapted}
          />
        )}
      </Section>
      {open && opened && (
        <OverrideDialog motive={open} subscription={opened} onClose={() => setAdapted(null)} />
      )}
      {history && (
        <MotiveHistory
          of="motifs de la maison"
          filter={{ networkId, structureId }}
          labelOf={(code) => motives.data?.find((one) => one.code === code)?.label ?? code}
          onClose={() => setHistory(false)}
        />
      )}
    </Stack>
  );
}
