import type { StructureResource } from '@maillage/contracts/http/directory';
import { Button, Stack, Typography } from '@mui/material';
import { Title, useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';

/** Accounts and settings; an administrator sees no person and no content. */
export default function AdminHome() {
  const { data, isPending, error } = useGetList<StructureResource>('structures', {
    pagination: { page: 1, perPage: 200 },
  });
  const many = data?.length === 200;
  return (
    <Stack spacing={2} sx={{ maxWidth: 860 }}>
      <Title title="Administration" />
      <Section
        title="Maisons"
        actions={
          <Button component={Link} to="/structures" variant="outlined">
            Voir les maisons
          </Button>
        }
      >
        <ReadState pending={isPending} error={error} of="des maisons" />
        {data && (
          <Typography>{many ? 'Plus de 200' : data.length} maisons enregistrées.</Typography>
        )}
      </Section>
      <Section
        title="Membres"
        actions={
          <Button component={Link} to="/members" variant="outlined">
            Voir les membres
          </Button>
        }
      >
        <Typography>
          Comptes, rôles et lieux d’exercice. Les usagers et leurs demandes ne sont pas visibles
          ici.
        </Typography>
      </Section>
    </Stack>
  );
}
