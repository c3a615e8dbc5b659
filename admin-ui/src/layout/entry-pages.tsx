import { Alert, Box, Button, LinearProgress, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { goToSignIn } from '../providers/session.js';
import { Mark } from './Mark.js';

function EntryPage({ children }: { children: ReactNode }) {
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Paper sx={{ p: 4, width: 'min(27rem, 100%)' }}>
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', mb: 2 }}>
          <Mark size={40} />
          <Typography component="h1" sx={{ fontSize: '1.6rem', fontWeight: 700 }}>
            Maillage
          </Typography>
        </Stack>
        {children}
      </Paper>
    </Box>
  );
}

export function OpeningPage() {
  return (
    <EntryPage>
      <Typography role="status" sx={{ mb: 2 }}>
        Ouverture…
      </Typography>
      <LinearProgress aria-label="Ouverture" />
    </EntryPage>
  );
}

export function SignInPage() {
  return (
    <EntryPage>
      <Typography sx={{ mb: 1 }}>
        Rendez-vous, demandes bloquées et activité d’un réseau France services.
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        La connexion se fait avec votre compte professionnel. Maillage ne garde aucun mot de passe.
      </Typography>
      <Button variant="contained" size="large" fullWidth onClick={goToSignIn}>
        Se connecter
      </Button>
    </EntryPage>
  );
}

export function UnavailablePage({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <EntryPage>
      <Alert severity="warning" sx={{ mb: 3 }}>
        {sentence}
      </Alert>
      <Button variant="contained" fullWidth onClick={onRetry}>
        Réessayer
      </Button>
    </EntryPage>
  );
}
