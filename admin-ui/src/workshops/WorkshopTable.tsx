import type { WorkshopResource } from '@maillage/contracts/http/appointments';
import { Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { workshopStatusLabels, workshopTones } from '../i18n/workshop-labels.js';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { whatTook } from '../settlement/settlement-words.js';
import { momentIn } from '../time/french-dates.js';
import { placesLeft, whereOf } from './workshop-words.js';

interface WorkshopTableProps {
  readonly workshops: readonly WorkshopResource[];
  readonly label: string;
}

/** Workshops with the places that are left; each leads to its page. */
export function WorkshopTable({ workshops, label }: WorkshopTableProps) {
  return (
    <Table size="small" aria-label={label} sx={stackedOnPhone}>
      <TableHead>
        <TableRow>
          <TableCell>Atelier</TableCell>
          <TableCell>Quand</TableCell>
          <TableCell>Où</TableCell>
          <TableCell>Animé par</TableCell>
          <TableCell>Places libres</TableCell>
          <TableCell>État</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {workshops.map((workshop) => (
          <TableRow key={workshop.id} hover>
            <TableCell>
              <Link
                component={RouterLink}
                to={`/workshops/${workshop.id}`}
                sx={{ fontWeight: 600 }}
              >
                {workshop.motiveLabel}
              </Link>
            </TableCell>
            <TableCell data-label="Quand">{momentIn(workshop.zone, workshop.startsAt)}</TableCell>
            <TableCell data-label="Où">{whereOf(workshop)}</TableCell>
            <TableCell data-label="Animé par">{workshop.leaderNames.join(', ')}</TableCell>
            <TableCell data-label="Places libres">{placesLeft(workshop)}</TableCell>
            <TableCell>
              {workshop.causes.length > 0 ? (
                <StatusLabel tone="warn">À régler : {whatTook(workshop.causes)}</StatusLabel>
              ) : (
                <StatusLabel tone={workshopTones[workshop.status]}>
                  {workshopStatusLabels[workshop.status]}
                </StatusLabel>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
