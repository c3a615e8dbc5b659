import type { MessageTemplate } from '@maillage/contracts/codes';
import { frenchMoment } from './french-moment.js';
import { isCancellation, isElsewhere, zoneOf, type TemplateFacts } from './template-facts.js';

const sentences: Readonly<Partial<Record<MessageTemplate, (appointment: string) => string>>> = {
  'appointment-booked': (appointment) => `Votre rendez-vous${appointment} est pris.`,
  'appointment-moved': (appointment) =>
    `Votre rendez-vous a changé d’heure ou de lieu : retenez celui${appointment}. Cela vous convient-il ?`,
  'appointment-reminder': (appointment) =>
    `Nous vous rappelons votre rendez-vous${appointment}. Pouvez-vous toujours venir ?`,
  'appointment-cancelled': (appointment) =>
    `Votre rendez-vous${appointment} est annulé. Souhaitez-vous en prendre un autre ?`,
  'workshop-booked': (workshop) => `Vous êtes inscrit à l’atelier${workshop}.`,
  'workshop-cancelled': (workshop) =>
    `L’atelier${workshop} est annulé. Souhaitez-vous vous inscrire à un autre ?`,
};

/**
 * What the desk says on the phone: a sentence that can be read aloud, without the person's name.
 * @throws Error for a template that is never said.
 */
export function whatToSay(facts: TemplateFacts): string {
  const { template, place, params } = facts;
  const sentence = sentences[template];
  if (!sentence) throw new Error(`${template} is never said on the phone`);
  const moment = frenchMoment(params['startsAt'], zoneOf(facts));
  const when = moment === null ? '' : ` du ${moment.day} à ${moment.time.replace(':', ' h ')}`;
  const away = isElsewhere(facts);
  const house = place === null || away ? '' : `, à ${place.name}`;
  const where =
    away && !isCancellation(facts) ? ' Il n’a pas lieu à la maison : voici l’adresse.' : '';
  const reference = params['reference'] === undefined ? '' : ` Référence : ${params['reference']}.`;
  return `${sentence(`${when}${house}`)}${where}${reference}`;
}
