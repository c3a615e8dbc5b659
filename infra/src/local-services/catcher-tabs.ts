import { html, type Markup } from './page.js';

const TABS = [
  { name: 'mails', href: '/mailbox', label: 'Courriels' },
  { name: 'sms', href: '/mailbox/sms', label: 'SMS envoyés' },
] as const;

/** From the mails that were caught to the SMS, and back. */
export function catcherTabs(shown: (typeof TABS)[number]['name']): Markup {
  const links = TABS.map(({ name, href, label }) =>
    name === shown
      ? html`<li><a href="${href}" aria-current="page">${label}</a></li>`
      : html`<li><a href="${href}">${label}</a></li>`,
  );
  return html`<nav aria-label="Messages interceptés">
    <ul class="tabs">
      ${links}
    </ul>
  </nav>`;
}
