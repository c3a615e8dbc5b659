import type { AbsenceReason, ClosureReason } from '@maillage/contracts/codes';

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
