import { Markup, markup, type PlainPage } from '../plain-page.js';
import type { SignInAnswer } from '../session/ports/directory-access.js';

type RefusedAnswer = Extract<SignInAnswer, { member: null }>;
export type Help = NonNullable<RefusedAnswer['help']>;
export type RefusalCode =
  RefusedAnswer['refused'] | 'failed' | 'directory-silent' | 'provider-silent';

/** Why nobody was let in, and whom to ask when it is known. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly help: Help | null;
}

const generic = 'l’animateur de votre réseau ou votre responsable';

interface Sentence {
  readonly happened: string;
  /** What to ask whom; null: nothing but to try again. */
  readonly ask: string | null;
}

/** A stranger is told the same whether their address is a member's or not. */
const sentences: Readonly<Record<RefusalCode, Sentence>> = {
  'unknown-identity': {
    happened:
      'Cette façon de vous connecter n’est pas connue de Maillage. Si un compte existe à votre adresse, un message vient d’y être envoyé : suivez-le pour confirmer que c’est bien vous, puis reconnectez-vous.',
    ask: 'Si vous n’avez pas de compte, demandez une invitation à',
  },
  'invitation-over': {
    happened: 'Cette invitation n’est plus valable : elle a déjà servi, ou elle a expiré.',
    ask: 'Pour en recevoir une autre, demandez à',
  },
  suspended: { happened: 'Votre accès est suspendu.', ask: 'Pour le rétablir, demandez à' },
  'no-grant': {
    happened: 'Votre compte n’a plus d’habilitation.',
    ask: 'Pour en obtenir une, demandez à',
  },
  failed: {
    happened: 'La connexion n’a pas abouti. Recommencez.',
    ask: 'Si cela se répète, prévenez',
  },
  'directory-silent': {
    happened: 'Vos droits ne peuvent pas être lus pour le moment. Réessayez dans une minute.',
    ask: null,
  },
  'provider-silent': {
    happened:
      'Le service d’identification ne répond pas pour le moment. Réessayez dans une minute.',
    ask: null,
  },
};

export const refusalStatus = ({ code }: Refusal): number =>
  code.endsWith('-silent') ? 503 : code === 'failed' ? 401 : 403;

/** What happened, and whom to ask. */
export function refusedPage({ code, help }: Refusal): PlainPage {
  const { happened, ask } = sentences[code];
  const whom = help
    ? markup`${help.person} (${help.place}) : <a href="mailto:${help.email}">${help.email}</a>`
    : new Markup(generic);
  return {
    title: 'Connexion refusée',
    body: markup`<p>${happened}</p>
${ask === null ? '' : markup`<p>${ask} ${whom}.</p>`}
<p><a href="/api/session/sign-in">Réessayer</a></p>`,
  };
}
