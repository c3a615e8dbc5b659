import type { DueReminder } from './appointments.js';

export const REMINDER_QUEUE = Symbol('ReminderQueue');

/** Work for later, derived from the appointments: losing it loses nothing, adding it twice changes nothing. */
export interface ReminderQueue {
  /** Never fails: what the queue did not take, the sweep adds again. */
  add(reminders: readonly DueReminder[]): Promise<void>;
}
