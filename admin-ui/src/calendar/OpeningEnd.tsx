import type { OpeningResource } from '@maillage/contracts/http/appointments';
import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';
import { shortDay } from '../time/french-dates.js';

interface OpeningEndProps {
  readonly opening: OpeningResource;
  readonly day: string;
  readonly onDone: () => void;
}

/** An opening that ends with a day, or is deleted as if it had never been: asked once more. */
export function OpeningEnd({ opening, day, onDone }: OpeningEndProps) {
  const [asked, setAsked] = useState(false);
  const notify = useNotify();
  const write = useWrite<unknown>('openings', {
    alsoTouches: ['calendar', 'slots', 'missing-openings'],
    onSuccess: () => {
      notify('Enregistré.', { type: 'success' });
      onDone();
    },
  });
  const { id, version } = opening;
  if (asked) {
    return (
      <Alert
        severity="warning"
        action={
          <>
            <Button color="inherit" autoFocus onClick={() => setAsked(false)}>
              Garder
            </Button>
            <Button
              color="inherit"
              disabled={write.isPending}
              onClick={() => write.mutate({ method: 'DELETE', path: `/${id}`, version })}
            >
              Supprimer
            </Button>
          </>
        }
      >
        Supprimer toute la plage de {opening.memberName}, aussi dans le passé ? Les rendez-vous déjà
        pris restent.
      </Alert>
    );
  }
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button
        variant="outlined"
        disabled={write.isPending}
        onClick={() => write.mutate({ path: `/${id}/end`, version, body: { lastDay: day } })}
      >
        Terminer après le {shortDay(day)}
      </Button>
      <Button color="error" variant="outlined" onClick={() => setAsked(true)}>
        Supprimer la plage
      </Button>
    </Stack>
  );
}
