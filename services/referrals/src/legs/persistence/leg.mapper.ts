import {
  isOpen,
  type Closing,
  type Leg,
  type LegFacts,
  type LegProgress,
  type OverdueNotice,
  type Resolution,
  type Taken,
} from '../domain/leg.js';
import type { LegDocument } from './leg.schema.js';

export function toLegDocument(leg: Leg): LegDocument {
  const { id, taken, resolution, closing, notice, ...facts } = leg;
  return {
    _id: id,
    ...facts,
    open: isOpen(leg),
    assigneeId: taken?.assigneeId ?? null,
    firstResponseAt: taken?.firstResponseAt ?? null,
    firstResponseHundredths: taken?.firstResponseHundredths ?? null,
    newsAt: taken?.newsAt ?? null,
    outcome: resolution?.outcome ?? null,
    resolvedAt: resolution?.resolvedAt ?? null,
    resolutionHundredths: resolution?.resolutionHundredths ?? null,
    answer: resolution?.answer ?? null,
    closedAs: closing?.reason ?? null,
    closedAt: closing?.closedAt ?? null,
    notice: notice.state,
    noticeDueAt: notice.state === 'none' ? null : notice.dueAt,
    noticeRequestedAt: notice.state === 'asked' ? notice.askedAt : null,
  };
}

/** @throws Error when the document is one that no version of the service writes. */
export function toLeg(document: LegDocument): Leg {
  const facts: LegFacts = {
    id: document._id,
    version: document.version,
    caseId: document.caseId,
    caseReference: document.caseReference,
    networkId: document.networkId,
    structureId: document.structureId,
    authorId: document.authorId,
    beneficiaryId: document.beneficiaryId,
    mandateId: document.mandateId,
    teamId: document.teamId,
    operatorCode: document.operatorCode,
    procedureCode: document.procedureCode,
    blockageCode: document.blockageCode,
    urgency: document.urgency,
    clock: document.clock,
    openedAt: document.openedAt,
    dueAt: document.dueAt,
    notice: noticeOf(document),
  };
  return { ...facts, ...progressOf(document) };
}

function progressOf(document: LegDocument): LegProgress {
  const { _id, status } = document;
  const taken = takenOf(document);
  const resolution = resolutionOf(document);
  const closing = closingOf(document);
  switch (status) {
    case 'pending':
      return { status, taken: null, resolution: null, closing: null };
    case 'in-progress':
    case 'waiting':
      if (taken) return { status, taken, resolution: null, closing: null };
      break;
    case 'resolved':
      if (taken && resolution) return { status, taken, resolution, closing: null };
      break;
    case 'refused':
    case 'transferred':
      return { status, taken, resolution: null, closing: null };
    case 'closed':
      if (closing) return { status, taken, resolution, closing };
  }
  throw new Error(`leg ${_id} is ${status} without what that needs`);
}

function takenOf(document: LegDocument): Taken | null {
  const { assigneeId, firstResponseAt, firstResponseHundredths, newsAt } = document;
  if (!assigneeId || !firstResponseAt || firstResponseHundredths === null || !newsAt) return null;
  return { assigneeId, firstResponseAt, firstResponseHundredths, newsAt };
}

function resolutionOf(document: LegDocument): Resolution | null {
  const { outcome, resolvedAt, resolutionHundredths, answer } = document;
  if (!outcome || !resolvedAt || resolutionHundredths === null || answer === null) return null;
  return { outcome, resolvedAt, resolutionHundredths, answer };
}

function closingOf({ closedAs, closedAt }: LegDocument): Closing | null {
  return closedAs && closedAt ? { reason: closedAs, closedAt } : null;
}

function noticeOf({ _id, notice, noticeDueAt, noticeRequestedAt }: LegDocument): OverdueNotice {
  if (notice === 'none') return { state: 'none' };
  if (noticeDueAt && notice === 'due') return { state: 'due', dueAt: noticeDueAt };
  if (noticeDueAt && noticeRequestedAt) {
    return { state: 'asked', dueAt: noticeDueAt, askedAt: noticeRequestedAt };
  }
  throw new Error(`leg ${_id} has a notice without its instants`);
}
