import { once } from 'node:events';
import type { Server } from 'node:http';
import { demoAccounts } from '@maillage/demo-network';
import Koa from 'koa';
import mount from 'koa-mount';
import { identityProvider, type ProviderManner } from './identity-provider.js';
import { knownParametersOnly } from './known-parameters.js';
import { mailCatcher } from './mail-catcher.js';
import { Mailbox } from './mailbox.js';
import { mailboxRoutes } from './mailbox-routes.js';
import { seenAt, signInRoutes } from './sign-in-routes.js';
import { SmsOutbox } from './sms-outbox.js';
import { smsRoutes } from './sms-routes.js';
import { SmsTeller, type SmsWebhook } from './sms-teller.js';

export interface LocalServicesSettings {
  readonly httpPort: number;
  readonly smtpPort: number;
  readonly publicUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly keysFile: string;
  readonly mailFile: string;
  readonly smsFile: string;
  /** What Maillage proves itself to the SMS operator with. */
  readonly smsToken: string;
  readonly smsWebhook: SmsWebhook;
  readonly manner?: ProviderManner;
}

function pages(settings: LocalServicesSettings, mailbox: Mailbox, outbox: SmsOutbox): Koa {
  const { publicUrl, smsToken: token, smsWebhook } = settings;
  const { deliversAfterMs } = smsWebhook;
  const provider = identityProvider({ ...settings, accounts: demoAccounts });
  const signIn = new Koa();
  if (settings.manner === 'proconnect') signIn.use(knownParametersOnly);
  signIn.use(signInRoutes(provider, demoAccounts, settings.publicUrl));
  signIn.use(mount(provider));
  const app = new Koa();
  // A mounted provider reads cookies and addresses through the application around it.
  app.proxy = true;
  app.keys = provider.keys ?? [];
  app.use(seenAt(settings.publicUrl));
  app.use(async (context, next) => {
    if (context.path === '/health/ready') context.body = { status: 'ok' };
    else await next();
  });
  app.use(mailboxRoutes(mailbox, outbox));
  app.use(smsRoutes({ outbox, token, publicUrl, deliversAfterMs }));
  app.use(mount('/idp', signIn));
  return app;
}

/** Starts the local sign-in provider, the mail catcher and the simulated SMS operator on loopback; returns how to end them. */
export async function startLocalServices(
  settings: LocalServicesSettings,
): Promise<() => Promise<void>> {
  const mailbox = await Mailbox.open(settings.mailFile);
  const outbox = await SmsOutbox.open(settings.smsFile);
  const teller = new SmsTeller(outbox, settings.smsWebhook);
  const catcher = mailCatcher(mailbox);
  catcher.on('error', (error) => {
    console.error(JSON.stringify({ level: 'error', msg: error.message }));
  });
  const server: Server = pages(settings, mailbox, outbox).listen(settings.httpPort, '127.0.0.1');
  await Promise.all([
    once(server, 'listening'),
    new Promise<void>((resolve) => {
      catcher.listen(settings.smtpPort, '127.0.0.1', resolve);
    }),
  ]);
  teller.start();
  return async () => {
    teller.stop();
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await Promise.all([
      closed,
      new Promise<void>((resolve) => {
        catcher.close(resolve);
      }),
    ]);
  };
}
