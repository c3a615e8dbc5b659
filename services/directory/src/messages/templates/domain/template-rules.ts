import type { MessageChannel, MessageTemplate } from '@maillage/contracts/codes';

/** How a message may reach its recipient. */
export interface TemplateRule {
  /** The first that the recipient has is taken; when it fails, the next. */
  readonly ways: readonly MessageChannel[];
  /** Whether a person is left in peace during quiet hours. A code is waited for at the desk. */
  readonly keepsQuietHours: boolean;
}

const toPersonSoon = { ways: ['sms', 'mail', 'call'], keepsQuietHours: true } as const;
const toMember = { ways: ['notice', 'mail'], keepsQuietHours: false } as const;
const byMail = { ways: ['mail'], keepsQuietHours: false } as const;

/**
 * The ways of each template. What a person has to keep (the papers to bring) goes by mail first; what presses, by SMS.
 * Source: domain-directory §4.
 */
export const templateRules: Readonly<Record<MessageTemplate, TemplateRule>> = {
  'appointment-booked': { ways: ['mail', 'sms', 'call'], keepsQuietHours: true },
  'appointment-cancelled': toPersonSoon,
  'appointment-moved': toPersonSoon,
  'appointment-reminder': toPersonSoon,
  'workshop-booked': { ways: ['mail', 'sms', 'call'], keepsQuietHours: true },
  'workshop-cancelled': toPersonSoon,
  'one-time-code': { ways: ['sms', 'mail'], keepsQuietHours: false },
  'leg-first-response-overdue': byMail,
  'leg-taken-in-charge': toMember,
  'leg-resolved': toMember,
  'work-handed-over': toMember,
  'invitation-accepted': toMember,
  invitation: byMail,
  'identity-confirmation': byMail,
  'inactivity-warning': byMail,
  'notices-digest': byMail,
};
