import type {
  MotiveChangeEntry,
  MotiveResource,
  MotiveSubscriptionResource,
  NationalMotiveResource,
} from '@maillage/contracts/http/appointments';
import type { MotiveContent, NetworkMotive } from '../domain/motive.js';
import type { MotiveValue } from '../domain/motive-difference.js';
import type { MotiveSubscription } from '../domain/subscription.js';
import type { NationalView } from '../use-cases/adopt-national-motives.use-case.js';
import type { NamedMotiveChange } from '../use-cases/list-motive-changes.query.js';

export function motiveResourceOf({ national, ...motive }: NetworkMotive): MotiveResource {
  return { ...motive, ...listsOf(motive), nationalVersion: national?.version ?? null };
}

export function nationalResourceOf({
  code,
  version,
  content,
  standing,
  motiveId,
  differences,
}: NationalView): NationalMotiveResource {
  return {
    id: code,
    version,
    ...content,
    ...listsOf(content),
    standing,
    motiveId,
    differences: differences.map(({ field, network, national, changedHere }) => ({
      ...{ field, network: valueOf(network), national: valueOf(national), changedHere },
    })),
  };
}

export function subscriptionResourceOf(
  subscription: MotiveSubscription,
): MotiveSubscriptionResource {
  const { id, structureId, motiveCode, version } = subscription;
  const { durationMinutes, minNoticeMinutes, bookableBy } = subscription;
  return {
    ...{ id, structureId, motiveCode, durationMinutes, minNoticeMinutes, version },
    bookableBy: bookableBy && [...bookableBy],
  };
}

export function changeResourceOf(change: NamedMotiveChange): MotiveChangeEntry {
  const { id, motiveCode, act, structureId, structureName, version, authorName } = change;
  return {
    ...{ id, motiveCode, act, structureId, structureName, version, authorName },
    at: change.at.toISOString(),
    differences: change.differences.map(({ field, before, after }) => ({
      ...{ field, before: valueOf(before), after: valueOf(after) },
    })),
  };
}

function listsOf({ operatorCodes, procedureCodes, bookableBy, requiredDocuments }: MotiveContent) {
  return {
    operatorCodes: [...operatorCodes],
    procedureCodes: [...procedureCodes],
    bookableBy: [...bookableBy],
    requiredDocuments: [...requiredDocuments],
  };
}

function valueOf(value: MotiveValue) {
  return typeof value === 'object' && value !== null ? [...value] : value;
}
