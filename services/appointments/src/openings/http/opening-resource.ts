import type {
  NewOpening,
  OpeningChange as ChangeBody,
  OpeningResource,
} from '@maillage/contracts/http/appointments';
import type { OpeningChange, OpeningWish } from '../use-cases/keep-openings.use-case.js';
import type { OpeningView } from '../use-cases/opening-views.js';

/** An opening as the console and API clients read it. */
export function toResource(view: OpeningView): OpeningResource {
  const { opening, structureName, zone, memberName, partner, overlaps } = view;
  const { id, version, networkId, structureId, memberId, roomId, stopId } = opening;
  return {
    ...{ id, version, networkId, structureId, structureName, zone, memberId, memberName, partner },
    roomId: roomId ?? null,
    stopId: stopId ?? null,
    motiveCodes: [...opening.motiveCodes],
    recurrence: structuredClone(opening.recurrence) as OpeningResource['recurrence'],
    blocks: opening.blocks.map((block) => ({ ...block })),
    exceptions: structuredClone([...opening.exceptions]) as OpeningResource['exceptions'],
    overlaps: overlaps.map(({ openingId, date }) => ({ openingId, date })),
  };
}

/** The contract writes days and times as plain text, the domain as types of its own. */
export function wishOf({ structureId, memberId, ...body }: NewOpening): OpeningWish {
  return { structureId, memberId, ...settingsOf(body) };
}

/** The same of what openings made at once have in common. */
export function settingsOf({
  roomId,
  stopId,
  ...body
}: Omit<NewOpening, 'structureId' | 'memberId'>): Omit<OpeningWish, 'structureId' | 'memberId'> {
  return {
    ...(body as unknown as OpeningWish),
    ...(roomId === null ? {} : { roomId }),
    ...(stopId === null ? {} : { stopId }),
  };
}

/** Null takes room or stop away. */
export function changeOf({ roomId, stopId, ...body }: ChangeBody): OpeningChange {
  return {
    ...(body as unknown as OpeningChange),
    ...(roomId === undefined ? {} : { roomId: roomId ?? undefined }),
    ...(stopId === undefined ? {} : { stopId: stopId ?? undefined }),
  };
}
