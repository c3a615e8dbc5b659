import { Box, Stack, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useOwnStructures } from '../places/own-places.js';
import { CallRow } from './CallRow.js';
import { useCallsToMake } from './use-calls-to-make.js';
import { useSettleCall } from './use-settle-call.js';

/** Persons whom no mail and no SMS reaches: the desk calls them. */
export default function CallsPage() {
  const structures = useOwnStructures();
  const desks = useCallsToMake(structures.map(({ id }) => id));
  const nameOf = usePersonNames(
    desks.flatMap(({ calls = [] }) => calls.map(({ beneficiaryId }) => beneficiaryId)),
  );
  const settle = useSettleCall();
  return (
    <Stack spacing={2}>
      <Title title="À appeler" />
      <Typography color="text.secondary">
        Aucun courriel ni SMS ne joint ces personnes. Le plus pressé est en haut ; un appel devenu
        inutile quitte la liste de lui-même.
      </Typography>
      {structures.map((structure) => {
        const desk = desks.find(({ structureId }) => structureId === structure.id);
        const calls = desk?.calls;
        const count = calls === undefined ? '' : ` (${String(calls.length)})`;
        return (
          <Section flush listed key={structure.id} title={`${structure.name}${count}`}>
            <ReadState
              pending={calls === undefined}
              error={desk?.error ?? null}
              onRetry={() => desk?.readAgain()}
              of="des appels"
            />
            {calls && calls.length > 0 && (
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {calls.map((call) => {
                  const name = nameOf(call.beneficiaryId);
                  return (
                    <CallRow
                      key={call.id}
                      call={call}
                      name={name}
                      zone={structure.zone}
                      onSettle={(outcome) => settle(call, outcome, name)}
                    />
                  );
                })}
              </Box>
            )}
            {calls?.length === 0 && (
              <EmptyState
                title="Personne à appeler"
                detail="Quand un message n’atteint pas une personne, elle apparaît ici avec ce qu’il faut lui dire."
              />
            )}
          </Section>
        );
      })}
    </Stack>
  );
}
