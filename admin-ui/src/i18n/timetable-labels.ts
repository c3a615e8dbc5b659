import type { AbsenceReason, ClosureReason, PlannedTimeHindrance } from '@maillage/contracts/codes';

export const absenceReasonLabels: Record<AbsenceReason, string> = {
  leave: 'Congé',
  training: 'Formation',
  meeting: 'Réunion',
  outside: 'À l’extérieur',
  other: 'Autre',
};

export const closureReasonLabels: Record<ClosureReason, string> = {
  holidays: 'Congés',
  works: 'Travaux',
  training: 'Formation',
  event: 'Événement',
  other: 'Autre',
};

/** What stands against a time that is planned. */
export const hindranceLabels: Record<PlannedTimeHindrance, string> = {
  'not-free': 'pas disponible à cette heure',
  present: 'déjà là : pas copié',
  holiday: 'jour férié : fermé',
  closure: 'maison fermée',
  absence: 'absence',
  overlap: 'une autre plage au même moment',
};
