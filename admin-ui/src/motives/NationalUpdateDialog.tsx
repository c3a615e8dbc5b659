import type { MotiveResource, NationalMotiveResource } from '@maillage/contracts/http/appointments';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useNotify } from 'react-admin';
import { motiveFieldLabels } from '../i18n/motive-labels.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useWrite } from '../providers/use-write.js';
import { motiveValueText } from './motive-value.js';
import { useMotiveNames } from './use-motive-names.js';

interface NationalUpdateDialogProps {
  readonly motive: MotiveResource;
  readonly national: NationalMotiveResource;
  readonly onClose: () => void;
}

/** What the newer national version would change, and the one click that takes it. */
export function NationalUpdateDialog({ motive, national, onClose }: NationalUpdateDialogProps) {
  const names = useMotiveNames();
  const notify = useNotify();
  const write = useWrite<MotiveResource>('motives', {
    alsoTouches: ['national-motives', 'motive-changes', 'slots'],
    onSuccess: () => {
      notify('La version nationale est prise.', { type: 'success' });
      onClose();
    },
  });
  const take = () =>
    write.mutate({
      path: `/${motive.id}/take-national-version`,
      body: { nationalVersion: national.version },
      version: motive.version,
    });
  return (
    <Dialog open onClose={onClose} aria-labelledby="national-update" fullWidth maxWidth="md">
      <DialogTitle id="national-update">
        Une nouvelle version est proposée : {motive.label}
      </DialogTitle>
      <DialogContent>
        {national.differences.length === 0 ? (
          <Typography>Votre motif dit déjà ce que dit la nouvelle version.</Typography>
        ) : (
          <Table size="small" aria-label="Ce que la nouvelle version change">
            <TableHead>
              <TableRow>
                <TableCell>Champ</TableCell>
                <TableCell>Votre réseau</TableCell>
                <TableCell>Version nationale {national.version}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {national.differences.map(({ field, network, national: proposed, changedHere }) => (
                <TableRow key={field}>
                  <TableCell component="th" scope="row">
                    {motiveFieldLabels[field]}
                  </TableCell>
                  <TableCell>
                    {motiveValueText(field, network, names)}{' '}
                    {changedHere && <StatusLabel tone="warn">Adapté par vous</StatusLabel>}
                  </TableCell>
                  <TableCell>{motiveValueText(field, proposed, names)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        <Typography color="text.secondary" sx={{ mt: 2, fontSize: '0.85rem' }}>
          Vos autres adaptations restent. Les rendez-vous déjà pris ne changent pas.
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Plus tard</Button>
        <Button variant="contained" disabled={write.isPending} onClick={take}>
          Prendre cette version
        </Button>
      </DialogActions>
    </Dialog>
  );
}
