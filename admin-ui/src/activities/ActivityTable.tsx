import type { ActivityOutcome } from '@maillage/contracts/codes';
import type { ActivityResource } from '@maillage/contracts/http/reporting';
import {
  Button,
  MenuItem,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tooltip,
  Typography,
} from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import { moveFocus } from '../controls/move-focus.js';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { activityOutcomeLabels, themeLabels } from '../i18n/activity-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { durationText, shortDay } from '../time/french-dates.js';
import { useConfirmActivity } from './use-confirm-activity.js';

/** Activities filled in from facts, one line each: `c` or Enter on the line confirms it and goes to the next. */
export function ActivityTable({ activities }: { activities: readonly ActivityResource[] }) {
  const { confirm, isPending } = useConfirmActivity();
  return (
    <Table size="small" aria-label="Activités à confirmer" aria-busy={isPending}>
      <TableHead>
        <TableRow>
          <TableCell>Jour</TableCell>
          <TableCell>Demande</TableCell>
          <TableCell>Opérateur</TableCell>
          <TableCell>Maison</TableCell>
          <TableCell>Durée</TableCell>
          <TableCell>Issue</TableCell>
          <TableCell align="right">Action</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {activities.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} onConfirm={confirm} />
        ))}
      </TableBody>
    </Table>
  );
}

interface ActivityRowProps {
  readonly activity: ActivityResource;
  readonly onConfirm: ReturnType<typeof useConfirmActivity>['confirm'];
}

function ActivityRow({ activity, onConfirm }: ActivityRowProps) {
  const operators = useOperators();
  const [outcome, setOutcome] = useState<ActivityOutcome>(activity.outcome);
  const procedureLabel = useProcedureLabel();
  const title = activity.procedureCode
    ? procedureLabel(activity.procedureCode)
    : themeLabels[activity.theme];
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (moveFocus(event)) return;
    if (event.key !== 'c' && event.key !== 'Enter') return;
    event.preventDefault();
    const next =
      event.currentTarget.nextElementSibling ?? event.currentTarget.previousElementSibling;
    onConfirm(activity, { outcome });
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <TableRow hover tabIndex={0} onKeyDown={onKeyDown} data-activity={activity.id}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{shortDay(activity.localDay)}</TableCell>
      <TableCell>
        <strong>{title}</strong>
        <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
          {themeLabels[activity.theme]}
        </Typography>
      </TableCell>
      <TableCell>{operators.listOf(activity.operatorCodes)}</TableCell>
      <TableCell>{activity.structureName}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{durationText(activity.durationMinutes)}</TableCell>
      <TableCell>
        <Select
          size="small"
          value={outcome}
          onChange={(event) => setOutcome(event.target.value)}
          SelectDisplayProps={{ 'aria-label': `Issue : ${title}` }}
          sx={{ minWidth: 190, '& .MuiSelect-select': { py: 0.5 } }}
        >
          {choicesOf(activityOutcomeLabels).map((choice) => (
            <MenuItem key={choice.value} value={choice.value}>
              {choice.label}
            </MenuItem>
          ))}
        </Select>
      </TableCell>
      <TableCell align="right">
        <Tooltip title="Touche C ou Entrée sur la ligne">
          <Button
            size="small"
            variant="contained"
            aria-label={`Confirmer : ${title}, ${shortDay(activity.localDay)}`}
            onClick={() => onConfirm(activity, { outcome })}
          >
            Confirmer
          </Button>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}
