import type {
  Channel,
  Discretion,
  OperatorCode,
  StarterMotive,
  Theme,
} from '@maillage/contracts/codes';

/** What an appointment is for, as a network has adopted it. Durations are whole minutes. */
export interface Motive {
  readonly networkId: string;
  /** Unique in the network. */
  readonly code: string;
  readonly version: number;
  readonly label: string;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly stepMinutes: number;
  /** Minutes between the booking by a prescriber and the start, at least. */
  readonly minNoticeMinutes: number;
  /** Days of 24 hours that a prescriber may look ahead. */
  readonly horizonDays: number;
  readonly bookableBy: readonly ('agents' | 'prescribers')[];
  readonly operatorCodes: readonly OperatorCode[];
  readonly procedureCodes: readonly string[];
  readonly theme: Theme;
  readonly channel: Channel;
  readonly discretion: Discretion;
  /** Papers to bring, in French. */
  readonly requiredDocuments: readonly string[];
}

/**
 * A motive of the national starter set as a network takes it over, version 1: on site, no buffer, a start every
 * duration, a day's notice and eight weeks' horizon for prescribers. Source: domain-appointments §2.
 */
export function adoptStarterMotive(starter: StarterMotive, networkId: string): Motive {
  return {
    networkId,
    code: starter.code,
    version: 1,
    label: starter.label,
    durationMinutes: starter.durationMinutes,
    bufferMinutes: 0,
    stepMinutes: starter.durationMinutes,
    minNoticeMinutes: 24 * 60,
    horizonDays: 56,
    bookableBy: ['agents', 'prescribers'],
    operatorCodes: [starter.operatorCode],
    procedureCodes: starter.procedureCodes,
    theme: starter.theme,
    channel: 'on-site',
    discretion: 'visible',
    requiredDocuments: starter.requiredDocuments,
  };
}
