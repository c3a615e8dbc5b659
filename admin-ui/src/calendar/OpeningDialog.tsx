import type {
  MotiveResource,
  OpeningBatchResource,
  OpeningResource,
} from '@maillage/contracts/http/appointments';
import type { StructureResource } from '@maillage/contracts/http/directory';
import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useGetList } from 'react-admin';
import { ReadState } from '../layout/ReadState.js';
import { useNetworkId } from '../places/own-places.js';
import { everything } from '../providers/data-provider.js';
import { useRead } from '../providers/use-read.js';
import { OpeningForm } from './OpeningForm.js';

interface OpeningDialogProps {
  readonly structureId: string;
  /** Null: a new one. */
  readonly id: string | null;
  /** The day it was opened on. */
  readonly day: string;
  readonly onMade: (batch: OpeningBatchResource) => void;
  readonly onClose: () => void;
}

/** An opening that is new, or is changed, or differs on single dates. */
export function OpeningDialog({ structureId, id, day, onMade, onClose }: OpeningDialogProps) {
  const [networkId] = useNetworkId();
  const opening = useRead<OpeningResource>('openings', {
    path: `/${id ?? ''}`,
    enabled: id !== null,
  });
  const structure = useRead<StructureResource>('structures', { path: `/${structureId}` });
  const motives = useGetList<MotiveResource>('motives', {
    filter: { networkId },
    pagination: everything,
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="opening-title" fullWidth maxWidth="sm">
      <DialogTitle id="opening-title">
        {id === null ? 'Nouvelle plage d’ouverture' : `Plage : ${opening.data?.memberName ?? '…'}`}
      </DialogTitle>
      {motives.data && structure.data && (id === null || opening.data) ? (
        <OpeningForm
          structure={structure.data}
          opening={opening.data ?? null}
          motives={motives.data}
          day={day}
          onMade={onMade}
          onClose={onClose}
        />
      ) : (
        <DialogContent>
          <ReadState
            pending
            error={opening.error ?? structure.error ?? motives.error}
            of="de la plage d’ouverture"
          />
        </DialogContent>
      )}
    </Dialog>
  );
}
