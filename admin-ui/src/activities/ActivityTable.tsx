import { activityOutcomes } from '@maillage/contracts/codes';
import type { ActivityResource } from '@maillage/contracts/http/reporting';
import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tooltip,
  Typography,
} from '@mui/material';
import type { KeyboardEvent } from 'react';
import { digitOf } from '../controls/digit-of.js';
import { moveFocus } from '../controls/move-focus.js';
import { useOperators } from '../i18n/catalogue.js';
import { themeLabels } from '../i18n/activity-labels.js';
import { durationText } from '../time/french-dates.js';
import { OutcomeSelect } from './OutcomeSelect.js';
import { useActivityWords, type ActivityWords } from './use-activity-words.js';
import { useConfirmActivity } from './use-confirm-activity.js';
import { useOutcome } from './use-outcome.js';

/** Activities filled in from facts, one line each: a digit on the line chooses its outcome, `c` or Enter confirms it and goes to the next. */
export function ActivityTable({ activities }: { activities: readonly ActivityResource[] }) {
  const { confirm, isPending } = useConfirmActivity();
  const wordsOf = useActivityWords(activities);
  return (
    <Table size="small" aria-label="Activités à confirmer" aria-busy={isPending}>
      <TableHead>
        <TableRow>
          <TableCell>Quand</TableCell>
          <TableCell>Usager</TableCell>
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
          <ActivityRow
            key={activity.id}
            activity={activity}
            words={wordsOf(activity)}
            onConfirm={confirm}
          />
        ))}
      </TableBody>
    </Table>
  );
}

interface ActivityRowProps {
  readonly activity: ActivityResource;
  readonly words: ActivityWords;
  readonly onConfirm: ReturnType<typeof useConfirmActivity>['confirm'];
}

function ActivityRow({ activity, words, onConfirm }: ActivityRowProps) {
  const { title, person, day, time } = words;
  const operators = useOperators();
  const { setOutcome, confirm, select } = useOutcome(activity, onConfirm);
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (moveFocus(event)) return;
    const numbered = activityOutcomes[digitOf(event) - 1];
    if (numbered) setOutcome(numbered);
    if (event.key !== 'c' && event.key !== 'Enter') return;
    event.preventDefault();
    const next =
      event.currentTarget.nextElementSibling ?? event.currentTarget.previousElementSibling;
    if (confirm() && next instanceof HTMLElement) next.focus();
  };
  return (
    <TableRow hover tabIndex={0} onKeyDown={onKeyDown} data-activity={activity.id}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {day}
        {time && (
          <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
            {time}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <strong>{person}</strong>
      </TableCell>
      <TableCell>
        {title}
        <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
          {themeLabels[activity.theme]}
        </Typography>
      </TableCell>
      <TableCell>{operators.listOf(activity.operatorCodes)}</TableCell>
      <TableCell>{activity.structureName}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{durationText(activity.durationMinutes)}</TableCell>
      <TableCell>
        <OutcomeSelect title={`${person}, ${title}`} {...select} />
      </TableCell>
      <TableCell align="right">
        <Tooltip title="Touche C ou Entrée sur la ligne">
          <Button
            size="small"
            variant="contained"
            aria-label={`Confirmer : ${person}, ${title}, ${day}`}
            onClick={confirm}
          >
            Confirmer
          </Button>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}
