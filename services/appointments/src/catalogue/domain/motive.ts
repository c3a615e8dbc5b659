import type {
  Channel,
  Discretion,
  MotiveBooker,
  OperatorCode,
  RoomNeed,
  Theme,
} from '@maillage/contracts/codes';

/** What a network decides of a motive. Bounds: `motiveBounds` of the contracts. Source: domain-appointments §2. */
export interface MotiveContent {
  readonly label: string;
  readonly operatorCodes: readonly OperatorCode[];
  readonly procedureCodes: readonly string[];
  readonly theme: Theme;
  /** Whole minutes. */
  readonly durationMinutes: number;
  /** Kept free after the appointment, whole minutes. */
  readonly bufferMinutes: number;
  /** Distance of two starts in whole minutes; null: the duration. */
  readonly stepMinutes: number | null;
  /** Minutes between the booking by a prescriber and the start, at least. */
  readonly minNoticeMinutes: number;
  /** Days of 24 hours that a prescriber may look ahead. */
  readonly horizonDays: number;
  readonly channel: Channel;
  readonly room: RoomNeed;
  readonly bookableBy: readonly MotiveBooker[];
  /** Of a workshop; null: one person at a time. */
  readonly seats: number | null;
  /** Papers to bring, in French, in the order in which they are asked for. */
  readonly requiredDocuments: readonly string[];
  /** What is accepted at the booking, in French. */
  readonly rule: string | null;
  /** What is said once it is booked, in French. */
  readonly instructions: string | null;
  /** The agent of last time is looked for first. */
  readonly sameAgent: boolean;
  readonly discretion: Discretion;
}

/** A motive of a network's catalogue; every change is a version. */
export interface NetworkMotive extends MotiveContent {
  readonly id: string;
  readonly networkId: string;
  /** Unique in the network. */
  readonly code: string;
  readonly version: number;
  /** Offered nowhere any more; appointments keep it. */
  readonly withdrawn: boolean;
  /** What was last taken of the national set; null for a motive of the network's own. */
  readonly national: { readonly version: number; readonly content: MotiveContent } | null;
}

/** A motive as one structure offers it: what search and booking go by. */
export interface Motive extends Omit<MotiveContent, 'stepMinutes'> {
  readonly networkId: string;
  readonly code: string;
  /** Version of the network's motive. */
  readonly version: number;
  readonly stepMinutes: number;
}

export type MotiveContentChange = {
  readonly [Field in keyof MotiveContent]?: MotiveContent[Field] | undefined;
};

/** Of each field, what is given, else what was. */
export function contentWith(content: MotiveContent, change: MotiveContentChange): MotiveContent {
  const {
    label = content.label,
    operatorCodes = content.operatorCodes,
    procedureCodes = content.procedureCodes,
    theme = content.theme,
    durationMinutes = content.durationMinutes,
    bufferMinutes = content.bufferMinutes,
    stepMinutes = content.stepMinutes,
    minNoticeMinutes = content.minNoticeMinutes,
    horizonDays = content.horizonDays,
    channel = content.channel,
    room = content.room,
    bookableBy = content.bookableBy,
    seats = content.seats,
    requiredDocuments = content.requiredDocuments,
    rule = content.rule,
    instructions = content.instructions,
    sameAgent = content.sameAgent,
    discretion = content.discretion,
  } = change;
  return {
    ...{ label, theme, durationMinutes, bufferMinutes, stepMinutes, minNoticeMinutes },
    ...{ horizonDays, channel, room, seats, rule, instructions, sameAgent, discretion },
    operatorCodes: distinct(operatorCodes),
    procedureCodes: distinct(procedureCodes),
    bookableBy: distinct(bookableBy),
    requiredDocuments: distinct(requiredDocuments),
  };
}

/** The content alone, without what names and counts the motive. */
export function contentOf(motive: MotiveContent): MotiveContent {
  return contentWith(motive, {});
}

/** A motive of the network's own, version 1. */
export function makeMotive(
  id: string,
  { networkId, code, ...content }: MotiveContent & Pick<NetworkMotive, 'networkId' | 'code'>,
): NetworkMotive {
  const made = contentOf(content);
  return { id, networkId, code, version: 1, withdrawn: false, national: null, ...made };
}

/** The next version, with what was given. */
export function changeMotive(
  motive: NetworkMotive,
  change: MotiveContentChange & { readonly withdrawn?: boolean | undefined },
): NetworkMotive {
  return {
    ...motive,
    ...contentWith(motive, change),
    withdrawn: change.withdrawn ?? motive.withdrawn,
    version: motive.version + 1,
  };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
