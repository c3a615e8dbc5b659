import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { useMemo } from 'react';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { themeLabels } from '../i18n/activity-labels.js';
import { useProcedureLabel } from '../i18n/catalogue.js';
import { useZoneOf } from '../places/own-places.js';
import { shortDay, timeIn } from '../time/french-dates.js';

export interface ActivityWords {
  /** The procedure, else the theme. */
  readonly title: string;
  /** « Martin Lucie »; « Usager » while the name is not known, or when nobody is named. */
  readonly person: string;
  /** « mar. 24 nov. » */
  readonly day: string;
  /** « 09:30 » in the zone of its house; null for one entered by hand. */
  readonly time: string | null;
}

/** What tells activities of a list apart; the directory is asked for all their names at once. */
export function useActivityWords(
  activities: readonly ActivityResource[],
): (activity: ActivityResource) => ActivityWords {
  const ids = useMemo(
    () => activities.flatMap(({ beneficiaryId }) => beneficiaryId ?? []),
    [activities],
  );
  const nameOf = usePersonNames(ids);
  const zoneOf = useZoneOf();
  const procedureLabel = useProcedureLabel();
  return ({ procedureCode, theme, beneficiaryId, localDay, startsAt, structureId }) => ({
    title: procedureCode ? procedureLabel(procedureCode) : themeLabels[theme],
    person: nameOf(beneficiaryId ?? ''),
    day: shortDay(localDay),
    time: startsAt === null ? null : timeIn(zoneOf(structureId), startsAt),
  });
}
