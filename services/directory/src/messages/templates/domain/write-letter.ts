import type { MessageTemplate } from '@maillage/contracts/codes';
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentMoved,
  appointmentReminder,
  oneTimeCode,
  workshopBooked,
  workshopCancelled,
} from './letters-to-person.js';
import {
  identityConfirmation,
  inactivityWarning,
  invitation,
  legFirstResponseOverdue,
  noticeByMail,
  noticesDigest,
} from './letters-to-professionals.js';
import type { Letter, TemplateFacts } from './template-facts.js';

const letters: Readonly<Record<MessageTemplate, (facts: TemplateFacts) => Letter>> = {
  'appointment-booked': appointmentBooked,
  'appointment-cancelled': appointmentCancelled,
  'appointment-moved': appointmentMoved,
  'appointment-reminder': appointmentReminder,
  'workshop-booked': workshopBooked,
  'workshop-cancelled': workshopCancelled,
  'one-time-code': oneTimeCode,
  'leg-first-response-overdue': legFirstResponseOverdue,
  'leg-taken-in-charge': noticeByMail,
  'leg-resolved': noticeByMail,
  'work-handed-over': noticeByMail,
  'invitation-accepted': noticeByMail,
  invitation,
  'identity-confirmation': identityConfirmation,
  'inactivity-warning': inactivityWarning,
  'notices-digest': noticesDigest,
};

/** Writes a mail in plain French. @throws Error for a template of another release. */
export function writeLetter(facts: TemplateFacts): Letter {
  const known = Object.hasOwn(letters, facts.template);
  if (!known) throw new Error(`this release has no template ${facts.template}`);
  return letters[facts.template](facts);
}
