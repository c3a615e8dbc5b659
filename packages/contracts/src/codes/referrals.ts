export const legStatuses = [
  'pending',
  'in-progress',
  'waiting',
  'resolved',
  'refused',
  'transferred',
  'closed',
] as const;
export type LegStatus = (typeof legStatuses)[number];

export const outcomes = [
  'right-opened',
  'payment-released',
  'document-issued',
  'correction-made',
  'explanation-given',
  'no-change-possible',
] as const;
export type Outcome = (typeof outcomes)[number];

export const urgencies = ['right-at-risk', 'penalty-at-risk', 'no-income', 'none'] as const;
export type Urgency = (typeof urgencies)[number];

/** What is stuck. Source: the structured intake of Administration+ v2. */
export const blockages = [
  'mailbox-access-lost',
  'account-access-impossible',
  'letter-not-received',
  'software-bug',
  'payment-blocked',
  'payment-missing',
  'debt-or-withholding',
  'digital-difficulty',
  'refusal-without-explanation',
  'file-incomplete-or-wrong',
  'none',
  'other',
] as const;
export type Blockage = (typeof blockages)[number];

export const mandateChannels = ['paper-signed', 'on-screen', 'sms-code', 'oral-by-phone'] as const;
export type MandateChannel = (typeof mandateChannels)[number];

/** How long a mandate lasts, in days from the day it is given; `case` = until the case ends. */
export const mandateDurations = ['1', '31', '182', '365', 'case'] as const;
export type MandateDuration = (typeof mandateDurations)[number];
