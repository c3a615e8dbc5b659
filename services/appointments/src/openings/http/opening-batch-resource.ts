import type {
  NewOpeningBatch,
  OpeningBatchPreview,
  OpeningBatchResource,
} from '@maillage/contracts/http/appointments';
import type { CivilDate } from '@maillage/kernel';
import type { OpeningBatch, OpeningBatchWish } from '../domain/opening-batch.js';
import type { OpeningPreview } from '../use-cases/preview-openings.query.js';
import { settingsOf } from './opening-resource.js';

/** The contract writes days and times as plain text, the domain as types of its own. */
export function batchWishOf(body: NewOpeningBatch): OpeningBatchWish {
  const { structureId, memberIds } = body;
  const place = { structureId, memberIds };
  if (body.kind === 'copy') {
    const period = { first: body.from as CivilDate, last: body.to as CivilDate };
    return { ...place, kind: 'copy', period, firstDay: body.firstDay as CivilDate };
  }
  const { kind, structureId: _, memberIds: __, ...settings } = body;
  return { ...place, kind, settings: settingsOf(settings) };
}

export function toPreview({ members, times, until }: OpeningPreview): OpeningBatchPreview {
  const names = new Map(members.map(({ memberId, memberName }) => [memberId, memberName]));
  return {
    members: members.map(({ memberId, memberName, openings, refusal }) => ({
      ...{ memberId, memberName, openings: openings.length, refusal },
    })),
    times: times.map(({ memberId, date, block: { from, to }, hindrance }) => ({
      ...{ date, from, to, memberId, memberName: names.get(memberId) ?? '', hindrance },
    })),
    until,
  };
}

export function toBatchResource({
  id,
  version,
  structureId,
  madeAt,
  openingIds,
}: OpeningBatch): OpeningBatchResource {
  return { id, version, structureId, madeAt: madeAt.toISOString(), openingIds: [...openingIds] };
}
