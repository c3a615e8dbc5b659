import { motiveFields, type MotiveField, type StarterMotive } from '@maillage/contracts/codes';
import {
  changeMotive,
  contentOf,
  makeMotive,
  type MotiveContent,
  type MotiveContentChange,
  type NetworkMotive,
} from './motive.js';
import { isSameValue, type MotiveValue } from './motive-difference.js';

/** One field that the nation has changed since the network took the motive over. */
export interface NationalDifference {
  readonly field: MotiveField;
  readonly network: MotiveValue;
  readonly national: MotiveValue;
  /** The network has a value of its own there. */
  readonly changedHere: boolean;
}

/** How a network stands to a motive of the national set. */
export type Standing =
  | { readonly standing: 'not-adopted'; readonly motiveId: null; readonly differences: readonly [] }
  | {
      readonly standing: 'current' | 'newer' | 'code-taken';
      readonly motiveId: string;
      readonly differences: readonly NationalDifference[];
    };

/**
 * What the national set says of a motive: on site, no buffer, a start every duration, a day's notice and eight weeks'
 * horizon for prescribers. Source: domain-appointments §2.
 */
export function contentOfNational(national: StarterMotive): MotiveContent {
  return {
    label: national.label,
    operatorCodes: [national.operatorCode],
    procedureCodes: national.procedureCodes,
    theme: national.theme,
    durationMinutes: national.durationMinutes,
    bufferMinutes: 0,
    stepMinutes: null,
    minNoticeMinutes: 24 * 60,
    horizonDays: 56,
    channel: 'on-site',
    room: 'none',
    bookableBy: ['agents', 'prescribers'],
    seats: null,
    requiredDocuments: national.requiredDocuments,
    rule: national.rule,
    instructions: null,
    sameAgent: false,
    discretion: 'visible',
  };
}

/** A motive of the national set as a network takes it over, version 1. */
export function adoptNational(
  national: StarterMotive,
  networkId: string,
  id: string,
): NetworkMotive {
  const content = contentOfNational(national);
  const motive = makeMotive(id, { networkId, code: national.code, ...content });
  return { ...motive, national: { version: national.version, content: contentOf(content) } };
}

/**
 * How a network stands to a motive of the national set, given its own motive of the same code. Only what the nation
 * has changed since is offered, so that the network keeps what it changed elsewhere.
 */
export function standingOf(
  national: StarterMotive,
  motive: Pick<NetworkMotive, 'id' | 'national' | MotiveField> | undefined,
): Standing {
  if (!motive) return { standing: 'not-adopted', motiveId: null, differences: [] };
  const { id: motiveId, national: taken } = motive;
  if (!taken) return { standing: 'code-taken', motiveId, differences: [] };
  if (taken.version >= national.version) return { standing: 'current', motiveId, differences: [] };
  const offered = contentOfNational(national);
  const differences = motiveFields
    .filter((field) => !isSameValue(taken.content[field], offered[field]))
    .filter((field) => !isSameValue(motive[field], offered[field]))
    .map((field) => ({
      field,
      network: motive[field],
      national: offered[field],
      changedHere: !isSameValue(motive[field], taken.content[field]),
    }));
  return { standing: 'newer', motiveId, differences };
}

/** The motive with what the nation has changed since it was last taken, as its next version. */
export function takeNational(motive: NetworkMotive, national: StarterMotive): NetworkMotive {
  const content = contentOfNational(national);
  const changed = standingOf(national, motive).differences.map(({ field }) => field);
  const change: MotiveContentChange = Object.fromEntries(
    changed.map((field) => [field, content[field]]),
  );
  const taken = { version: national.version, content: contentOf(content) };
  return { ...changeMotive(motive, change), national: taken };
}
