import type { OpeningBatchResource } from '@maillage/contracts/http/appointments';
import { Alert, Button } from '@mui/material';
import { useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';

interface BatchUndoProps {
  readonly batch: OpeningBatchResource;
  readonly onClose: () => void;
}

/** What was just made at once, and the way back. */
export function BatchUndo({ batch, onClose }: BatchUndoProps) {
  const notify = useNotify();
  const count = batch.openingIds.length;
  const undo = useWrite('opening-batches', {
    alsoTouches: ['calendar', 'openings', 'slots', 'missing-openings'],
    onSuccess: () => {
      notify('Retirées : tout est comme avant.', { type: 'success' });
      onClose();
    },
  });
  return (
    <Alert
      severity="success"
      role="status"
      action={
        <>
          <Button
            color="inherit"
            disabled={undo.isPending}
            onClick={() =>
              undo.mutate({ method: 'DELETE', path: `/${batch.id}`, version: batch.version })
            }
          >
            Tout retirer
          </Button>
          <Button color="inherit" onClick={onClose}>
            Garder
          </Button>
        </>
      }
    >
      {count > 1 ? `${String(count)} plages créées.` : 'Une plage créée.'}
    </Alert>
  );
}
