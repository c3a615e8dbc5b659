import type { MemberResource } from '@maillage/contracts/http/directory';
import { StatusLabel } from '../layout/StatusLabel.js';

/** Whether somebody can sign in, and ever did. */
export function MemberStanding({ member }: { member: MemberResource }) {
  if (member.suspended) return <StatusLabel tone="bad">Suspendu</StatusLabel>;
  return member.lastSignInAt === null ? (
    <StatusLabel tone="warn">Jamais connecté</StatusLabel>
  ) : (
    <StatusLabel tone="good">Actif</StatusLabel>
  );
}
