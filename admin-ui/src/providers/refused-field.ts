import type { RefusedRequest } from './http.js';

/** A refusal of what a form sent: the field it is about, null for the form as a whole, and what to read there. */
export interface FormRefusal<F extends string> {
  readonly field: F | null;
  readonly sentence: string;
}

/**
 * Where in a form a refusal belongs: the field that its code is about, or the first one that the service found wrong.
 * @param byCode field of each code that is about one.
 * @param byPath field of each name in what was sent.
 */
export function refusedField<F extends string>(
  refusal: Pick<RefusedRequest, 'code' | 'problem' | 'message'>,
  byCode: Readonly<Record<string, F>>,
  byPath: Readonly<Record<string, F>>,
): FormRefusal<F> {
  const wrong = (refusal.problem?.issues ?? []).flatMap(
    ({ path }) => byPath[path.split('.')[0] ?? ''] ?? [],
  );
  return { field: byCode[refusal.code] ?? wrong[0] ?? null, sentence: refusal.message };
}
