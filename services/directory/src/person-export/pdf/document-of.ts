import type { PersonExport } from '@maillage/contracts/http/directory';
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
        ...(each.revokedAt ? [`Retiré le ${dayWords(each.revokedAt)}.`] : []),
      ]),
    },
    { title: 'Vos demandes aux opérateurs', entries: cases.map(caseOf) },
    {
      title: 'Les démarches faites avec vous',
      entries: activities.map((each) => [
        `${dayWords(each.day)}, ${String(each.durationMinutes)} minutes, ${at(each)}${each.procedureCode === null ? '' : `, ${procedureWords(each.procedureCode)}`} : ${activityOutcomeWords[each.outcome]}.`,
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
