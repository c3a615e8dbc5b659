import type { OperatorResource } from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useWrite } from '../providers/use-write.js';
import { numericDay } from '../time/french-dates.js';

/** The national partners and the days on which they count. */
export function OperatorsSection() {
  const [edited, setEdited] = useState<OperatorResource | null>(null);
  const { data, isPending, error } = useGetList<OperatorResource>('operators', {
    pagination: { page: 1, perPage: 50 },
  });
  return (
    <Section flush title="Opérateurs">
      <ReadState pending={isPending} error={error} of="des opérateurs" />
      {data && (
        <Table size="small" aria-label="Opérateurs">
          <TableHead>
            <TableRow>
              <TableCell>Opérateur</TableCell>
              <TableCell>Depuis le</TableCell>
              <TableCell>Jusqu’au</TableCell>
              <TableCell>État</TableCell>
              <TableCell>Action</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((one) => (
              <TableRow key={one.id}>
                <TableCell sx={{ fontWeight: 600 }}>{one.label}</TableCell>
                <TableCell>{numericDay(one.validFrom)}</TableCell>
                <TableCell>{one.validTo ? numericDay(one.validTo) : 'Sans fin prévue'}</TableCell>
                <TableCell>
                  <StatusLabel tone={one.inForce ? 'good' : 'neutral'}>
                    {one.inForce ? 'En vigueur' : 'Hors période'}
                  </StatusLabel>
                </TableCell>
                <TableCell>
                  <Button
                    size="small"
                    aria-label={`Modifier ${one.label}`}
                    onClick={() => setEdited(one)}
                  >
                    Modifier
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {edited && <OperatorDialog operator={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function OperatorDialog({
  operator,
  onClose,
}: {
  operator: OperatorResource;
  onClose: () => void;
}) {
  const notify = useNotify();
  const [label, setLabel] = useState(operator.label);
  const [validFrom, setValidFrom] = useState(operator.validFrom);
  const [validTo, setValidTo] = useState(operator.validTo ?? '');
  const write = useWrite<OperatorResource>('operators', {
    alsoTouches: ['coverage', 'operator-teams'],
    onSuccess: () => {
      notify('L’opérateur est à jour.', { type: 'success' });
      onClose();
    },
  });
  const day = { inputLabel: { shrink: true } };
  return (
    <Dialog open onClose={onClose} aria-labelledby="operator-dialog" fullWidth maxWidth="xs">
      <DialogTitle id="operator-dialog">{operator.label}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <TextField label="Nom" value={label} onChange={(e) => setLabel(e.target.value)} />
          <TextField
            label="Premier jour"
            type="date"
            value={validFrom}
            slotProps={day}
            onChange={(e) => setValidFrom(e.target.value)}
          />
          <TextField
            label="Dernier jour"
            type="date"
            value={validTo}
            slotProps={day}
            helperText="Vide : sans fin prévue"
            onChange={(e) => setValidTo(e.target.value)}
          />
          {validTo !== '' && (
            <Typography>
              Après le {numericDay(validTo)}, aucune nouvelle demande ne pourra être envoyée à cet
              opérateur. Les demandes en cours et les chiffres passés restent.
            </Typography>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <Button
          variant="contained"
          disabled={label.trim() === '' || validFrom === '' || write.isPending}
          onClick={() =>
            write.mutate({
              path: `/${operator.id}`,
              method: 'PATCH',
              version: operator.version,
              body: { label: label.trim(), validFrom, validTo: validTo === '' ? null : validTo },
            })
          }
        >
          Enregistrer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
