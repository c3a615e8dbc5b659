import type { AppointmentStatus } from '@maillage/contracts/codes';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Button, Link, Stack, TableCell, TableRow, Tooltip, Typography } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { moveFocus } from '../controls/move-focus.js';
import { appointmentStatusLabels } from '../i18n/appointment-labels.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { durationText, timeIn } from '../time/french-dates.js';
import { appointmentTones, changesOf, isMovable, type StatusChange } from './status-changes.js';
import { useOperators } from '../i18n/catalogue.js';

interface AppointmentRowProps {
  readonly appointment: AppointmentResource;
  readonly personName: string;
  readonly showStructure: boolean;
  readonly onAsk: (to: StatusChange['to']) => void;
  readonly onPapers: () => void;
}

export function AppointmentRow({
  appointment,
  personName,
  showStructure,
  onAsk,
  onPapers,
}: AppointmentRowProps) {
  const operators = useOperators();
  const navigate = useNavigate();
  const changes = changesOf(appointment);
  const page = `/appointments/${appointment.id}`;
  const movable = isMovable(appointment);
  const { requiredDocuments, papersSeen } = appointment;
  const asksPapers = requiredDocuments.length > 0 && !appointment.status.startsWith('cancelled');
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (moveFocus(event)) return;
    if (event.key === 'Enter') return void navigate(`${page}/show`);
    if (asksPapers && event.key.toLowerCase() === 'p') {
      event.preventDefault();
      return onPapers();
    }
    if (movable && event.key.toLowerCase() === 'd') return void navigate(`${page}/move`);
    const change = changes.find(({ shortcut }) => shortcut === event.key.toLowerCase());
    if (!change) return;
    event.preventDefault();
    onAsk(change.to);
  };
  const over = appointment.status.startsWith('cancelled') || appointment.status === 'no-show';
  return (
    <TableRow
      hover
      tabIndex={0}
      data-reference={appointment.reference}
      onKeyDown={onKeyDown}
      sx={over ? { '& td': { color: 'text.secondary' } } : {}}
    >
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <strong>{timeIn(appointment.zone, appointment.startsAt)}</strong>
        <Typography component="span" color="text.secondary" sx={{ fontSize: '0.8rem', ml: 0.75 }}>
          {durationText(appointment.durationMinutes)}
        </Typography>
      </TableCell>
      <TableCell>
        <Link
          component={RouterLink}
          to={`/beneficiaries/${appointment.beneficiaryId}/show`}
          sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}
        >
          {personName}
        </Link>
        <Link
          component={RouterLink}
          to={`${page}/show`}
          aria-label={`Rendez-vous ${appointment.reference}`}
          sx={{ display: 'block', fontSize: '0.8rem', color: 'text.secondary' }}
        >
          {appointment.reference}
        </Link>
      </TableCell>
      <TableCell>
        {appointment.motiveLabel}
        <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
          {operators.listOf(appointment.operatorCodes)}
        </Typography>
      </TableCell>
      <TableCell data-label="Conseiller" sx={{ whiteSpace: 'nowrap' }}>
        {appointment.memberName}
        {appointment.roomName && (
          <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
            {appointment.roomName}
          </Typography>
        )}
      </TableCell>
      {showStructure && <TableCell data-label="Maison">{appointment.structureName}</TableCell>}
      <TableCell>
        <StatusLabel tone={appointmentTones[appointment.status]}>
          {appointmentStatusLabels[appointment.status]}
        </StatusLabel>
        {appointment.forced && <StatusLabel tone="warn">Superposé</StatusLabel>}
        {appointment.toSettle && <StatusLabel tone="bad">À régler</StatusLabel>}
      </TableCell>
      <TableCell align="right" className="no-print">
        <Stack
          direction="row"
          useFlexGap
          sx={{ gap: 0.5, justifyContent: 'flex-end', flexWrap: 'wrap' }}
        >
          {changes.map((change) => (
            <Tooltip key={change.to} title={`Touche ${change.shortcut.toUpperCase()} sur la ligne`}>
              <Button
                size="small"
                variant={variantOf(change.to, appointment.status)}
                color={change.to === 'cancelled-by-structure' ? 'error' : 'primary'}
                aria-label={`${change.label} : ${personName}, ${timeIn(appointment.zone, appointment.startsAt)}`}
                onClick={() => onAsk(change.to)}
                sx={{ minWidth: 0, px: 1.1, py: 0.1 }}
              >
                {change.label}
              </Button>
            </Tooltip>
          ))}
          {asksPapers && (
            <Tooltip title="Touche P sur la ligne">
              <Button
                size="small"
                aria-label={`Papiers : ${personName}, ${papersSeen.length} sur ${requiredDocuments.length}`}
                onClick={onPapers}
                sx={{ minWidth: 0, px: 1.1, py: 0.1, whiteSpace: 'nowrap' }}
              >
                Papiers {papersSeen.length}/{requiredDocuments.length}
              </Button>
            </Tooltip>
          )}
          {movable && (
            <Tooltip title="Touche D sur la ligne">
              <Button
                size="small"
                component={RouterLink}
                to={`${page}/move`}
                aria-label={`Déplacer : ${personName}, ${timeIn(appointment.zone, appointment.startsAt)}`}
                sx={{ minWidth: 0, px: 1.1, py: 0.1 }}
              >
                Déplacer
              </Button>
            </Tooltip>
          )}
        </Stack>
      </TableCell>
    </TableRow>
  );
}

/** The likely next step stands out; cancelling stays in the background. */
function variantOf(to: StatusChange['to'], status: AppointmentStatus) {
  if (to === 'cancelled-by-structure') return 'text';
  return to === 'honoured' && status === 'arrived' ? 'contained' : 'outlined';
}
