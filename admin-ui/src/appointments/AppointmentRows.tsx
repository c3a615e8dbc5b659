import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useMemo, useState } from 'react';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { AppointmentRow } from './AppointmentRow.js';
import { PapersDialog } from './PapersDialog.js';
import { useStatusDialogs } from './StatusDialogs.js';

interface AppointmentRowsProps {
  readonly appointments: readonly AppointmentResource[];
  /** Name of the table, for who hears it. */
  readonly label: string;
  readonly showStructure?: boolean;
}

/** The day's lines, with one key per status; honoured opens the activity to confirm. */
export function AppointmentRows({
  appointments,
  label,
  showStructure = false,
}: AppointmentRowsProps) {
  const ordered = useMemo(
    () =>
      [...appointments].sort(
        (a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id),
      ),
    [appointments],
  );
  const nameOf = usePersonNames(useMemo(() => ordered.map((a) => a.beneficiaryId), [ordered]));
  const { ask, dialogs, isPending } = useStatusDialogs(nameOf);
  const [papersOf, setPapersOf] = useState<string | null>(null);
  const withPapers = ordered.find(({ id }) => id === papersOf);
  return (
    <>
      <Table size="small" aria-label={label} aria-busy={isPending} sx={stackedOnPhone}>
        <TableHead>
          <TableRow>
            <TableCell>Heure</TableCell>
            <TableCell>Usager</TableCell>
            <TableCell>Motif</TableCell>
            <TableCell>Conseiller</TableCell>
            {showStructure && <TableCell>Maison</TableCell>}
            <TableCell>Statut</TableCell>
            <TableCell align="right" className="no-print">
              Actions
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {ordered.map((appointment) => (
            <AppointmentRow
              key={appointment.id}
              appointment={appointment}
              personName={nameOf(appointment.beneficiaryId)}
              showStructure={showStructure}
              onAsk={(to) => ask(appointment, to)}
              onPapers={() => setPapersOf(appointment.id)}
            />
          ))}
        </TableBody>
      </Table>
      {dialogs}
      {withPapers && (
        <PapersDialog
          appointment={withPapers}
          personName={nameOf(withPapers.beneficiaryId)}
          onClose={() => setPapersOf(null)}
        />
      )}
    </>
  );
}
