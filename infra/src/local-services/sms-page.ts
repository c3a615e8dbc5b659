import { catcherTabs } from './catcher-tabs.js';
import { frenchPage, html, type Markup } from './page.js';
import type { SentSms } from './sms-outbox.js';

const RECEIPTS = { awaited: 'En attente', delivered: 'Remis', failed: 'Échec' } as const;

const paris = (instant: string): string =>
  new Date(instant).toLocaleString('fr-FR', { timeZone: 'Europe/Paris' });

function receiptButtons({ id, to, receipt }: SentSms): Markup {
  if (receipt !== 'awaited') return html``;
  return html`<form method="post" action="/mailbox/sms/${id}/receipt" class="actions">
    <button name="status" value="delivered" aria-label="Remis au ${to}">Remis</button>
    <button name="status" value="failed" aria-label="Échec vers le ${to}">Échec</button>
  </form>`;
}

function shownSms(sms: SentSms): Markup {
  const again = sms.copies > 1 ? html` (demandé ${sms.copies} fois, remis une)` : html``;
  const answers = sms.answers.map(
    ({ text, at }) => html`<li>${text} <time datetime="${at}">(${paris(at)})</time></li>`,
  );
  return html`<article>
    <h2>SMS au ${sms.to}${again}</h2>
    <dl>
      <dt>Pris le</dt>
      <dd><time datetime="${sms.takenAt}">${paris(sms.takenAt)}</time> (heure de Paris)</dd>
      <dt>Segments</dt>
      <dd>${sms.segments}</dd>
      <dt>Accusé</dt>
      <dd>${RECEIPTS[sms.receipt]}</dd>
    </dl>
    <pre>${sms.text}</pre>
    ${receiptButtons(sms)} ${answers.length > 0 ? html`<h3>Réponses</h3>` : html``}
    <ul>
      ${answers}
    </ul>
    <form method="post" action="/mailbox/sms/${sms.id}/answer" class="actions">
      <label for="answer-${sms.id}">Répondre depuis ce téléphone</label>
      <input id="answer-${sms.id}" name="text" required maxlength="160" autocomplete="off" />
      <button type="submit">Répondre</button>
    </form>
  </article>`;
}

/** What the simulated operator took, with what a phone may do. */
export function smsPage(sms: readonly SentSms[], deliversAfterMs: number): string {
  const list = sms.length > 0 ? sms.map(shownSms) : html`<p>Aucun SMS pour l’instant.</p>`;
  return frenchPage({
    title: 'SMS envoyés – Maillage (démonstration)',
    stylesheet: '/mailbox/style.css',
    body: html`<main>
      ${catcherTabs('sms')}
      <h1>SMS envoyés</h1>
      <p class="notice">
        <strong>Réseau de démonstration : personnes inventées.</strong> Aucun SMS ne quitte ce
        poste. Sans rien faire, un SMS est remis après ${Math.round(deliversAfterMs / 1000)} s ;
        avant, choisissez « Remis » ou « Échec ». Répondez STOP, OUI ou NON à la place de la
        personne.
      </p>
      ${list}
    </main>`,
  });
}
