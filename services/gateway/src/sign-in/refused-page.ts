import type { SignInAnswer } from '../session/ports/directory-access.js';

export type Refusal =
  NonNullable<SignInAnswer['refused']> | 'failed' | 'directory-silent' | 'provider-silent';

/** One sentence each: what happened, and whom to ask. */
const sentences: Readonly<Record<Refusal, string>> = {
  'unknown-identity':
    'Ce compte n’est pas connu de Maillage. Demandez une invitation à l’animateur de votre réseau ou à votre responsable.',
  suspended:
    'Votre accès est suspendu. Demandez à l’animateur de votre réseau ou à votre responsable de le rétablir.',
  'no-grant':
    'Votre compte n’a plus d’habilitation. Demandez-en une à l’animateur de votre réseau ou à votre responsable.',
  'confirmation-sent':
    'Cette manière de se connecter n’est pas encore connue. Si vous avez un compte, un message vient d’être envoyé à l’adresse de ce compte : suivez-le pour confirmer, puis reconnectez-vous.',
  'invitation-over':
    'Cette invitation n’est plus valable. Demandez-en une autre à l’animateur de votre réseau ou à votre responsable.',
  failed: 'La connexion n’a pas abouti. Recommencez ; si cela se répète, prévenez votre animateur.',
  'directory-silent':
    'Vos droits ne peuvent pas être lus pour le moment. Réessayez dans une minute.',
  'provider-silent':
    'Le service d’identification ne répond pas pour le moment. Réessayez dans une minute.',
};

export const refusalStatus = (refusal: Refusal): number =>
  refusal.endsWith('-silent') ? 503 : refusal === 'failed' ? 401 : 403;

/** A plain page without script, since the console is not loaded yet. */
export function refusedPage(refusal: Refusal): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Connexion refusée – Maillage</title>
</head>
<body>
<main>
<h1>Connexion refusée</h1>
<p>${sentences[refusal]}</p>
<p><a href="/api/session/sign-in">Réessayer</a></p>
</main>
</body>
</html>
`;
}
