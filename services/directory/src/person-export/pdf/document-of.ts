import type { PersonExport } from '@maillage/contracts/http/directory';
import {
  ageBandWords,
  callStatusWords,
  deliveryWords,
  messageChannelWords,
  messageStatusWords,
  openingReasonWords,
  readerWords,
  readingPurposeWords,
  supportLevelWords,
  templateWords,
} from './contact-words.js';
import {
  activityOutcomeWords,
  appointmentStatusWords,
  blockageWords,
  dayWords,
  durationWords,
  legStatusWords,
  needWords,
  operatorWords,
  outcomeWords,
  procedureWords,
} from './words.js';

/** A part of the document: a title, then entries of one or more paragraphs. */
export interface Section {
  readonly title: string;
  readonly entries: readonly (readonly string[])[];
}

/** The words of the document, in reading order; an empty part says so. */
export function documentOf(exported: PersonExport): Section[] {
  const { person, appointments, mandates, cases, activities } = exported;
  return [
    { title: 'Votre fiche', entries: [identityOf(person)] },
    {
      title: 'Vos rendez-vous',
      entries: appointments.map((each) => [
        `${dayWords(each.day)} à ${each.time}, ${each.motive}, ${at(each)} : ${appointmentStatusWords[each.status]}. Référence ${each.reference}.`,
      ]),
    },
    {
      title: 'Vos mandats',
      entries: mandates.map((each) => [
        `Donné le ${dayWords(each.givenAt)} ${durationWords[each.duration]}, ${at(each)}, pour : ${operatorWords(each.operatorCodes)}.`,
        ...(each.protectiveMeasure ? ['Donné par qui exerce une mesure de protection.'] : []),
        ...(each.revokedAt ? [`Retiré le ${dayWords(each.revokedAt)}.`] : []),
      ]),
    },
    { title: 'Vos demandes aux opérateurs', entries: cases.map(caseOf) },
    {
      title: 'Les démarches faites avec vous',
      entries: activities.map((each) => [activityOf(each)]),
    },
    ...contactsOf(exported),
  ];
}

function activityOf(each: PersonExport['activities'][number]): string {
  const procedure = each.procedureCode === null ? [] : [procedureWords(each.procedureCode)];
  const counted = [
    supportLevelWords[each.supportLevel],
    ageBandWords(each.ageBand),
    each.communeInsee === null ? null : `commune ${each.communeInsee}`,
  ].filter((words) => words !== null);
  const facts = [dayWords(each.day), `${String(each.durationMinutes)} minutes`, at(each)];
  return `${[...facts, ...procedure].join(', ')} : ${activityOutcomeWords[each.outcome]} (${counted.join(', ')}).`;
}

/** What was sent to the person, and who read about them. */
function contactsOf({ messages, calls, openings, readings }: PersonExport): Section[] {
  return [
    {
      title: 'Les messages qui vous ont été envoyés',
      entries: messages.map((each) => [
        `${[
          dayWords(each.at),
          templateWords[each.template],
          ...(each.channel ? [messageChannelWords[each.channel]] : []),
          messageStatusWords[each.status],
          ...(each.delivery ? [deliveryWords[each.delivery]] : []),
        ].join(', ')}.`,
      ]),
    },
    {
      title: 'Les appels à vous passer',
      entries: calls.map((each) => [
        `${dayWords(each.listedAt)}, ${templateWords[each.template]}, ${at(each)} : ${callStatusWords[each.status]}.`,
      ]),
    },
    {
      title: 'Qui a ouvert votre fiche sans vous avoir reçu·e',
      entries: openings.map((each) => [
        `${dayWords(each.at)} : ${openingReasonWords[each.reason]}.`,
        ...(each.text ? [`Raison écrite : ${each.text}`] : []),
      ]),
    },
    {
      title: 'Qui a lu ce qui vous concerne (12 derniers mois)',
      entries: readings.map((each) => [
        `${dayWords(each.at)} : ${readingPurposeWords[each.purpose]}, ${each.houses.join(', ') || readerWords[each.reader]}.`,
      ]),
    },
  ];
}

function identityOf(person: PersonExport['person']): string[] {
  const { birthDate, birthYear } = person;
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    ['Nom', person.surname],
    ['Nom de naissance', person.birthName],
    ['Prénom', person.firstName],
    ['Naissance', birthDate ? dayWords(birthDate) : (birthYear?.toString() ?? null)],
    ['Téléphone', person.phone],
    ['Courriel', person.mail],
    ['Commune (code INSEE)', person.communeInsee],
    ['Langue (code)', person.language],
    ['Besoins', person.needs.map((need) => needWords[need]).join(', ') || null],
    ['Note', person.note],
    ['Maisons où vous êtes venu·e', person.houses.join(', ') || null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [`${label} : ${value}`]));
}

function caseOf(each: PersonExport['cases'][number]): string[] {
  return [
    `${dayWords(each.openedAt)}, ${procedureWords(each.procedureCode)}, ${blockageWords[each.blockageCode]}, ${at(each)}. Référence ${each.reference}.`,
    ...(each.subject ? [`Objet : ${each.subject}`] : []),
    ...(each.description ? [each.description] : []),
    ...each.legs.flatMap(({ operatorCode, status, outcome, resolvedAt, answer }) => [
      `${operatorWords([operatorCode])} : ${legStatusWords[status]}${outcome ? `, ${outcomeWords[outcome]}` : ''}${resolvedAt ? ` le ${dayWords(resolvedAt)}` : ''}.`,
      ...(answer ? [`Réponse : ${answer}`] : []),
    ]),
  ];
}

function at({ structureName }: { readonly structureName: string | null }): string {
  return structureName ?? 'maison retirée de la liste';
}
