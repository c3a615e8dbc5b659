import { motiveBounds, type MotiveBooker } from '@maillage/contracts/codes';
import type { MotiveResource, NewMotive } from '@maillage/contracts/http/appointments';
import { isWithin } from '../controls/NumberField.js';

type Details = Omit<NewMotive, 'networkId' | 'code'>;

/** A motive while it is written: what must be there at the end may still be missing. */
export type MotiveDraft = Omit<
  Details,
  'theme' | 'durationMinutes' | 'bufferMinutes' | 'minNoticeMinutes' | 'horizonDays'
> & {
  readonly theme: Details['theme'] | '';
  readonly durationMinutes: number | null;
  readonly bufferMinutes: number | null;
  readonly minNoticeMinutes: number | null;
  readonly horizonDays: number | null;
};

const blank: MotiveDraft = {
  label: '',
  operatorCodes: [],
  procedureCodes: [],
  theme: '',
  durationMinutes: 30,
  bufferMinutes: 0,
  stepMinutes: null,
  minNoticeMinutes: 24 * 60,
  horizonDays: 56,
  channel: 'on-site',
  room: 'none',
  bookableBy: ['agents', 'prescribers'],
  seats: null,
  requiredDocuments: [],
  rule: null,
  instructions: null,
  sameAgent: false,
  discretion: 'visible',
};

export function draftOf(motive: MotiveResource | null): MotiveDraft {
  if (!motive) return blank;
  const { id: _id, networkId: _network, code: _code, version: _version, ...rest } = motive;
  const { nationalVersion: _national, withdrawn: _withdrawn, ...details } = rest;
  return details;
}

/** What is sent of a draft: texts without their ends, papers without empty lines. */
export function detailsOf(draft: MotiveDraft): MotiveDraft {
  return {
    ...draft,
    label: draft.label.trim(),
    requiredDocuments: draft.requiredDocuments.map((paper) => paper.trim()).filter(Boolean),
    rule: draft.rule?.trim() || null,
    instructions: draft.instructions?.trim() || null,
  };
}

/** Whether the service would take it: the same bounds as its schema. */
export function isComplete(draft: MotiveDraft): boolean {
  const { label, theme, bookableBy, requiredDocuments } = detailsOf(draft);
  return (
    label.length >= 2 &&
    theme !== '' &&
    bookableBy.length > 0 &&
    requiredDocuments.every((paper) => paper.length >= 2) &&
    isWithin(draft.durationMinutes, motiveBounds.durationMinutes, true) &&
    isWithin(draft.bufferMinutes, motiveBounds.bufferMinutes, true) &&
    isWithin(draft.stepMinutes, motiveBounds.stepMinutes, false) &&
    isWithin(draft.minNoticeMinutes, motiveBounds.minNoticeMinutes, true) &&
    isWithin(draft.horizonDays, motiveBounds.horizonDays, true) &&
    isWithin(draft.seats, motiveBounds.seats, false)
  );
}

/** Who may book, with one more or one less. */
export function toggled(bookers: readonly MotiveBooker[], booker: MotiveBooker): MotiveBooker[] {
  return bookers.includes(booker)
    ? bookers.filter((each) => each !== booker)
    : [...bookers, booker];
}
