import type {
  ProcedureResource,
  ProcedureVersionResource,
} from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { Moment } from '../controls/Moment.js';
import { themeLabels } from '../i18n/activity-labels.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { useRead } from '../providers/use-read.js';
import { useOperators } from '../i18n/catalogue.js';

/** Every saved version, the last first. */
export function ProcedureHistory({
  procedure,
  onClose,
}: {
  procedure: ProcedureResource;
  onClose: () => void;
}) {
  const operators = useOperators();
  const { data, isPending, error } = useRead<{ data: ProcedureVersionResource[] }>('procedures', {
    path: `/${procedure.id}/versions`,
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="history-dialog" fullWidth maxWidth="sm">
      <DialogTitle id="history-dialog">Historique : {procedure.label}</DialogTitle>
      <DialogContent sx={{ p: 0 }}>
        <ReadState pending={isPending} error={error} of="de l’historique" />
        {data?.data.map((one) => (
          <Row
            key={one.id}
            title={`Version ${one.version} : ${one.label}${one.withdrawn ? ' (retirée)' : ''}`}
            detail={
              <>
                <Moment at={one.savedAt} />, {authorOf(one)}
                <br />
                {themeLabels[one.theme]}. {operators.listOf(one.operatorCodes)}.{' '}
                {one.link ?? 'Sans page officielle'}
              </>
            }
          />
        ))}
        {data && (
          <Typography color="text.secondary" sx={{ p: 2, fontSize: '0.85rem' }}>
            Rien n’est supprimé : les demandes et les activités gardent leur démarche.
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}

function authorOf({ version, authorName }: ProcedureVersionResource): string {
  if (authorName) return `par ${authorName}`;
  return version === 1 ? 'catalogue de départ' : 'par l’administration nationale';
}
