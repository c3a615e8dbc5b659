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
import { useConfirmActivity } from './use-confirm-activity.js';
import { everything } from '../providers/data-provider.js';

const shown = 6;

/** The first activities that wait for a confirmation. */
export function ConfirmSoon() {
  const operators = useOperators();
  const { data, isPending, error, refetch } = useGetList<ActivityResource>('activities', {
    filter: { status: 'to-confirm' },
    pagination: everything,
  });
  const { confirm } = useConfirmActivity();
  const procedureLabel = useProcedureLabel();
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
          {data.slice(0, shown).map((activity) => {
            const title = activity.procedureCode
              ? procedureLabel(activity.procedureCode)
              : themeLabels[activity.theme];
            return (
              <ListItem key={activity.id} divider>
                <ListItemText
                  primary={title}
                  secondary={`${shortDay(activity.localDay)}, ${durationText(activity.durationMinutes)}, ${operators.listOf(activity.operatorCodes)}`}
                />
                <Button
                  size="small"
                  variant="outlined"
                  aria-label={`Confirmer : ${title}, ${shortDay(activity.localDay)}`}
                  onClick={() => confirm(activity)}
                  sx={{ ml: 1.5, flexShrink: 0 }}
                >
                  Confirmer
                </Button>
              </ListItem>
            );
          })}
        </List>
      )}
    </Section>
  );
}
