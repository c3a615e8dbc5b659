import { scopeOfService } from '@maillage/service-kit';
import type { Bench } from '../directory-bench.builder.js';
import { mailerInMemory } from './channels/mailer-in-memory.builder.js';
import { smsOperatorInMemory } from './channels/sms-operator-in-memory.builder.js';
import { DispatchMessage } from './sending/use-cases/dispatch-message.js';
import { KeepRequest } from './sending/use-cases/keep-request.use-case.js';
import { ReachRecipient } from './sending/use-cases/reach-recipient.query.js';
import { SendDueMessages } from './sending/use-cases/send-due-messages.use-case.js';

/** Collections that messages fill: emptied between two tests. */
export const messageCollections = [
  'messages',
  'message_subjects',
  'calls',
  'notices',
  'notification_preferences',
  'sms_stops',
  'one_time_codes',
  'code_turns',
  'inbox',
  'outbox',
] as const;

/** Providers that keep what they take, and senders on one database; a second one is another replica. */
export function aPostOffice(bench: Bench) {
  const mailer = mailerInMemory();
  const sms = smsOperatorInMemory();
  const { beneficiaries, members, teams, structures, networks, messages } = bench;
  const { unitOfWork, outbox, clock } = bench;
  const { store, contacts, calls, notices } = messages;
  const reach = new ReachRecipient(beneficiaries, members, teams, structures, networks, contacts);
  const rules = { publicUrl: 'http://127.0.0.1:8080', sendsSms: true, defaultQuietHours: null };
  /** Looks once for what is due, as one replica does. @returns how many messages it took. */
  const send = (): Promise<number> => {
    const dispatch = new DispatchMessage(
      store,
      mailer,
      sms,
      contacts,
      calls,
      notices,
      unitOfWork,
      outbox,
      clock,
      rules,
    );
    const sender = new SendDueMessages(store, reach, dispatch, clock, rules);
    return sender.execute(scopeOfService('directory'), (_message, work) => work());
  };
  const keep = new KeepRequest(store, calls, outbox, clock);
  return { mailer, sms, reach, rules, keep, send };
}

export type PostOffice = ReturnType<typeof aPostOffice>;
