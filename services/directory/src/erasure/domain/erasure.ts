import { serviceNames, type ErasureReason, type ServiceName } from '@maillage/contracts/codes';

/** Seconds after which a service that did not confirm is told again. */
export const SAY_AGAIN_SECONDS = 30;
/** Seconds after the end at which all are told once more: whatever was written meanwhile goes too. */
export const LAST_LOOK_SECONDS = 120;

/** The erasure of one person over all services: what was asked, and who is done. */
export interface Erasure {
  readonly id: string;
  /** Leads to nothing any more. */
  readonly beneficiaryId: string;
  readonly networkId: string;
  /** `member:<id>`, or `service:directory` for who was erased after the time of retention. */
  readonly requestedBy: string;
  readonly reason: ErasureReason;
  readonly requestedAt: Date;
  readonly done: Readonly<Partial<Record<ServiceName, Date>>>;
  readonly finishedAt: Date | null;
  /** How often it was said to the other services. */
  readonly said: number;
  /** When it is to be said again; null: never more. */
  readonly sayAt: Date | null;
  readonly version: number;
}

export type ErasureOrder = Pick<
  Erasure,
  'id' | 'beneficiaryId' | 'networkId' | 'requestedBy' | 'reason'
>;

/** An erasure as it begins: the directory's own part is done with it. */
export function beginErasure(order: ErasureOrder, now: Date): Erasure {
  return {
    ...order,
    requestedAt: now,
    done: { directory: now },
    finishedAt: null,
    said: 1,
    sayAt: after(now, SAY_AGAIN_SECONDS),
    version: 1,
  };
}

/** A service is done; it may say so more than once. The last of them ends the erasure. */
export function confirmErasure(erasure: Erasure, service: ServiceName, now: Date): Erasure {
  if (erasure.done[service]) return erasure;
  const done = { ...erasure.done, [service]: now };
  const confirmed = { ...erasure, done, version: erasure.version + 1 };
  if (!serviceNames.every((name) => done[name])) return confirmed;
  return { ...confirmed, finishedAt: now, sayAt: after(now, LAST_LOOK_SECONDS) };
}

/** After it was said again: until all have confirmed ever less often, up to ten minutes; then once, and no more. */
export function sayErasureAgain(erasure: Erasure, now: Date): Erasure {
  const said = erasure.said + 1;
  const wait = Math.min(SAY_AGAIN_SECONDS * said, 600);
  const sayAt = erasure.finishedAt ? null : after(now, wait);
  return { ...erasure, said, sayAt, version: erasure.version + 1 };
}

/** The same once more from its beginning, to the other services: their data came back with a restored backup. */
export function beginErasureAgain(erasure: Erasure, now: Date): Erasure {
  const { version } = erasure;
  return { ...beginErasure(erasure, now), said: 0, sayAt: now, version: version + 1 };
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
