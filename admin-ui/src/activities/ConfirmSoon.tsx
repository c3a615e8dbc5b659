import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { Button, List, ListItem, ListItemText } from '@mui/material';
import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useOperators } from '../i18n/catalogue.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { durationText } from '../time/french-dates.js';
import { byHour } from './by-hour.js';
import { OutcomeSelect } from './OutcomeSelect.js';
import { useActivityWords, type ActivityWords } from './use-activity-words.js';
import { useConfirmActivity } from './use-confirm-activity.js';
import { useOutcome } from './use-outcome.js';
import { everything } from '../providers/data-provider.js';

const shown = 6;

/** The first activities that wait for a confirmation. */
export function ConfirmSoon() {
  const { data, isPending, error, refetch } = useGetList<ActivityResource>('activities', {
    filter: { status: 'to-confirm' },
    pagination: everything,
  });
  const { confirm } = useConfirmActivity();
  const first = useMemo(() => byHour(data ?? []).slice(0, shown), [data]);
  const wordsOf = useActivityWords(first);
  return (
    <Section
      flush
      title={`Activités à confirmer${data ? ` (${data.length})` : ''}`}
      actions={
        <Button component={Link} to="/activities" size="small">
          Tout voir
        </Button>
      }
    >
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des activités"
      />
      {data?.length === 0 && <EmptyState title="Tout est confirmé" />}
      {data && data.length > 0 && (
        <List dense disablePadding>
          {first.map((activity) => (
            <ActivityLine
              key={activity.id}
              activity={activity}
              words={wordsOf(activity)}
              onConfirm={confirm}
            />
          ))}
        </List>
      )}
    </Section>
  );
}

function ActivityLine({
  activity,
  words,
  onConfirm,
}: {
  activity: ActivityResource;
  words: ActivityWords;
  onConfirm: ReturnType<typeof useConfirmActivity>['confirm'];
}) {
  const operators = useOperators();
  const { confirm, select } = useOutcome(activity, onConfirm);
  const { title, person, day, time } = words;
  const when = time === null ? day : `${day} à ${time}`;
  return (
    <ListItem divider sx={{ flexWrap: 'wrap', gap: 1 }}>
      <ListItemText
        primary={`${person}, ${title}`}
        secondary={`${when}, ${durationText(activity.durationMinutes)}, ${operators.listOf(activity.operatorCodes)}`}
      />
      <OutcomeSelect title={`${person}, ${title}`} {...select} />
      <Button
        size="small"
        variant="outlined"
        aria-label={`Confirmer : ${person}, ${title}, ${day}`}
        onClick={confirm}
        sx={{ flexShrink: 0 }}
      >
        Confirmer
      </Button>
    </ListItem>
  );
}
