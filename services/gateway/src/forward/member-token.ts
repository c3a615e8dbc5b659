import { signMemberToken, type SigningKey } from '@maillage/service-kit';
import type { Role, ServiceName } from '@maillage/contracts/codes';
import type { GrantState } from '@maillage/contracts/events';
import { activeGrants, type SignedInSession } from '../session/ports/session.js';

/** Who a request is forwarded for. */
export interface ForwardedCaller {
  /** `member:<id>` or `client:<id>` */
  readonly subject: string;
  readonly role: Role;
  readonly grants: readonly GrantState[];
}

export function callerOfSession(session: SignedInSession): ForwardedCaller {
  return {
    subject: `member:${session.memberId}`,
    role: session.role,
    grants: activeGrants(session),
  };
}

/** Signs what a service believes: who asks, with which active grants, for 60 seconds. */
export type TokenSigner = (
  caller: ForwardedCaller,
  service: ServiceName,
  correlationId: string,
) => Promise<string>;

export function tokenSigner(key: SigningKey): TokenSigner {
  return ({ subject, role, grants }, service, correlationId) =>
    signMemberToken(key, service, {
      sub: subject,
      role,
      grants: [...grants],
      cid: correlationId,
    });
}
