import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { supportLevelLabels, themeLabels } from '../i18n/activity-labels.js';
import { channelLabels } from '../i18n/appointment-labels.js';
import { FactList } from '../layout/FactList.js';
import { durationText, shortDay } from '../time/french-dates.js';

/** What was filled in from the appointment. */
export function ActivityFacts({ activity }: { activity: ActivityResource }) {
  const operators = useOperators();
  const procedureLabel = useProcedureLabel();
  return (
    <FactList
      facts={[
        ['Jour', `${shortDay(activity.localDay)}, ${durationText(activity.durationMinutes)}`],
        ['Opérateur', operators.listOf(activity.operatorCodes)],
        ['Thème', themeLabels[activity.theme]],
        [
          'Démarche',
          activity.procedureCode ? procedureLabel(activity.procedureCode) : 'Non précisée',
        ],
        ['Lieu', channelLabels[activity.channel]],
        ['Accompagnement', supportLevelLabels[activity.supportLevel]],
      ]}
    />
  );
}
