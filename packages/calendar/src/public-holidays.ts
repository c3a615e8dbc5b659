import type { CivilDate } from '@maillage/kernel';
import joursFeries from '@socialgouv/jours-feries';
import { civilDate, civilDateOfEpochDay, compareDates, DAY_MS } from './civil-date.js';
import type { HolidayZone } from './holiday-zones.js';

/** A public holiday; `name` is its French name, as people read it. */
export interface PublicHoliday {
  readonly date: CivilDate;
  readonly name: string;
}

/** Fixed days (MM-DD) that a zone has beside the eleven of the whole country. */
const OWN_DAYS: Readonly<Partial<Record<HolidayZone, Readonly<Record<string, string>>>>> = {
  guadeloupe: { '05-27': "Abolition de l'esclavage", '07-21': 'Fête Victor Schœlcher' },
  martinique: { '05-22': "Abolition de l'esclavage", '07-21': 'Fête Victor Schœlcher' },
  guyane: { '06-10': "Abolition de l'esclavage" },
  'la-reunion': { '12-20': "Abolition de l'esclavage" },
  mayotte: { '04-27': "Abolition de l'esclavage" },
  'saint-barthelemy': { '10-09': "Abolition de l'esclavage" },
  'saint-martin': { '05-28': "Abolition de l'esclavage" },
  'nouvelle-caledonie': { '09-24': 'Fête de la citoyenneté' },
  'polynesie-francaise': { '06-29': "Fête de l'autonomie" },
  'wallis-et-futuna': { '04-28': 'Saint Pierre Chanel', '07-29': 'Fête du Territoire' },
};

const years = new Map<string, readonly PublicHoliday[]>();
const days = new Map<string, ReadonlySet<CivilDate>>();

/**
 * The public holidays of a zone in a civil year, sorted by date.
 * Sources: code du travail L3133-1 (eleven days), L3134-13 (Alsace-Moselle: Good Friday, taken for every commune,
 * and 26 December), L3422-2 (overseas), and the State's published list (etalab/jours-feries-france) for the others.
 */
export function holidaysOf(zone: HolidayZone, year: number): readonly PublicHoliday[] {
  const key = `${zone} ${year}`;
  let holidays = years.get(key);
  if (!holidays) {
    holidays = Object.freeze(computeHolidays(zone, year));
    years.set(key, holidays);
  }
  return holidays;
}

/** Whether a civil date is a public holiday in a zone. */
export function isHoliday(date: CivilDate, zone: HolidayZone): boolean {
  const key = `${zone} ${date.slice(0, 4)}`;
  let dates = days.get(key);
  if (!dates) {
    dates = new Set(holidaysOf(zone, Number(date.slice(0, 4))).map((holiday) => holiday.date));
    days.set(key, dates);
  }
  return dates.has(date);
}

function computeHolidays(zone: HolidayZone, year: number): PublicHoliday[] {
  const national = Object.entries(joursFeries(year, { alsace: zone === 'alsace-moselle' }));
  const own = Object.entries(OWN_DAYS[zone] ?? {});
  return [
    ...national.map(([name, midnight]) => ({ date: dayOf(midnight), name })),
    ...own.map(([day, name]) => ({ date: civilDate(`${year}-${day}`), name })),
  ].sort((a, b) => compareDates(a.date, b.date));
}

/** The library counts in hours of the process's zone: its midnights are off by one hour after a clock change. */
function dayOf(midnight: Date): CivilDate {
  const noon = new Date(midnight.getTime() + DAY_MS / 2);
  return civilDateOfEpochDay(
    Date.UTC(noon.getFullYear(), noon.getMonth(), noon.getDate()) / DAY_MS,
  );
}
