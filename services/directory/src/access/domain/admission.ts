/** Why a known or unknown identity is not let in. */
export type Refusal = 'unknown-identity' | 'suspended' | 'no-grant' | 'invitation-over';

/** What decides: nothing else about a member counts. */
export interface Candidate {
  readonly suspended: boolean;
  readonly grants: readonly unknown[];
}

/** Why somebody may not sign in; `null`: they may. */
export function refusalOf(member: Candidate | null): Refusal | null {
  if (member === null) return 'unknown-identity';
  if (member.suspended) return 'suspended';
  return member.grants.length === 0 ? 'no-grant' : null;
}
