import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useOwnStructures, useZoneOf } from '../places/own-places.js';
import { CallRow } from './CallRow.js';
import { useCallsToMake } from './use-calls-to-make.js';
import { useSettleCall } from './use-settle-call.js';

const shown = 3;

/** The most pressing calls of all houses one works in. */
export function CallsSoon() {
  const structures = useOwnStructures();
  const desks = useCallsToMake(structures.map(({ id }) => id));
  const zoneOf = useZoneOf();
  const settle = useSettleCall();
  const pending = desks.some(({ calls }) => calls === undefined);
  const all = desks
    .flatMap(({ structureId, calls = [] }) => calls.map((call) => ({ call, structureId })))
    .sort((a, b) => a.call.expiresAt.localeCompare(b.call.expiresAt));
  const first = all.slice(0, shown);
  const nameOf = usePersonNames(first.map(({ call }) => call.beneficiaryId));
  return (
    <Section
      flush
      title={`À appeler${pending ? '' : ` (${all.length})`}`}
      actions={
        <Button component={Link} to="/calls" size="small">
          Tous les appels
        </Button>
      }
    >
      <ReadState
        pending={pending}
        error={desks.find(({ error }) => error)?.error ?? null}
        onRetry={() => desks.forEach(({ readAgain }) => readAgain())}
        of="des appels"
      />
      {!pending && all.length === 0 && <EmptyState title="Personne à appeler" />}
      {first.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {first.map(({ call, structureId }) => (
            <CallRow
              key={call.id}
              call={call}
              name={nameOf(call.beneficiaryId)}
              zone={zoneOf(structureId)}
              onSettle={(outcome) => settle(call, outcome, nameOf(call.beneficiaryId))}
            />
          ))}
        </Box>
      )}
    </Section>
  );
}
