/** Text that may stand in a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function shown(value: Markup | readonly Markup[] | string | number): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map((part) => part.text).join('');
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** A template whose values are escaped unless they are markup themselves. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (Markup | readonly Markup[] | string | number)[]
): Markup {
  const pieces = strings.map((piece, index) => {
    const value = values[index];
    return value === undefined ? piece : piece + shown(value);
  });
  return new Markup(pieces.join(''));
}

export interface Page {
  readonly title: string;
  readonly body: Markup;
  /** Where the style sheet stands. */
  readonly stylesheet: string;
  readonly script?: string;
}

/** A whole French page; nothing inline, so that it stands a strict content policy. */
export function frenchPage({ title, body, stylesheet, script }: Page): string {
  const scripted = script ? html`<script src="${script}" defer></script>` : html``;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${stylesheet}" />
        ${scripted}
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}

export const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const STYLESHEET = `
:root { color-scheme: light; font: 100%/1.5 system-ui, sans-serif; color: #161616; }
body { margin: 0; background: #f6f6f6; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
.notice { border-left: .3rem solid #000091; background: #fff; padding: .75rem 1rem; margin: 1rem 0; }
.accounts { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem;
  grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
button { font: inherit; cursor: pointer; }
.accounts button { width: 100%; text-align: left; background: #fff; color: #161616;
  border: 1px solid #666; border-radius: .25rem; padding: .6rem .8rem; }
.accounts button:hover { background: #ececfe; }
.accounts strong, .accounts span { display: block; }
.main-action { background: #000091; color: #fff; border: 0; border-radius: .25rem; padding: .6rem 1.2rem; }
input { font: inherit; padding: .5rem; border: 1px solid #666; border-radius: .25rem; min-width: min(20rem, 100%); box-sizing: border-box; }
label { display: block; }
:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
article { background: #fff; border: 1px solid #ddd; border-radius: .25rem; padding: .75rem 1rem; margin: .75rem 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
dd { margin: 0; }
h3 { font-size: 1rem; margin: .75rem 0 .25rem; }
.tabs { list-style: none; display: flex; gap: 1.5rem; padding: 0; margin: 0; }
.tabs a { color: #000091; }
.tabs a[aria-current] { font-weight: 700; text-decoration: none; border-bottom: .2rem solid #000091; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .5rem 0; }
.actions input { font: inherit; flex: 1 1 12rem; padding: .3rem .5rem; }
.actions button { padding: .3rem .8rem; }
`;
