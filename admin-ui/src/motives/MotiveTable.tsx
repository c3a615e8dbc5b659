import type { MotiveResource, NationalMotiveResource } from '@maillage/contracts/http/appointments';
import {
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { channelLabels } from '../i18n/appointment-labels.js';
import { useOperators } from '../i18n/catalogue.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { durationText } from '../time/french-dates.js';

export type MotiveAction = 'edit' | 'history' | 'withdraw' | 'update';

interface MotiveTableProps {
  readonly motives: readonly MotiveResource[];
  /** Newer national versions, by code. */
  readonly newer: ReadonlyMap<string, NationalMotiveResource>;
  readonly onOpen: (action: MotiveAction, motive: MotiveResource) => void;
}

/** The motives of a network, with what may be done to each. */
export function MotiveTable({ motives, newer, onOpen }: MotiveTableProps) {
  return (
    <Table size="small" aria-label="Catalogue des motifs">
      <TableHead>
        <TableRow>
          <TableCell>Motif</TableCell>
          <TableCell>Opérateurs</TableCell>
          <TableCell>Durée</TableCell>
          <TableCell>Pièces</TableCell>
          <TableCell>Version</TableCell>
          <TableCell>Actions</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {motives.map((motive) => (
          <MotiveLine
            key={motive.id}
            motive={motive}
            hasNewer={newer.has(motive.code)}
            onOpen={(action) => onOpen(action, motive)}
          />
        ))}
      </TableBody>
    </Table>
  );
}

interface MotiveLineProps {
  readonly motive: MotiveResource;
  readonly hasNewer: boolean;
  readonly onOpen: (action: MotiveAction) => void;
}

function MotiveLine({ motive, hasNewer, onOpen }: MotiveLineProps) {
  const operators = useOperators();
  const { label, withdrawn, requiredDocuments, version, nationalVersion } = motive;
  return (
    <TableRow>
      <TableCell>
        <strong>{label}</strong>
        <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
          {channelLabels[motive.channel]}
          {motive.seats !== null && `, atelier de ${String(motive.seats)} places`}
        </Typography>
      </TableCell>
      <TableCell>{operators.listOf(motive.operatorCodes)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{durationText(motive.durationMinutes)}</TableCell>
      <TableCell>{requiredDocuments.length === 0 ? 'Aucune' : requiredDocuments.length}</TableCell>
      <TableCell>
        {version}
        <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
          {nationalVersion === null ? 'Propre au réseau' : 'Jeu national'}
        </Typography>
        {withdrawn && <StatusLabel tone="neutral">Retiré</StatusLabel>}
      </TableCell>
      <TableCell>
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap' }}>
          {hasNewer && (
            <Button
              size="small"
              variant="contained"
              aria-label={`Voir la nouvelle version de ${label}`}
              onClick={() => onOpen('update')}
            >
              Nouvelle version
            </Button>
          )}
          <Button size="small" aria-label={`Modifier ${label}`} onClick={() => onOpen('edit')}>
            Modifier
          </Button>
          <Button
            size="small"
            aria-label={`Historique de ${label}`}
            onClick={() => onOpen('history')}
          >
            Historique
          </Button>
          <Button
            size="small"
            color={withdrawn ? 'primary' : 'error'}
            aria-label={`${withdrawn ? 'Rétablir' : 'Retirer'} ${label}`}
            onClick={() => onOpen('withdraw')}
          >
            {withdrawn ? 'Rétablir' : 'Retirer'}
          </Button>
        </Stack>
      </TableCell>
    </TableRow>
  );
}
