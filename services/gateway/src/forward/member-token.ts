import type { ServiceName } from '@maillage/contracts/codes';
import { signMemberToken, type SigningKey } from '@maillage/service-kit';
import { activeGrants, type SignedInSession } from '../session/ports/session.js';

/** Signs what a service believes: who asks, with which active grants, for 60 seconds. */
export type TokenSigner = (
  session: SignedInSession,
  service: ServiceName,
  correlationId: string,
) => Promise<string>;

export function tokenSigner(key: SigningKey): TokenSigner {
  return (session, service, correlationId) =>
    signMemberToken(key, service, {
      sub: `member:${session.memberId}`,
      role: session.role,
      grants: activeGrants(session),
      cid: correlationId,
    });
}
