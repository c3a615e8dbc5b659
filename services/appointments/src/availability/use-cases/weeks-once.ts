import type {
  AskedRooms,
  AskedWeek,
  OpeningRef,
  OpenTimes,
  OpenWeek,
  RoomWeek,
} from '../ports/open-times.js';

/** The same times for several searches in turn: a week that one has read is not read again for the next. */
export class WeeksOnce implements OpenTimes {
  private readonly ofOpenings = new Map<string, OpenWeek[]>();
  private readonly ofRooms = new Map<string, RoomWeek[]>();

  constructor(private readonly times: OpenTimes) {}

  openings(...asked: Parameters<OpenTimes['openings']>): Promise<readonly OpeningRef[]> {
    return this.times.openings(...asked);
  }

  longestFree(...asked: Parameters<OpenTimes['longestFree']>): Promise<readonly Uint8Array[]> {
    return this.times.longestFree(...asked);
  }

  async weeks(asked: readonly AskedWeek[]): Promise<readonly OpenWeek[]> {
    const keyOf = ({ opening, monday }: AskedWeek) => `${monday} ${opening.openingId}`;
    const missing = asked.filter((each) => !this.ofOpenings.has(keyOf(each)));
    const found = missing.length === 0 ? [] : await this.times.weeks(missing);
    keep(this.ofOpenings, missing.map(keyOf), found, (week) => `${week.monday} ${week.openingId}`);
    return asked.flatMap((each) => this.ofOpenings.get(keyOf(each)) ?? []);
  }

  async rooms(asked: readonly AskedRooms[]): Promise<readonly RoomWeek[]> {
    const keyOf = ({ structureId, monday }: AskedRooms) => `${monday} ${structureId}`;
    const missing = asked.filter((each) => !this.ofRooms.has(keyOf(each)));
    const found = missing.length === 0 ? [] : await this.times.rooms(missing);
    keep(this.ofRooms, missing.map(keyOf), found, keyOf);
    return asked.flatMap((each) => this.ofRooms.get(keyOf(each)) ?? []);
  }
}

/** What was asked for and not found is known not to be there. */
function keep<Week>(
  held: Map<string, Week[]>,
  asked: readonly string[],
  found: readonly Week[],
  keyOf: (week: Week) => string,
): void {
  for (const key of asked) held.set(key, []);
  for (const week of found) held.get(keyOf(week))?.push(week);
}
