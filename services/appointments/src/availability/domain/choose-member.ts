/** A member who is free at the time asked for, and how much of that civil day is taken already. */
export interface FreeMember {
  readonly memberId: string;
  /** Milliseconds taken by busy entries that day (`busyMsOn`). */
  readonly busyMs: number;
}

/** Why a member was chosen, for the answer to say. */
export type ChoiceReason = 'same-agent' | 'only-one-free' | 'least-loaded' | 'lowest-id';

/** The member chosen, why, and all who were free, least loaded first. */
export interface MemberChoice {
  readonly memberId: string;
  readonly because: ChoiceReason;
  readonly among: readonly FreeMember[];
}

/**
 * Who receives when several members are free: the same agent as last time if the motive asks for follow-up and they
 * are free, else the least loaded that day, ties by the lowest id. The same arguments, in any order, give the same
 * choice. `undefined` when nobody is free. Source: domain-appointments §4.
 * @param lastAgentId the agent of the person's last appointment; pass it only for motives with follow-up.
 */
export function chooseMember(
  free: readonly FreeMember[],
  lastAgentId?: string,
): MemberChoice | undefined {
  const among = [...free].sort(
    (a, b) =>
      a.busyMs - b.busyMs || (a.memberId < b.memberId ? -1 : a.memberId > b.memberId ? 1 : 0),
  );
  const [first, second] = among;
  if (!first) return undefined;
  if (lastAgentId !== undefined && among.some(({ memberId }) => memberId === lastAgentId)) {
    return { memberId: lastAgentId, because: 'same-agent', among };
  }
  if (!second) return { memberId: first.memberId, because: 'only-one-free', among };
  const because = first.busyMs < second.busyMs ? 'least-loaded' : 'lowest-id';
  return { memberId: first.memberId, because, among };
}
