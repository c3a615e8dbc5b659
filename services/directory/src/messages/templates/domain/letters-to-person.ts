import { starterMotives } from '@maillage/contracts/codes';
import { frenchMoment } from './french-moment.js';
import {
  isCancellation,
  isElsewhere,
  zoneOf,
  type Letter,
  type Place,
  type TemplateFacts,
} from './template-facts.js';

const TELL_US =
  'Si vous ne pouvez pas venir, prévenez-nous : une autre personne pourra être reçue.';

const TELL_US_OF_SEAT =
  'Si vous ne pouvez pas venir, prévenez-nous : la place pourra servir à quelqu’un d’autre.';

/** The appointment is taken: when, where, what for, what to bring. */
export function appointmentBooked(facts: TemplateFacts): Letter {
  return aboutAppointment(
    facts,
    'Votre rendez-vous est pris',
    'Votre rendez-vous est pris.',
    TELL_US,
  );
}

/** The appointment is at another time, or elsewhere: what to know anew. */
export function appointmentMoved(facts: TemplateFacts): Letter {
  const opening = 'Votre rendez-vous est déplacé. Voici le nouveau.';
  return aboutAppointment(facts, 'Votre rendez-vous est déplacé', opening, TELL_US);
}

/** The appointment draws near. */
export function appointmentReminder(facts: TemplateFacts): Letter {
  const opening = 'Nous vous rappelons votre rendez-vous.';
  return aboutAppointment(facts, 'Rappel de votre rendez-vous', opening, TELL_US);
}

/** The appointment does not take place; nothing is to be brought. */
export function appointmentCancelled(facts: TemplateFacts): Letter {
  const closing = 'Pour en prendre un autre, contactez-nous.';
  const opening = 'Votre rendez-vous est annulé.';
  return aboutAppointment(facts, 'Votre rendez-vous est annulé', opening, closing);
}

/** A seat at a workshop is taken: when, where, what for, what to bring. */
export function workshopBooked(facts: TemplateFacts): Letter {
  const opening = 'Vous êtes inscrit à un atelier.';
  return aboutAppointment(facts, 'Votre inscription à un atelier', opening, TELL_US_OF_SEAT);
}

/** The workshop does not take place; nothing is to be brought. */
export function workshopCancelled(facts: TemplateFacts): Letter {
  const closing = 'Pour vous inscrire à un autre, contactez-nous.';
  return aboutAppointment(facts, 'Atelier annulé', 'L’atelier est annulé.', closing);
}

/** Six digits that prove that whoever reads them holds this contact. */
export function oneTimeCode({ secrets, place }: TemplateFacts): Letter {
  return {
    subject: 'Votre code de confirmation',
    text: [
      'Bonjour,',
      '',
      `Votre code est : ${secrets['code'] ?? ''}`,
      '',
      'Donnez-le au conseiller qui vous le demande. Il sert une seule fois, pendant 10 minutes.',
      'Si vous n’avez rien demandé, ne le donnez à personne.',
      '',
      place?.name ?? 'France services',
      '',
    ].join('\n'),
  };
}

/** A motive is named only when its code is among the params: who asks leaves it out when it must not leave the house. */
function aboutAppointment(
  facts: TemplateFacts,
  subject: string,
  opening: string,
  closing: string,
): Letter {
  const { place, params } = facts;
  const bring = isCancellation(facts) ? [] : documentsOf(params['motiveCode']);
  const lines = [
    'Bonjour,',
    '',
    opening,
    '',
    ...when(facts),
    ...where(place, isElsewhere(facts)),
    ...motiveLine(params['motiveCode']),
    ...(params['reference'] === undefined ? [] : [`Référence : ${params['reference']}`]),
    ...(bring.length === 0 ? [] : ['', 'À apporter :', ...bring.map((each) => `- ${each}`)]),
    '',
    closing,
    ...(place?.phone ? [`Téléphone : ${place.phone}`] : []),
    '',
    place?.name ?? 'France services',
  ];
  return { subject, text: `${lines.join('\n')}\n` };
}

function when(facts: TemplateFacts): string[] {
  const moment = frenchMoment(facts.params['startsAt'], zoneOf(facts));
  if (moment === null) return [];
  return [`Quand : ${moment.day} ${moment.year} à ${moment.time.replace(':', ' h ')}`];
}

function where(place: Place | null, elsewhere: boolean): string[] {
  if (place === null) return [];
  if (elsewhere) return [`Où : ailleurs qu’à la maison ; ${place.name} vous dit l’adresse`];
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
