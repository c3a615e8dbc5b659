import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Box, Typography } from '@mui/material';
import { appointmentChangeLabels, forcedOverlapLabels } from '../i18n/appointment-labels.js';
import { Section } from '../layout/Section.js';
import { momentIn } from '../time/french-dates.js';
import { changeLines } from './change-lines.js';

/** Who did what, when, and how it stood before and after; the newest first. */
export function AppointmentHistory({ appointment }: { appointment: AppointmentResource }) {
  const { zone, history } = appointment;
  return (
    <Section flush title="Historique">
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...history].reverse().map((change) => (
          <Box
            component="li"
            key={`${change.at} ${change.what}`}
            sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}
          >
            <Typography sx={{ fontWeight: 600 }}>
              {appointmentChangeLabels[change.what]}
              {change.forceReason && `, superposé (${forcedOverlapLabels[change.forceReason]})`}
            </Typography>
            <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
              {momentIn(zone, change.at)}, par {authorOf(change.by)}
            </Typography>
            {change.papers && (
              <Typography sx={{ fontSize: '0.9rem' }}>
                {change.papers.length === 0 ? 'Aucun papier' : change.papers.join(', ')}
              </Typography>
            )}
            {change.formerReference !== null && (
              <Typography sx={{ fontSize: '0.9rem' }}>
                Ancienne référence : {change.formerReference}
              </Typography>
            )}
            {changeLines(change, zone).map(({ what, before, after }) => (
              <Typography key={what} sx={{ fontSize: '0.9rem' }}>
                {what} : {before !== null && <s>{before}</s>} {after}
              </Typography>
            ))}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

/** A service acts on what somebody did elsewhere: it is no name to show. */
const authorOf = (by: string): string => (by.startsWith('service:') ? 'Maillage' : by);
