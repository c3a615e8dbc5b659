import type { LegResource } from '@maillage/contracts/http/referrals';
import {
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { LegStatus } from '../cases/LegStatus.js';
import { UrgencyLabel } from '../cases/UrgencyLabel.js';
import { Deadline, Moment } from '../controls/Moment.js';
import { useProcedureLabel } from '../i18n/catalogue.js';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { blockageLabels, outcomeLabels } from '../i18n/case-labels.js';

/** Legs of one's teams; `ended` shows what came of them instead of what is due. */
export function LegTable({
  legs,
  label,
  ended = false,
}: {
  legs: readonly LegResource[];
  label: string;
  ended?: boolean;
}) {
  const procedureLabel = useProcedureLabel();
  const severalTeams = new Set(legs.map((leg) => leg.teamId)).size > 1;
  const dayTitle = ended ? 'Résolue le' : 'Échéance';
  const endTitle = ended ? 'Issue' : 'Prise en charge par';
  return (
    <Table size="small" aria-label={label} sx={stackedOnPhone}>
      <TableHead>
        <TableRow>
          <TableCell>Demande</TableCell>
          <TableCell>Démarche et blocage</TableCell>
          <TableCell>Urgence et statut</TableCell>
          <TableCell>{dayTitle}</TableCell>
          <TableCell>{endTitle}</TableCell>
          <TableCell>Maison</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {legs.map((leg) => (
          <TableRow key={leg.id} hover>
            <TableCell>
              <Link
                component={RouterLink}
                to={`/legs/${leg.id}/show`}
                sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}
              >
                {leg.caseReference}
              </Link>
            </TableCell>
            <TableCell>
              {leg.subject ?? procedureLabel(leg.procedureCode)}
              <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
                {procedureLabel(leg.procedureCode)},{' '}
                {blockageLabels[leg.blockageCode].toLowerCase()}
              </Typography>
            </TableCell>
            <TableCell>
              <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                <UrgencyLabel urgency={leg.urgency} />
                <LegStatus status={leg.status} overdue={leg.overdue} />
              </Stack>
            </TableCell>
            <TableCell data-label={dayTitle}>
              {ended ? <Moment at={leg.resolvedAt} /> : <Deadline at={leg.dueAt} />}
            </TableCell>
            <TableCell data-label={endTitle}>
              {ended
                ? leg.outcome
                  ? outcomeLabels[leg.outcome]
                  : '–'
                : (leg.assigneeName ?? 'Personne')}
            </TableCell>
            <TableCell data-label="Maison">
              {leg.structureName}
              {severalTeams && (
                <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
                  pour {leg.teamName}
                </Typography>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
