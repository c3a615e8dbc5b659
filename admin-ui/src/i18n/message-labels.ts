import type { CallReason, MessageTemplate, NoticeFrequency } from '@maillage/contracts/codes';

/** Why the desk has to call. */
export const callReasonLabels: Record<CallReason, string> = {
  'no-contact': 'Ni courriel ni mobile connu',
  refused: 'Le message n’a pas pu partir',
  undelivered: 'Le SMS n’est pas arrivé',
  stopped: 'La personne ne veut plus de SMS',
};

/** What the call is about; other messages are never said on the phone. */
export const callSubjectLabels: Readonly<Partial<Record<MessageTemplate, string>>> = {
  'appointment-booked': 'Rendez-vous pris',
  'appointment-moved': 'Rendez-vous déplacé',
  'appointment-cancelled': 'Rendez-vous annulé',
  'appointment-reminder': 'Rappel de rendez-vous',
  'workshop-booked': 'Inscription à un atelier',
  'workshop-cancelled': 'Atelier annulé',
};

export const noticeFrequencyLabels: Record<NoticeFrequency, string> = {
  'at-once': 'Tout de suite, un courriel par notification',
  'twice-a-day': 'Deux fois par jour, à 8 h et à 14 h',
  daily: 'Une fois par jour, à 8 h',
  none: 'Jamais de courriel',
};
