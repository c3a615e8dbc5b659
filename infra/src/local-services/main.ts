import { once } from 'node:events';
import { demoAccounts } from '@maillage/demo-network';
import Koa from 'koa';
import mount from 'koa-mount';
import { identityProvider } from './identity-provider.js';
import { mailCatcher } from './mail-catcher.js';
import { Mailbox } from './mailbox.js';
import { mailboxRoutes } from './mailbox-routes.js';
import { seenAt, signInRoutes } from './sign-in-routes.js';

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the launcher sets it`);
  return value;
}

const publicUrl = variable('PUBLIC_URL');
const provider = identityProvider({
  publicUrl,
  clientId: variable('OIDC_CLIENT_ID'),
  clientSecret: variable('OIDC_CLIENT_SECRET'),
  keysFile: variable('IDENTITY_PROVIDER_FILE'),
  accounts: demoAccounts,
});
const mailbox = await Mailbox.open(variable('MAIL_FILE'));

const signIn = new Koa();
signIn.use(signInRoutes(provider, demoAccounts));
signIn.use(mount(provider));

const app = new Koa();
app.use(seenAt(publicUrl));
app.use(async (context, next) => {
  if (context.path === '/health/ready') context.body = { status: 'ok' };
  else await next();
});
app.use(mailboxRoutes(mailbox));
app.use(mount('/idp', signIn));

const catcher = mailCatcher(mailbox);
catcher.on('error', (error) => {
  console.error(JSON.stringify({ level: 'error', msg: error.message }));
});
catcher.listen(Number(variable('SMTP_PORT')), '127.0.0.1');
const server = app.listen(Number(variable('HTTP_PORT')), '127.0.0.1');
await once(server, 'listening');

process.on('SIGTERM', () => {
  catcher.close();
  server.close();
  server.closeAllConnections();
});
