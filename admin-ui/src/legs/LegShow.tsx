import type { LegResource } from '@maillage/contracts/http/referrals';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useGetOne, useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { LegStatus } from '../cases/LegStatus.js';
import { UrgencyLabel } from '../cases/UrgencyLabel.js';
import { Deadline, Moment } from '../controls/Moment.js';
import { AssignDialog } from '../hand-over/AssignDialog.js';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { blockageLabels, outcomeLabels } from '../i18n/case-labels.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useCommuneName } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { useWrite } from '../providers/use-write.js';
import { personFacts } from './person-facts.js';
import { ResolveForm } from './ResolveForm.js';

/** One leg as its team sees it: person, content, and what may be done now. */
export default function LegShow() {
  const operators = useOperators();
  const { id = '' } = useParams();
  const { data: leg, isPending, error, refetch } = useGetOne<LegResource>('legs', { id });
  const procedureLabel = useProcedureLabel();
  const communeOf = useCommuneName(leg?.networkId ?? '');
  return (
    <Stack spacing={2}>
      <Title title={leg ? `Demande ${leg.caseReference}` : 'Demande'} />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la demande"
      />
      {leg && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', md: '3fr 2fr' },
            alignItems: 'start',
          }}
        >
          <Stack spacing={2}>
            <Section
              title={leg.subject ?? procedureLabel(leg.procedureCode)}
              actions={<UrgencyLabel urgency={leg.urgency} />}
            >
              <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '70ch' }}>
                {leg.description ?? 'Le contenu n’est plus visible : le mandat est terminé.'}
              </Typography>
            </Section>
            <NextStep leg={leg} />
          </Stack>
          <Section
            title="Repères"
            actions={<LegStatus status={leg.status} overdue={leg.overdue} />}
          >
            <FactList
              facts={[
                ...personFacts(leg.person, communeOf),
                ['Démarche', procedureLabel(leg.procedureCode)],
                ['Blocage', blockageLabels[leg.blockageCode]],
                ['Opérateur', operators.labelOf(leg.operatorCode)],
                ['Équipe', leg.teamName],
                ['Ouverte le', <Moment key="opened" at={leg.openedAt} />],
                ['Échéance', <Deadline key="due" at={leg.dueAt} />],
                ['Prise en charge', <Assignee key="assignee" leg={leg} />],
                ['Envoyée par', `${leg.authorName}, ${leg.structureName}`],
              ]}
            />
          </Section>
        </Box>
      )}
    </Stack>
  );
}

/** Who has it; the manager of the team gives it to somebody else. */
function Assignee({ leg }: { leg: LegResource }) {
  const { role } = useSession();
  const [assigning, setAssigning] = useState(false);
  const held = leg.status === 'in-progress' || leg.status === 'waiting';
  return (
    <>
      {leg.assigneeName ?? 'Personne'}
      {held && role === 'operator-manager' && (
        <Button size="small" sx={{ ml: 1 }} onClick={() => setAssigning(true)}>
          Attribuer à…
        </Button>
      )}
      {assigning && (
        <AssignDialog
          work={{
            resource: 'legs',
            id: leg.id,
            version: leg.version,
            what: `la demande ${leg.caseReference}`,
            holderId: leg.assigneeId,
            place: { teamId: leg.teamId },
          }}
          onClose={() => setAssigning(false)}
        />
      )}
    </>
  );
}

function NextStep({ leg }: { leg: LegResource }) {
  const notify = useNotify();
  const write = useWrite<LegResource>('legs', {
    alsoTouches: ['cases'],
    onSuccess: () => notify('Demande prise en charge', { type: 'success' }),
  });
  if (leg.status === 'pending') {
    return (
      <Section title="Suite à donner">
        <Typography sx={{ mb: 2 }}>
          La prise en charge donne votre nom à la maison et arrête le délai de première réponse.
        </Typography>
        <Button
          variant="contained"
          disabled={write.isPending}
          onClick={() => write.mutate({ path: `/${leg.id}/take-charge`, version: leg.version })}
        >
          Prendre en charge
        </Button>
      </Section>
    );
  }
  if (leg.status === 'in-progress' || leg.status === 'waiting') return <ResolveForm leg={leg} />;
  return (
    <Section title="Réponse">
      <Alert severity={leg.status === 'resolved' ? 'success' : 'info'} icon={false}>
        <Typography sx={{ fontWeight: 600 }}>
          {leg.outcome ? outcomeLabels[leg.outcome] : 'Terminée'}
        </Typography>
        <Typography sx={{ whiteSpace: 'pre-line' }}>{leg.answer ?? 'Aucun texte.'}</Typography>
      </Alert>
    </Section>
  );
}
