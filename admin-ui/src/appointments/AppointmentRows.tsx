import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useMemo, useState } from 'react';
import { HonouredActivityDialog } from '../activities/HonouredActivityDialog.js';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { AppointmentRow } from './AppointmentRow.js';
import { CancelDialog } from './CancelDialog.js';
import type { StatusChange } from './status-changes.js';
import { useChangeStatus } from './use-change-status.js';

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
  const [cancelling, setCancelling] = useState<AppointmentResource | null>(null);
  const [honoured, setHonoured] = useState<AppointmentResource | null>(null);
  const { change, isPending } = useChangeStatus((changed) => {
    if (changed.status === 'honoured') setHonoured(changed);
  });
  const ask = (appointment: AppointmentResource, to: StatusChange['to']) => {
    if (to === 'cancelled-by-structure') setCancelling(appointment);
    else change(appointment, to);
  };
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
            <TableCell align="right">Actions</TableCell>
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
            />
          ))}
        </TableBody>
      </Table>
      {cancelling && (
        <CancelDialog
          appointment={cancelling}
          personName={nameOf(cancelling.beneficiaryId)}
          onClose={() => setCancelling(null)}
          onConfirm={(reason) => {
            if (reason) change(cancelling, 'cancelled-by-structure', reason);
            else change(cancelling, 'cancelled-by-beneficiary');
            setCancelling(null);
          }}
        />
      )}
      {honoured && (
        <HonouredActivityDialog
          appointment={honoured}
          personName={nameOf(honoured.beneficiaryId)}
          onClose={() => setHonoured(null)}
        />
      )}
    </>
  );
}
