import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { useAddUndoableMutation, useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { themeLabels } from '../i18n/activity-labels.js';
import { useWrite } from '../providers/use-write.js';
import { themeOfKey, walkInOf, walkInThemes } from './walk-in.js';

interface WalkInProps {
  readonly structureId: string;
  /** Today, on the clock of the house. */
  readonly today: string;
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]') !== null;

/** Somebody comes without an appointment: V, then the digit of the theme; it may be undone for five seconds. */
export function WalkIn({ structureId, today }: WalkInProps) {
  const [asked, setAsked] = useState(false);
  const notify = useNotify();
  const addUndoable = useAddUndoableMutation();
  const { mutate } = useWrite<ActivityResource>('activities', { alsoTouches: ['dashboards'] });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'v' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takesText(event.target)) return;
      event.preventDefault();
      setAsked(true);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  const record = (theme: (typeof walkInThemes)[number]) => {
    setAsked(false);
    const body = walkInOf(structureId, today, theme);
    addUndoable(({ isUndo }) => {
      if (!isUndo) mutate({ body });
    });
    notify(`Passage noté : ${themeLabels[theme]}`, {
      type: 'success',
      undoable: true,
      autoHideDuration: 5000,
    });
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setAsked(true)}>
        Sans rendez-vous (V)
      </Button>
      {asked && (
        <Dialog
          open
          onClose={() => setAsked(false)}
          aria-labelledby="walk-in-title"
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
            const theme = themeOfKey(event.code);
            if (theme) record(theme);
          }}
        >
          <DialogTitle id="walk-in-title">Accueil sans rendez-vous</DialogTitle>
          <DialogContent>
            <Typography color="text.secondary" sx={{ mb: 1.5 }}>
              Le chiffre du thème suffit : le passage est compté, 15 minutes sur place, issue non
              connue. Aucun créneau n’est pris.
            </Typography>
            <Stack spacing={0.75}>
              {walkInThemes.map((theme, index) => (
                <Button
                  key={theme}
                  variant="outlined"
                  onClick={() => record(theme)}
                  sx={{ justifyContent: 'flex-start' }}
                >
                  {index + 1} · {themeLabels[theme]}
                </Button>
              ))}
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button component={Link} to="/activities/create">
              Saisir le détail
            </Button>
            <Button onClick={() => setAsked(false)}>Fermer</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
