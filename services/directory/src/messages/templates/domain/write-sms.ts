import type { MessageTemplate } from '@maillage/contracts/codes';
import { frenchMoment } from './french-moment.js';
import { cutTo, septetsOf, SMS_SEPTETS, toGsm7 } from './gsm7.js';
import { isCancellation, isElsewhere, zoneOf, type TemplateFacts } from './template-facts.js';

const NO_MORE = ' STOP pour ne plus recevoir de SMS.';

const texts: Readonly<Partial<Record<MessageTemplate, (facts: TemplateFacts) => string>>> = {
  'appointment-booked': (facts) => fitted('RDV pris : ', facts),
  'appointment-moved': (facts) => fitted('RDV déplacé : ', facts),
  'appointment-reminder': (facts) => fitted('Rappel de votre RDV : ', facts),
  'appointment-cancelled': (facts) => fitted('RDV annulé : ', facts),
  'workshop-booked': (facts) => fitted('Inscrit à un atelier : ', facts),
  'workshop-cancelled': (facts) => fitted('Atelier annulé : ', facts),
  'one-time-code': ({ secrets }) =>
    single(
      `Votre code France services : ${secrets['code'] ?? ''}. A donner au conseiller qui vous le demande, et à personne d'autre. Valable 10 minutes.`,
    ),
};

/**
 * Writes an SMS: GSM 7-bit letters, one segment at most; the name of the house is cut when the text would not fit.
 * @throws Error for a template that has no SMS.
 */
export function writeSms(facts: TemplateFacts): string {
  const text = texts[facts.template];
  if (!text) throw new Error(`${facts.template} is never sent by SMS`);
  return text(facts);
}

/** `<opening><when>, <house>. Tel <phone>. Ref. <reference>. STOP …`: all of it but the house's name is kept. Held elsewhere, the house says the address. */
function fitted(opening: string, facts: TemplateFacts): string {
  const { place, params } = facts;
  const moment = frenchMoment(params['startsAt'], zoneOf(facts));
  const when = moment === null ? '' : `${moment.day} ${moment.time.replace(':', 'h')}`;
  const phone = place?.phone ? `. Tél. ${spaceless(place.phone)}` : '';
  const reference = params['reference'] === undefined ? '' : `. Réf. ${params['reference']}`;
  const away = isElsewhere(facts) && !isCancellation(facts) ? 'adresse à demander à ' : '';
  const before = toGsm7(`${opening}${when}${when === '' ? '' : ', '}${away}`);
  const after = toGsm7(`${phone}${reference}.${NO_MORE}`);
  const room = SMS_SEPTETS - septetsOf(before) - septetsOf(after);
  const house = cutTo(toGsm7(place?.name ?? 'France services'), Math.max(0, room));
  return single(`${before}${house}${after}`);
}

function single(text: string): string {
  const written = toGsm7(text);
  const septets = septetsOf(written);
  if (septets <= SMS_SEPTETS) return written;
  throw new Error(`an SMS of ${String(septets)} septets is more than one segment`);
}

/** `01 99 00 00 10`, `+33199000010` → `0199000010`. */
function spaceless(phone: string): string {
  return phone.replace(/[\s.-]/g, '').replace(/^\+33/, '0');
}
