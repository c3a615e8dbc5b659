import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { Button, List, ListItem, ListItemText } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { themeLabels } from '../i18n/activity-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { durationText, shortDay } from '../time/french-dates.js';
import { OutcomeSelect } from './OutcomeSelect.js';
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
          {data.slice(0, shown).map((activity) => (
            <ActivityLine key={activity.id} activity={activity} onConfirm={confirm} />
          ))}
        </List>
      )}
    </Section>
  );
}

function ActivityLine({
  activity,
  onConfirm,
}: {
  activity: ActivityResource;
  onConfirm: ReturnType<typeof useConfirmActivity>['confirm'];
}) {
  const operators = useOperators();
  const procedureLabel = useProcedureLabel();
  const { confirm, select } = useOutcome(activity, onConfirm);
  const title = activity.procedureCode
    ? procedureLabel(activity.procedureCode)
    : themeLabels[activity.theme];
  return (
    <ListItem divider sx={{ flexWrap: 'wrap', gap: 1 }}>
      <ListItemText
        primary={title}
        secondary={`${shortDay(activity.localDay)}, ${durationText(activity.durationMinutes)}, ${operators.listOf(activity.operatorCodes)}`}
      />
      <OutcomeSelect title={title} {...select} />
      <Button
        size="small"
        variant="outlined"
        aria-label={`Confirmer : ${title}, ${shortDay(activity.localDay)}`}
        onClick={confirm}
        sx={{ flexShrink: 0 }}
      >
        Confirmer
      </Button>
    </ListItem>
  );
}
