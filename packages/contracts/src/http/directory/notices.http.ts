import { z } from 'zod';
import { messageTemplates, noticeFrequencies } from '../../codes/index.js';

/** Notices that a member has at most, and how long: older ones leave. */
export const noticeLimits = { perMember: 100, days: 90 } as const;

export const noticeResource = z
  .object({
    id: z.string(),
    template: z.enum(messageTemplates),
    /** One sentence, without personal content. */
    title: z.string(),
    /** Where it leads within the console, e.g. `/cases/0192…/show`; null: nowhere. */
    path: z.string().nullable(),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notice' });
export type NoticeResource = z.infer<typeof noticeResource>;

/** All of the caller's notices, the newest first: 100 at most. */
export const noticeList = z
  .object({ data: z.array(noticeResource), unread: z.int() })
  .meta({ id: 'Notices' });
export type NoticeList = z.infer<typeof noticeList>;

export const noticesRead = z
  .strictObject({ ids: z.array(z.string().min(1).max(64)).min(1).max(noticeLimits.perMember) })
  .meta({ id: 'NoticesRead' });

/** Version 0: never chosen, the frequency is the one that everybody starts with. */
export const notificationPreferenceResource = z
  .object({ frequency: z.enum(noticeFrequencies), version: z.int() })
  .meta({ id: 'NotificationPreference' });
export type NotificationPreferenceResource = z.infer<typeof notificationPreferenceResource>;

export const notificationPreferenceChange = z
  .strictObject({ frequency: z.enum(noticeFrequencies) })
  .meta({ id: 'NotificationPreferenceChange' });
