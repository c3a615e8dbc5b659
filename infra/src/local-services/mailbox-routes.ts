import { text } from 'node:stream/consumers';
import type { Context, Middleware, Next } from 'koa';
import { catcherTabs } from './catcher-tabs.js';
import type { CaughtMail, Mailbox } from './mailbox.js';
import { frenchPage, html, STYLESHEET, type Markup } from './page.js';
import type { SmsOutbox } from './sms-outbox.js';

const SHOWN = 100;
const MOST = 500;

function shownMail(mail: CaughtMail): Markup {
  const again = mail.copies > 1 ? html` (envoyé ${mail.copies} fois)` : html``;
  const when = new Date(mail.receivedAt).toLocaleString('fr-FR', { timeZone: 'Europe/Paris' });
  return html`<article>
    <h2>${mail.subject}${again}</h2>
    <dl>
      <dt>De</dt>
      <dd>${mail.from}</dd>
      <dt>À</dt>
      <dd>${mail.to.join(', ')}</dd>
      <dt>Reçu le</dt>
      <dd><time datetime="${mail.receivedAt}">${when}</time> (heure de Paris)</dd>
    </dl>
    <pre>${mail.text}</pre>
  </article>`;
}

function mailboxPage(mails: readonly CaughtMail[]): string {
  const list =
    mails.length > 0 ? mails.map(shownMail) : html`<p>Aucun courriel pour l’instant.</p>`;
  return frenchPage({
    title: 'Courriels interceptés – Maillage (démonstration)',
    stylesheet: '/mailbox/style.css',
    body: html`<main>
      ${catcherTabs('mails')}
      <h1>Courriels interceptés</h1>
      <p class="notice">
        <strong>Réseau de démonstration : personnes inventées.</strong> Aucun courriel ne quitte ce
        poste ; les ${SHOWN} derniers sont montrés ici.
      </p>
      ${list}
    </main>`,
  });
}

/** `{"addresses": […]}`: the mails and SMS to these; no body: all. */
async function forget(mailbox: Mailbox, sms: SmsOutbox, body: string): Promise<void> {
  if (body === '') {
    await Promise.all([mailbox.empty(), sms.empty()]);
    return;
  }
  const { addresses } = JSON.parse(body) as { addresses: string[] };
  await Promise.all([mailbox.forget(addresses), sms.forget(addresses)]);
}

/** The mailbox for people at /mailbox, for programs at /mailbox/messages.json?limit=. */
export function mailboxRoutes(mailbox: Mailbox, sms: SmsOutbox): Middleware {
  return async (context: Context, next: Next) => {
    switch (`${context.method} ${context.path}`) {
      case 'GET /mailbox':
      case 'GET /mailbox/':
        context.type = 'html';
        context.body = mailboxPage(mailbox.latest(SHOWN));
        return;
      case 'GET /mailbox/style.css':
        context.type = 'css';
        context.body = STYLESHEET;
        return;
      case 'GET /mailbox/messages.json': {
        const limit = Number(context.query['limit'] ?? SHOWN);
        if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
          context.throw(400, `limit is a whole number from 1 to ${String(MOST)}`);
        }
        context.set('cache-control', 'no-store');
        context.body = { data: mailbox.latest(limit) };
        return;
      }
      case 'DELETE /mailbox/messages.json':
        await forget(mailbox, sms, await text(context.req));
        context.status = 204;
        return;
      default:
        await next();
    }
  };
}
