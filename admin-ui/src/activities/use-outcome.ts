import type { ActivityOutcome } from '@maillage/contracts/codes';
import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { useRef, useState } from 'react';
import type { Focusable } from './OutcomeSelect.js';
import type { useConfirmActivity } from './use-confirm-activity.js';

/** The outcome of one activity, as it is chosen: it is confirmed with one, or the choice is asked for. */
export function useOutcome(
  activity: ActivityResource,
  onConfirm: ReturnType<typeof useConfirmActivity>['confirm'],
) {
  const [outcome, setOutcome] = useState<ActivityOutcome | null>(
    activity.outcome === 'unknown' ? null : activity.outcome,
  );
  const [refused, setRefused] = useState(false);
  const inputRef = useRef<Focusable>(null);
  /** @returns whether it was sent. */
  const confirm = (): boolean => {
    if (outcome === null) {
      setRefused(true);
      inputRef.current?.focus();
      return false;
    }
    onConfirm(activity, { outcome });
    return true;
  };
  return {
    setOutcome,
    confirm,
    select: { value: outcome, onChange: setOutcome, refused, inputRef },
  };
}
