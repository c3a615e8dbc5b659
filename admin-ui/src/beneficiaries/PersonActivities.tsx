import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { useGetList } from 'react-admin';
import {
  activityOutcomeLabels,
  activityStatusLabels,
  themeLabels,
} from '../i18n/activity-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { numericDay } from '../time/french-dates.js';

export function PersonActivities({ beneficiaryId }: { beneficiaryId: string }) {
  const { data, isPending, error, refetch } = useGetList<ActivityResource>('activities', {
    filter: { beneficiaryId },
  });
  return (
    <Section flush title="Accompagnements">
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des accompagnements"
      />
      {data?.length === 0 && <EmptyState title="Aucun accompagnement dans votre maison" />}
      {data?.map((one) => (
        <Row
          key={one.id}
          title={`${numericDay(one.localDay)}, ${themeLabels[one.theme]}`}
          detail={`${one.structureName}, ${activityOutcomeLabels[one.outcome].toLowerCase()}`}
          end={activityStatusLabels[one.status]}
        />
      ))}
    </Section>
  );
}
