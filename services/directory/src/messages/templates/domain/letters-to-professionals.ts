import { noticeOf } from './notice-titles.js';
import type { Letter, TemplateFacts } from './template-facts.js';

const NOTHING_PERSONAL = 'Ce message ne contient aucune donnée personnelle.';

/** A team's mailbox is told that a request waits: its reference and a link, nothing of the person. */
export function legFirstResponseOverdue({ params, publicUrl }: TemplateFacts): Letter {
  const reference = params['reference'];
  const leg = params['legId'];
  const link =
    leg === undefined ? publicUrl : `${publicUrl}/#/legs/${encodeURIComponent(leg)}/show`;
  const named = reference === undefined ? '' : ` ${reference}`;
  return {
    subject: reference === undefined ? 'Une demande attend' : `La demande ${reference} attend`,
    text: letter(
      `La demande${named} attend une première réponse de votre équipe, et le délai est dépassé.`,
      `Elle s’ouvre ici : ${link}`,
      NOTHING_PERSONAL,
    ),
  };
}

/** The mail beside a notice, for whoever asked to be written to at once: the same sentence and a link. */
export function noticeByMail(facts: TemplateFacts): Letter {
  const { title, path } = noticeOf(facts);
  const link = path === null ? facts.publicUrl : `${facts.publicUrl}/#${path}`;
  return {
    subject: title,
    text: letter(`${title}.`, `Pour ouvrir : ${link}`, NOTHING_PERSONAL, preferences(facts)),
  };
}

/** How many notices wait, and where: nothing of what they say. */
export function noticesDigest(facts: TemplateFacts): Letter {
  const count = Number(facts.params['count'] ?? '1');
  const waiting =
    count > 1 ? `${String(count)} notifications vous attendent` : 'Une notification vous attend';
  return {
    subject: `${waiting} dans Maillage`,
    text: letter(
      `${waiting} dans Maillage.`,
      `Pour les lire : ${facts.publicUrl}/#/notices`,
      NOTHING_PERSONAL,
      preferences(facts),
    ),
  };
}

/** Somebody is invited to sign in; the link works once. */
export function invitation({ secrets, publicUrl }: TemplateFacts): Letter {
  return {
    subject: 'Vous êtes invité à rejoindre Maillage',
    text: letter(
      'Un responsable de votre réseau vous ouvre un accès à Maillage, l’outil des espaces France services.',
      `Pour l’accepter, ouvrez ce lien et connectez-vous : ${secrets['link'] ?? publicUrl}`,
      'Ce lien est personnel : ne le transmettez pas. Si vous n’attendiez pas cette invitation, ne faites rien.',
    ),
  };
}

/** To the member whose address somebody signed in with: opens a page with a button, since scanners open links. */
export function identityConfirmation({ secrets, publicUrl }: TemplateFacts): Letter {
  return {
    subject: 'Confirmez votre nouvelle connexion',
    text: letter(
      'Quelqu’un s’est connecté avec votre adresse, d’une manière que Maillage ne connaît pas encore.',
      `Si c’est vous, confirmez-le ici dans l’heure : ${secrets['link'] ?? publicUrl}`,
      'Si ce n’est pas vous, ne faites rien : cette personne n’entrera pas.',
    ),
  };
}

/** An account that is not used will be suspended; signing in is enough to keep it. */
export function inactivityWarning({ params, secrets, publicUrl }: TemplateFacts): Letter {
  const days = params['daysLeft'];
  const term = days === undefined ? 'prochainement' : `dans ${days} jours`;
  return {
    subject: 'Votre accès à Maillage va être suspendu',
    text: letter(
      `Vous ne vous êtes pas connecté depuis longtemps : votre accès sera suspendu ${term}.`,
      `Pour le garder, il suffit de vous connecter : ${secrets['link'] ?? publicUrl}`,
    ),
  };
}

function preferences({ publicUrl }: TemplateFacts): string {
  return `Pour recevoir moins de courriels : ${publicUrl}/#/notices/preferences`;
}

function letter(...paragraphs: readonly string[]): string {
  return `${['Bonjour,', ...paragraphs].join('\n\n')}\n`;
}
