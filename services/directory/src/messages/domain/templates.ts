import { civilDateOf, wallTimeOf, weekdayOf } from '@maillage/calendar';
import { starterMotives, type MessageTemplate } from '@maillage/contracts/codes';

/** What the directory itself knows of the place an appointment is at. */
export interface Place {
  readonly name: string;
  readonly address: string;
  readonly commune: string;
  readonly phone: string | null;
  /** IANA name. */
  readonly zone: string;
}

export interface Letter {
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

export interface LetterFacts {
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, string>>;
  /** `null` when no known structure is named. */
  readonly place: Place | null;
  /** Address of the console, without a slash at the end. */
  readonly publicUrl: string;
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/**
 * Writes a message in plain French. A motive is named only when its code is among the params: who asks leaves it out
 * when it must not leave the structure. A notice to a team says the reference and a link, nothing of the person.
 */
export function writeLetter(facts: LetterFacts): Letter {
  switch (facts.template) {
    case 'appointment-booked':
      return toPerson(
        facts,
        'Votre rendez-vous est pris',
        'Votre rendez-vous est pris.',
        'Si vous ne pouvez pas venir, prévenez-nous : une autre personne pourra être reçue.',
      );
    case 'appointment-reminder':
      return toPerson(
        facts,
        'Rappel de votre rendez-vous',
        'Nous vous rappelons votre rendez-vous.',
        'Si vous ne pouvez pas venir, prévenez-nous : une autre personne pourra être reçue.',
      );
    case 'appointment-cancelled':
      return toPerson(
        facts,
        'Votre rendez-vous est annulé',
        'Votre rendez-vous est annulé.',
        'Pour en prendre un autre, contactez-nous.',
      );
    case 'leg-first-response-overdue':
      return toTeam(facts);
    case 'identity-confirmation':
      return confirmIdentity(facts);
  }
}

/** To the member whose address somebody signed in with: opens a page with a button, since scanners open links. */
function confirmIdentity({ params, publicUrl }: LetterFacts): Letter {
  const token = encodeURIComponent(params['token'] ?? '');
  return {
    subject: 'Confirmez votre nouvelle connexion',
    text: [
      'Bonjour,',
      '',
      'Quelqu’un s’est connecté avec votre adresse, d’une manière que Maillage ne connaît pas encore.',
      '',
      `Si c’est vous, confirmez-le ici dans l’heure : ${publicUrl}/confirm-identity?token=${token}`,
      '',
      'Si ce n’est pas vous, ne faites rien : cette personne n’entrera pas.',
      '',
    ].join('\n'),
  };
}

function toPerson(facts: LetterFacts, title: string, opening: string, closing: string): Letter {
  const { place, params } = facts;
  const bring = facts.template === 'appointment-cancelled' ? [] : documentsOf(params['motiveCode']);
  const lines = [
    'Bonjour,',
    '',
    opening,
    '',
    ...when(params['startsAt'], place?.zone ?? params['zone'] ?? 'Europe/Paris'),
    ...where(place),
    ...motiveLine(params['motiveCode']),
    ...reference(params['reference']),
    ...(bring.length === 0 ? [] : ['', 'À apporter :', ...bring.map((each) => `- ${each}`)]),
    '',
    closing,
    ...(place?.phone ? [`Téléphone : ${place.phone}`] : []),
    '',
    place?.name ?? 'France services',
  ];
  return { subject: title, text: `${lines.join('\n')}\n` };
}

function toTeam({ params, publicUrl }: LetterFacts): Letter {
  const named = params['reference'] ?? params['caseReference'];
  const leg = params['legId'];
  const link =
    leg === undefined ? publicUrl : `${publicUrl}/#/legs/${encodeURIComponent(leg)}/show`;
  return {
    subject: named === undefined ? 'Une demande attend' : `La demande ${named} attend`,
    text: [
      'Bonjour,',
      '',
      `La demande${named === undefined ? '' : ` ${named}`} attend une première réponse de votre équipe, et le délai est dépassé.`,
      '',
      `Elle s’ouvre ici : ${link}`,
      '',
      'Ce message ne contient aucune donnée personnelle.',
      '',
    ].join('\n'),
  };
}

function when(startsAt: string | undefined, zone: string): string[] {
  const instant = startsAt === undefined ? Number.NaN : Date.parse(startsAt);
  if (Number.isNaN(instant)) return [];
  const date = civilDateOf(new Date(instant), zone);
  const [year = '', month = '', day = ''] = date.split('-');
  const time = wallTimeOf(new Date(instant), zone).replace(':', ' h ');
  const dayName = WEEKDAYS[weekdayOf(date) - 1] ?? '';
  const written = day === '01' ? '1er' : String(Number(day));
  return [`Quand : ${dayName} ${written} ${MONTHS[Number(month) - 1] ?? ''} ${year} à ${time}`];
}

function where(place: Place | null): string[] {
  if (place === null) return [];
  const address = [place.address, place.commune].filter((part) => part !== '').join(', ');
  return [`Où : ${place.name}, ${address}`];
}

function motiveLine(code: string | undefined): string[] {
  const motive = starterMotives.find((each) => each.code === code);
  return motive === undefined ? [] : [`Pour : ${motive.label}`];
}

function documentsOf(code: string | undefined): readonly string[] {
  return starterMotives.find((each) => each.code === code)?.requiredDocuments ?? [];
}

function reference(text: string | undefined): string[] {
  return text === undefined ? [] : [`Référence : ${text}`];
}
