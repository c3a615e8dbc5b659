import { Button } from '@mui/material';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from './EmptyState.js';

export function UnknownPage() {
  return (
    <>
      <Title title="Page introuvable" />
      <EmptyState
        title="Cette page n’existe pas"
        detail="Elle n’existe pas, ou votre rôle ne la montre pas."
        action={
          <Button component={Link} to="/" variant="contained">
            Revenir à l’accueil
          </Button>
        }
      />
    </>
  );
}
