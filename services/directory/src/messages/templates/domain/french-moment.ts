import { civilDateOf, wallTimeOf, weekdayOf } from '@maillage/calendar';

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

interface Moment {
  /** `mardi 1er décembre` */
  readonly day: string;
  readonly year: string;
  /** `09:30` */
  readonly time: string;
}

/** An ISO instant as a French reader says it on the wall clock of `zone`; `null` when it is none. */
export function frenchMoment(iso: string | undefined, zone: string): Moment | null {
  const instant = iso === undefined ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(instant)) return null;
  const date = civilDateOf(new Date(instant), zone);
  const [year = '', month = '', day = ''] = date.split('-');
  const written = day === '01' ? '1er' : String(Number(day));
  return {
    day: `${WEEKDAYS[weekdayOf(date) - 1] ?? ''} ${written} ${MONTHS[Number(month) - 1] ?? ''}`,
    year,
    time: wallTimeOf(new Date(instant), zone),
  };
}
