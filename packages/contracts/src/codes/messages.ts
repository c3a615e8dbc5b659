/** Templates of the directory's messages. Texts stand in the directory, in French. */
export const messageTemplates = [
  'appointment-booked',
  'appointment-moved',
  'appointment-cancelled',
  'appointment-reminder',
  'workshop-booked',
  'workshop-cancelled',
  'leg-first-response-overdue',
  'leg-taken-in-charge',
  'leg-resolved',
  'work-handed-over',
  'invitation',
  'invitation-accepted',
  'identity-confirmation',
  'inactivity-warning',
  'notices-digest',
  'one-time-code',
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** Ways to a recipient: mail, SMS, a notice in the console, or a call that the desk makes. */
export const messageChannels = ['mail', 'sms', 'notice', 'call'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** What a person's SMS was understood to say; `other`: anything else, whose words are not kept. */
export const messageAnswers = ['stop', 'yes', 'no', 'other'] as const;
export type MessageAnswer = (typeof messageAnswers)[number];

/** Why the desk is asked to call a person. */
export const callReasons = ['no-contact', 'refused', 'undelivered', 'stopped'] as const;
export type CallReason = (typeof callReasons)[number];

export const callStatuses = ['to-call', 'done', 'unreachable', 'expired'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** How often a member is written to; notices stand in the console in any case. */
export const noticeFrequencies = ['at-once', 'twice-a-day', 'daily', 'none'] as const;
export type NoticeFrequency = (typeof noticeFrequencies)[number];

/** What a one-time code may prove. */
export const codePurposes = ['mandate'] as const;
export type CodePurpose = (typeof codePurposes)[number];
