import type { FastifyReply } from 'fastify';
import { contentSecurityPolicy, newNonce } from './security-headers.js';

/** Text that may stand in a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are escaped unless they are markup themselves. */
export function markup(
  strings: TemplateStringsArray,
  ...values: readonly (Markup | string)[]
): Markup {
  const shown = values.map((value) =>
    value instanceof Markup ? value.text : value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? ''),
  );
  return new Markup(strings.map((piece, index) => piece + (shown[index] ?? '')).join(''));
}

export interface PlainPage {
  readonly title: string;
  readonly body: Markup;
}

const style = `body { margin: 0; background: #f6f6f6; color: #161616; font: 100%/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 3rem auto; padding: 1.5rem; background: #fff; border-radius: .5rem; }
h1 { font-size: 1.4rem; margin-top: 0; }
a { color: #000091; }
button { font: inherit; cursor: pointer; background: #000091; color: #fff; border: 0; border-radius: .25rem;
  padding: .6rem 1.2rem; }
:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }`;

/** A whole French page without script, for where the console is not loaded. */
export function plainPage({ title, body }: PlainPage, nonce: string): string {
  return markup`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Maillage</title>
<style nonce="${nonce}">${new Markup(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.text;
}

/** Answers with a page. Its forms are posted with their origin, which the page's address alone would hide. */
export async function sendPage(
  reply: FastifyReply,
  status: number,
  page: PlainPage,
): Promise<void> {
  const nonce = newNonce();
  await reply
    .code(status)
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(plainPage(page, nonce));
}
