import { weekdays } from '@maillage/contracts/codes';
import type { StructureResource } from '@maillage/contracts/http/directory';
import { Table, TableBody, TableCell, TableRow } from '@mui/material';
import { weekdayLabels } from '../i18n/place-labels.js';
import { EmptyState } from '../layout/EmptyState.js';

/** The week of a house; unknown is said, since it is not the same as closed. */
export function HoursTable({ hours }: Pick<StructureResource, 'hours'>) {
  if (hours === null) {
    return (
      <EmptyState
        title="Horaires non connus"
        detail="Personne ne les a saisis, ou la liste nationale ne les donne pas de façon lisible."
      />
    );
  }
  return (
    <Table size="small" aria-label="Horaires d’ouverture">
      <TableBody>
        {weekdays.map((day) => (
          <TableRow key={day}>
            <TableCell component="th" scope="row">
              {weekdayLabels[day]}
            </TableCell>
            <TableCell>
              {hours[day].map((block) => `${block.from} – ${block.to}`).join(', ') || 'Fermé'}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
