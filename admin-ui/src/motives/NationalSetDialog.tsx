import type { MotiveResource, NationalMotiveResource } from '@maillage/contracts/http/appointments';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useNotify } from 'react-admin';
import { useOperators } from '../i18n/catalogue.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Row } from '../layout/Row.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useWrite } from '../providers/use-write.js';
import { durationText } from '../time/french-dates.js';

interface NationalSetDialogProps {
  readonly networkId: string;
  readonly motives: readonly NationalMotiveResource[];
  readonly onClose: () => void;
}

/** Motives of the national set that the network has not: one by one, or all at once. */
export function NationalSetDialog({ networkId, motives, onClose }: NationalSetDialogProps) {
  const operators = useOperators();
  const notify = useNotify();
  const adopt = useWrite<{ data: MotiveResource[] }>('national-motives', {
    alsoTouches: ['motives', 'motive-changes'],
    onSuccess: ({ data }) => {
      const count = String(data.length);
      notify(data.length === 1 ? 'Motif adopté.' : `${count} motifs adoptés.`, { type: 'success' });
    },
  });
  const take = (codes?: readonly string[]) =>
    adopt.mutate({ path: '/adopt', body: { networkId, ...(codes ? { codes } : {}) } });
  const missing = motives.filter(({ standing }) => standing === 'not-adopted');
  const taken = motives.filter(({ standing }) => standing === 'code-taken');
  return (
    <Dialog open onClose={onClose} aria-labelledby="national-set" fullWidth maxWidth="sm">
      <DialogTitle id="national-set">Jeu national de motifs</DialogTitle>
      <DialogContent sx={{ p: 0 }}>
        {missing.length === 0 && (
          <EmptyState
            title="Tout le jeu national est dans votre catalogue"
            detail="Une correction nationale vous sera proposée ici, avec ce qu’elle change."
          />
        )}
        {missing.map(({ id, label, operatorCodes, durationMinutes, requiredDocuments }) => (
          <Row
            key={id}
            title={label}
            detail={`${operators.listOf(operatorCodes)}, ${durationText(durationMinutes)}. Pièces : ${requiredDocuments.join(', ')}`}
            end={
              <Button
                size="small"
                aria-label={`Adopter ${label}`}
                disabled={adopt.isPending}
                onClick={() => take([id])}
              >
                Adopter
              </Button>
            }
          />
        ))}
        {taken.map(({ id, label }) => (
          <Row
            key={id}
            title={label}
            detail={`Votre réseau a déjà un motif à lui avec le code ${id}.`}
            end={<StatusLabel tone="neutral">Code pris</StatusLabel>}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        {missing.length > 0 && (
          <Button variant="contained" disabled={adopt.isPending} onClick={() => take()}>
            {missing.length === 1 ? 'Adopter ce motif' : `Adopter les ${String(missing.length)}`}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
