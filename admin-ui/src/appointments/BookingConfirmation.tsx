import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import type { PersonMatch } from '@maillage/contracts/http/directory';
import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { personLine } from '../beneficiaries/person-line.js';
import { forcedOverlapLabels } from '../i18n/appointment-labels.js';
import { FactList } from '../layout/FactList.js';
import { palette } from '../theme/theme.js';
import { dayIn, durationText, longDay, timeIn } from '../time/french-dates.js';
import { CancelDialog } from './CancelDialog.js';
import { PapersToBring } from './PapersToBring.js';
import { PrintButtons } from './PrintButtons.js';
import { useCancel } from './use-cancel.js';
import { usePrint } from './use-print.js';

interface BookingConfirmationProps {
  readonly appointment: AppointmentResource;
  readonly person: PersonMatch;
  /** Books another one, for the same person when said. */
  readonly onNext: (keep?: 'person') => void;
}

/** What the person leaves with, on one printed page: when, where, the reference, the papers to bring. */
export function BookingConfirmation({ appointment, person, onNext }: BookingConfirmationProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { print, sx: onPaper } = usePrint();
  const [cancelling, setCancelling] = useState(false);
  const { cancelled, cancel, forPerson } = useCancel(appointment);
  const { zone, startsAt, instructions, roomName, durationMinutes: minutes } = appointment;
  const reason = appointment.history.at(-1)?.forceReason;
  return (
    <Paper sx={{ p: 3, maxWidth: 720, ...onPaper }}>
      <Title title="Rendez-vous pris" />
      {cancelled && (
        <Alert severity="info" role="status" sx={{ mb: 2 }}>
          Ce rendez-vous est annulé, le créneau est de nouveau libre.
        </Alert>
      )}
      <Typography
        ref={heading}
        tabIndex={-1}
        variant="h2"
        sx={{
          fontSize: '1.3rem',
          outline: 'none',
          textDecoration: cancelled ? 'line-through' : '',
        }}
      >
        Rendez-vous le {longDay(dayIn(zone, startsAt))} à {timeIn(zone, startsAt)}
      </Typography>
      <Box
        sx={{
          my: 2,
          px: 2,
          py: 1.25,
          borderRadius: 1,
          backgroundColor: palette.primaryTint,
          display: 'inline-block',
        }}
      >
        Référence{' '}
        <Box
          component="strong"
          data-testid="reference"
          sx={{ fontSize: '1.5rem', letterSpacing: '0.06em', ml: 1 }}
        >
          {appointment.reference}
        </Box>
      </Box>
      <FactList
        facts={[
          ['Pour', personLine(person)],
          ['Maison', appointment.structureName],
          ['Avec', appointment.memberName],
          ...(roomName ? [['Salle', roomName] as const] : []),
          // A label that is to stay in the house does not leave it on paper.
          ...(appointment.discretion === 'hidden'
            ? []
            : [['Motif', `${appointment.motiveLabel} (${durationText(minutes)})`] as const]),
          ...(instructions ? [['À savoir', instructions] as const] : []),
          ...(reason ? [['Superposé', forcedOverlapLabels[reason]] as const] : []),
        ]}
      />
      <PapersToBring papers={appointment.requiredDocuments} />
      <Stack
        direction="row"
        useFlexGap
        className="no-print"
        sx={{ mt: 3, gap: 1.5, flexWrap: 'wrap' }}
      >
        {!cancelled && <PrintButtons onPrint={print} />}
        <Button variant="outlined" onClick={() => onNext('person')}>
          Autre rendez-vous, même personne
        </Button>
        <Button variant="outlined" onClick={() => onNext()}>
          Autre personne
        </Button>
        {!cancelled && (
          <Button component={Link} to={`/appointments/${appointment.id}/show`}>
            Voir le rendez-vous
          </Button>
        )}
        {!cancelled && (
          <Button color="error" onClick={() => setCancelling(true)}>
            Annuler ce rendez-vous
          </Button>
        )}
      </Stack>
      {cancelling && (
        <CancelDialog
          appointment={appointment}
          personName={personLine(person)}
          forPerson={forPerson}
          onClose={() => setCancelling(false)}
          onConfirm={(why) => {
            setCancelling(false);
            cancel(why);
          }}
        />
      )}
    </Paper>
  );
}
