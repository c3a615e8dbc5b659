import type { OperatorTeamResource } from '@maillage/contracts/http/directory';
import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { Title, useNotify } from 'react-admin';
import { identityFieldLabels } from '../i18n/person-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useSession } from '../providers/session.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { careBodyOf, careDraftOf, TeamCareFields } from './TeamCareFields.js';
import { useOperators } from '../i18n/catalogue.js';

/** « Mon équipe »: what its manager keeps up to date. */
export default function MyTeamPage() {
  const { grants, role } = useSession();
  const ids = grants
    .filter((grant) => grant.role === role && grant.scope === 'operator-team')
    .map((grant) => grant.scopeId);
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <Title title="Mon équipe" />
      {ids.length === 0 && <EmptyState title="Aucune équipe" />}
      {[...new Set(ids)].map((id) => (
        <OwnTeam key={id} id={id} />
      ))}
    </Stack>
  );
}

function OwnTeam({ id }: { id: string }) {
  const { data, isPending, error, refetch } = useRead<OperatorTeamResource>('operator-teams', {
    path: `/${id}`,
  });
  return (
    <>
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de l’équipe"
      />
      {data && <TeamForm key={data.version} team={data} />}
    </>
  );
}

function TeamForm({ team }: { team: OperatorTeamResource }) {
  const operators = useOperators();
  const notify = useNotify();
  const [draft, setDraft] = useState(() => careDraftOf(team));
  const write = useWrite<OperatorTeamResource>('operator-teams', {
    onSuccess: () => notify('L’équipe est à jour.', { type: 'success' }),
  });
  const body = careBodyOf(draft);
  return (
    <Section title={team.name}>
      {!team.active && (
        <Alert severity="info" sx={{ mb: 2 }}>
          Cette équipe ne prend plus de nouvelle demande. Celles en cours restent à traiter.
        </Alert>
      )}
      <FactList
        facts={[
          ['Opérateur', operators.labelOf(team.operatorCode)],
          ['Départements', team.departments.join(', ')],
          [
            'Données d’identité montrées',
            team.identityFields.map((field) => identityFieldLabels[field].toLowerCase()).join(', '),
          ],
        ]}
      />
      <Stack
        component="form"
        spacing={2}
        sx={{ mt: 2 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (body)
            write.mutate({ path: `/${team.id}`, method: 'PATCH', body, version: team.version });
        }}
      >
        <TeamCareFields draft={draft} onChange={setDraft} />
        <Button
          type="submit"
          variant="contained"
          disabled={!body || write.isPending}
          sx={{ alignSelf: 'flex-start' }}
        >
          Enregistrer
        </Button>
      </Stack>
    </Section>
  );
}
