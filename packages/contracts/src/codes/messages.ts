/** Templates of the directory's messages. Texts stand in the directory, in French. */
export const messageTemplates = [
  'appointment-booked',
  'appointment-cancelled',
  'appointment-reminder',
  'leg-first-response-overdue',
  'identity-confirmation',
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];
