import { DomainError } from '@maillage/kernel';

/** Where the same public holidays hold. */
export const HOLIDAY_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'la-reunion',
  'mayotte',
  'saint-pierre-et-miquelon',
  'saint-barthelemy',
  'saint-martin',
  'nouvelle-caledonie',
  'polynesie-francaise',
  'wallis-et-futuna',
] as const;
export type HolidayZone = (typeof HOLIDAY_ZONES)[number];

const METROPOLE = { holidayZone: 'metropole', ianaZone: 'Europe/Paris' } as const;
const ALSACE_MOSELLE = { holidayZone: 'alsace-moselle', ianaZone: 'Europe/Paris' } as const;

interface PlaceInTime {
  readonly holidayZone: HolidayZone;
  readonly ianaZone: string;
}

const PLACES: Readonly<Record<string, PlaceInTime>> = {
  '57': ALSACE_MOSELLE,
  '67': ALSACE_MOSELLE,
  '68': ALSACE_MOSELLE,
  '971': { holidayZone: 'guadeloupe', ianaZone: 'America/Guadeloupe' },
  '972': { holidayZone: 'martinique', ianaZone: 'America/Martinique' },
  '973': { holidayZone: 'guyane', ianaZone: 'America/Cayenne' },
  '974': { holidayZone: 'la-reunion', ianaZone: 'Indian/Reunion' },
  '975': { holidayZone: 'saint-pierre-et-miquelon', ianaZone: 'America/Miquelon' },
  '976': { holidayZone: 'mayotte', ianaZone: 'Indian/Mayotte' },
  '977': { holidayZone: 'saint-barthelemy', ianaZone: 'America/St_Barthelemy' },
  '978': { holidayZone: 'saint-martin', ianaZone: 'America/Marigot' },
  '986': { holidayZone: 'wallis-et-futuna', ianaZone: 'Pacific/Wallis' },
  '987': { holidayZone: 'polynesie-francaise', ianaZone: 'Pacific/Tahiti' },
  '988': { holidayZone: 'nouvelle-caledonie', ianaZone: 'Pacific/Noumea' },
};

/**
 * The holiday zone of a department or overseas territory (INSEE code: `01` to `95`, `2A`, `2B`, `971`…; `69D`
 * and `69M` are `69`). Polynesia is one zone here, on Tahiti's clock.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_DEPARTMENT`.
 */
export function holidayZoneOfDepartment(department: string): HolidayZone {
  return placeOf(department).holidayZone;
}

/** The IANA zone of a department or overseas territory. @throws DomainError invalid `CALENDAR.UNKNOWN_DEPARTMENT`. */
export function ianaZoneOfDepartment(department: string): string {
  return placeOf(department).ianaZone;
}

/**
 * The holiday zone of a place known by its clock, and by its department where that is known: Europe/Paris alone
 * means `metropole`, with `67` it means `alsace-moselle`.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_DEPARTMENT`, or `CALENDAR.UNKNOWN_ZONE` for a clock that is not French.
 */
export function holidayZoneOf(ianaZone: string, department?: string): HolidayZone {
  if (department !== undefined) return holidayZoneOfDepartment(department);
  const place = [METROPOLE, ...Object.values(PLACES)].find((each) => each.ianaZone === ianaZone);
  if (!place) {
    throw new DomainError(
      'invalid',
      'CALENDAR.UNKNOWN_ZONE',
      `No French public holidays are known for the zone "${ianaZone}"`,
    );
  }
  return place.holidayZone;
}

function placeOf(department: string): PlaceInTime {
  const place = Object.hasOwn(PLACES, department) ? PLACES[department] : undefined;
  if (place) return place;
  if (/^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|69[DM])$/.test(department)) return METROPOLE;
  throw new DomainError(
    'invalid',
    'CALENDAR.UNKNOWN_DEPARTMENT',
    `"${department}" is not a department; write its INSEE code, for instance 07, 2A or 974`,
  );
}
