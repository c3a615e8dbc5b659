import { DomainError } from '@maillage/kernel';
import { IANAZone } from 'luxon';
import { DAY_MS } from './civil-date.js';

const MINUTE_MS = 60_000;
const DAYS_KEPT_PER_ZONE = 4_000;

interface ZoneMemory {
  readonly zone: IANAZone;
  /** Offset of a whole UTC day; `null` when the offset changes during it. */
  readonly days: Map<number, number | null>;
}

const zones = new Map<string, ZoneMemory>();

/**
 * Local time minus UTC, in milliseconds, at an instant (milliseconds since the epoch).
 * Luxon needs about 10 µs for an offset, so whole UTC days are remembered.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_ZONE`.
 */
export function offsetAt(zoneName: string, ms: number): number {
  const memory = memoryOf(zoneName);
  const day = Math.floor(ms / DAY_MS);
  let offset = memory.days.get(day);
  if (offset === undefined) {
    const atStart = memory.zone.offset(day * DAY_MS);
    offset = atStart === memory.zone.offset((day + 1) * DAY_MS) ? atStart * MINUTE_MS : null;
    if (memory.days.size >= DAYS_KEPT_PER_ZONE) memory.days.clear();
    memory.days.set(day, offset);
  }
  return offset ?? memory.zone.offset(ms) * MINUTE_MS;
}

function memoryOf(zoneName: string): ZoneMemory {
  const known = zones.get(zoneName);
  if (known) return known;
  if (!IANAZone.isValidZone(zoneName)) {
    throw new DomainError(
      'invalid',
      'CALENDAR.UNKNOWN_ZONE',
      `"${zoneName}" is not a time zone; write an IANA name, for instance Europe/Paris`,
    );
  }
  const memory = { zone: IANAZone.create(zoneName), days: new Map<number, number | null>() };
  zones.set(zoneName, memory);
  return memory;
}
