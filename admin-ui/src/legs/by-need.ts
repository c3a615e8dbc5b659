interface Waiting {
  readonly overdue: boolean;
  readonly urgency: string;
  readonly dueAt: string | null;
  readonly id: string;
}

const rank = (leg: Waiting) => (leg.overdue ? 0 : leg.urgency !== 'none' ? 1 : 2);

/** Overdue first, then urgent, then by due date. */
export function byNeed(a: Waiting, b: Waiting): number {
  return (
    rank(a) - rank(b) ||
    (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') ||
    a.id.localeCompare(b.id)
  );
}
