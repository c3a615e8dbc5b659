import type { HoldResource, NewHold } from '@maillage/contracts/http/appointments';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { RefusedRequest, request } from '../providers/http.js';
import { resourcePaths } from '../providers/resources.js';
import type { ChosenSlot, RefusedSlot } from './chosen-slot.js';

/** A slot that is kept for this page; `endsAt` is on the clock of this machine. */
export interface KeptSlot {
  readonly id: string;
  readonly endsAt: number;
}

/** The refusal of a time, with the near ones that are free; undefined when it is about something else. */
export function refusedSlot(slot: ChosenSlot, refusal: RefusedRequest): RefusedSlot | undefined {
  const taken = refusal.code === 'APPOINTMENT.SLOT_TAKEN';
  if (!taken && refusal.code !== 'APPOINTMENT.SLOT_NOT_OFFERED') return undefined;
  const near = (refusal.problem?.['alternatives'] ?? []) as ChosenSlot[];
  const { structureId, structureName, zone } = slot;
  const alternatives = near.map(({ memberId, memberName, startsAt }) => {
    return { structureId, structureName, zone, memberId, memberName, startsAt };
  });
  return { slot, sentence: refusal.message, alternatives, taken };
}

/**
 * The slot that is looked at, kept free for ten minutes from the moment it is chosen; given back when another is chosen,
 * when the screen is left and when the page is closed.
 */
export function useHold(motiveCode: string | null) {
  const notify = useNotify();
  const [slot, setSlot] = useState<ChosenSlot | null>(null);
  const [kept, setKept] = useState<KeptSlot | null>(null);
  const [expired, setExpired] = useState(false);
  const [refused, setRefused] = useState<RefusedSlot | null>(null);
  /** Of the last choice: an answer to an earlier one is given back at once. */
  const choice = useRef(0);
  const held = useRef<string | null>(null);

  const giveBack = useCallback(async () => {
    const id = held.current;
    held.current = null;
    if (id !== null) await release(id);
  }, []);

  useEffect(() => {
    const leave = () => {
      choice.current += 1;
      void giveBack();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [giveBack]);

  useEffect(() => {
    if (!kept) return undefined;
    const timer = window.setTimeout(() => setExpired(true), kept.endsAt - Date.now());
    return () => window.clearTimeout(timer);
  }, [kept]);

  const show = (shown: ChosenSlot | null, refusal: RefusedSlot | null = null) => {
    setSlot(shown);
    setKept(null);
    setExpired(false);
    setRefused(refusal);
  };

  const choose = async (chosen: ChosenSlot | null): Promise<void> => {
    const mine = (choice.current += 1);
    show(chosen);
    await giveBack();
    if (!chosen || chosen.forceReason || !motiveCode || choice.current !== mine) return;
    const asked = Date.now();
    try {
      const { structureId, memberId, startsAt } = chosen;
      const hold = await take({ motiveCode, structureId, memberId, startsAt });
      if (choice.current !== mine) return void release(hold.id);
      held.current = hold.id;
      setKept({ id: hold.id, endsAt: asked + hold.secondsLeft * 1000 });
    } catch (error) {
      if (choice.current !== mine || !(error instanceof RefusedRequest)) return;
      const refusal = refusedSlot(chosen, error) ?? null;
      show(null, refusal);
      if (!refusal) notify(error.message, { type: 'warning' });
    }
  };

  return {
    slot,
    /** The answer to the choice is not there yet: nothing can be booked with it. */
    asking: slot !== null && kept === null && !slot.forceReason,
    /** Null while it is asked for, and of a slot that overlaps another on purpose. */
    kept,
    /** The ten minutes are over: it is free for anybody, for us as well. */
    expired,
    refused,
    choose: (chosen: ChosenSlot | null): void => void choose(chosen),
    /** The booking or the move was refused: somebody was faster. */
    refuse: (refusal: RefusedSlot) => {
      choice.current += 1;
      void giveBack();
      show(null, refusal);
    },
    /** It has become an appointment: nothing is given back. */
    used: () => {
      choice.current += 1;
      held.current = null;
      show(null);
    },
  };
}

export type Holding = ReturnType<typeof useHold>;

const take = (body: NewHold): Promise<HoldResource> =>
  request<HoldResource>(resourcePaths.holds, {
    method: 'POST',
    body,
    idempotencyKey: crypto.randomUUID(),
  });

/** Whatever the answer: what is not given back ends by itself. */
async function release(id: string): Promise<void> {
  await request(`${resourcePaths.holds}/${id}`, { method: 'DELETE', keepalive: true }).catch(
    () => undefined,
  );
}
