import PrintIcon from '@mui/icons-material/Print';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import type { PersonMatch } from '@maillage/contracts/http/directory';
import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { Title } from 'react-admin';
import { personLine } from '../beneficiaries/person-line.js';
import { FactList } from '../layout/FactList.js';
import { palette } from '../theme/theme.js';
import { dayIn, durationText, longDay, timeIn } from '../time/french-dates.js';

interface BookingConfirmationProps {
  readonly appointment: AppointmentResource;
  readonly person: PersonMatch;
  readonly onNext: () => void;
}

/** What the person leaves with, on one printed page: when, where, the reference, the papers to bring. */
export function BookingConfirmation({ appointment, person, onNext }: BookingConfirmationProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { zone, startsAt, requiredDocuments } = appointment;
  return (
    <Paper sx={{ p: 3, maxWidth: 720 }}>
      <Title title="Rendez-vous pris" />
      <Typography
        ref={heading}
        tabIndex={-1}
        variant="h2"
        sx={{ fontSize: '1.3rem', outline: 'none' }}
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
          ['Motif', `${appointment.motiveLabel} (${durationText(appointment.durationMinutes)})`],
        ]}
      />
      <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
        Papiers à apporter
      </Typography>
      {requiredDocuments.length === 0 ? (
        <Typography>Aucun papier particulier.</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 3, fontSize: '1.05rem', lineHeight: 1.8 }}>
          {requiredDocuments.map((paper) => (
            <li key={paper}>{paper}</li>
          ))}
        </Box>
      )}
      <Stack direction="row" spacing={1.5} className="no-print" sx={{ mt: 3 }}>
        <Button variant="contained" startIcon={<PrintIcon />} onClick={() => window.print()}>
          Imprimer
        </Button>
        <Button variant="outlined" onClick={onNext}>
          Autre rendez-vous
        </Button>
      </Stack>
    </Paper>
  );
}
