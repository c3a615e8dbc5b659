import { serviceConfigSchema } from '@maillage/service-kit';
import { z } from 'zod';

const wallTime = '(?:[01]\\d|2[0-3]):[0-5]\\d';

export const configSchema = serviceConfigSchema.extend({
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().min(3),
  /** Where people reach the console; the local OpenID provider stands at `/idp` below it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  VAULT_KEY_RING_FILE: z.string().min(1),
  /** Messages of the local mail catcher, where there is one: an erasure removes a person's mails there. */
  LOCAL_MAILBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** HTTP interface of the SMS operator; without it nobody is written to by SMS. */
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_TOKEN: z.string().min(1).default('none'),
  /** Signs what the operator tells Maillage; without it such calls are refused. */
  SMS_WEBHOOK_SECRET: z.string().min(16).optional(),
  /** Quiet hours of the demonstration network, and of whoever belongs to no network; `off`: none. */
  QUIET_HOURS: z
    .string()
    .regex(new RegExp(`^(?:off|${wallTime}-${wallTime})$`), 'expected 20:00-08:00 or off')
    .default('20:00-08:00'),
});
export type DirectoryConfig = z.infer<typeof configSchema>;
