import { Alert } from '@mui/material';
import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <Alert severity="warning" role="status" sx={{ mb: 1.5 }}>
      Pas de connexion au réseau : ce qui est affiché n’est plus à jour, et rien ne peut être
      envoyé.
    </Alert>
  );
}
