import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { Button, Stack, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Title, useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { ActivityTable } from './ActivityTable.js';
import { byHour } from './by-hour.js';
import { everything } from '../providers/data-provider.js';

export default function ActivitiesToConfirmPage() {
  const { data, isPending, error, refetch } = useGetList<ActivityResource>('activities', {
    filter: { status: 'to-confirm' },
    pagination: everything,
  });
  const ordered = useMemo(() => byHour(data ?? []), [data]);
  const enter = (
    <Button component={Link} to="/activities/create" variant="outlined" size="small">
      Saisir une activité
    </Button>
  );
  return (
    <Stack spacing={2}>
      <Title title="Activités à confirmer" />
      <Section flush title={data ? `À confirmer (${data.length})` : 'À confirmer'} actions={enter}>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des activités"
        />
        {data && data.length > 0 && <ActivityTable activities={ordered} />}
        {data?.length === 0 && (
          <EmptyState
            title="Tout est confirmé"
            detail="Un rendez-vous honoré propose ici son activité déjà remplie. Seules les activités confirmées comptent dans les chiffres."
          />
        )}
      </Section>
      <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
        Au clavier, sur une ligne : 1 à 6 choisit l’issue, C ou Entrée confirme, flèches haut et bas
        pour changer de ligne.
      </Typography>
    </Stack>
  );
}
