import { setInterval } from 'node:timers/promises';
import type { Client } from '../client.js';
import { book } from '../desk.js';
import type { WantedSlot } from '../free-slots.js';

export interface BookingRun {
  readonly correlationId: string;
  /** 0: no answer. */
  readonly status: number;
  /** Milliseconds since the epoch: when it was due to be sent, and when it was answered. */
  readonly dueAt: number;
  readonly answeredAt: number;
}

export interface Desk {
  readonly agent: Pick<Client, 'post'>;
  readonly beneficiaryId: string;
  /** Used up from its end. */
  readonly slots: WantedSlot[];
}

const TICK_MS = 5;

/** Sends so many bookings a second whether or not the earlier ones were answered; lateness counts as waiting. */
export async function openLoop(
  desk: Desk,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<BookingRun[]> {
  const running: Promise<BookingRun>[] = [];
  const startedAt = Date.now();
  const total = perSecond * seconds;
  for await (const _ of setInterval(TICK_MS)) {
    const due = Math.min(total, Math.floor(((Date.now() - startedAt) / 1000) * perSecond) + 1);
    while (running.length < due) {
      const dueAt = startedAt + (running.length / perSecond) * 1000;
      running.push(bookOne(desk, dueAt));
    }
    if (running.length === total) break;
  }
  return Promise.all(running);
}

/** Books as fast as so many clients can, each waiting for its answer; ends when the time or the slots are over. */
export async function closedLoop(
  desk: Desk,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<{ runs: BookingRun[]; rate: number }> {
  const runs: BookingRun[] = [];
  const startedAt = Date.now();
  const client = async (): Promise<void> => {
    while (Date.now() - startedAt < seconds * 1000 && desk.slots.length > 0) {
      runs.push(await bookOne(desk, Date.now()));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { runs, rate: runs.length / ((Date.now() - startedAt) / 1000) };
}

async function bookOne({ agent, beneficiaryId, slots }: Desk, dueAt: number): Promise<BookingRun> {
  const slot = slots.pop();
  if (!slot) throw new Error('no free slot is left: shorten the run');
  try {
    const { status, headers } = await book(agent, { ...slot, beneficiaryId });
    const correlationId = headers.get('x-correlation-id') ?? '';
    return { correlationId, status, dueAt, answeredAt: Date.now() };
  } catch {
    return { correlationId: '', status: 0, dueAt, answeredAt: Date.now() };
  }
}
