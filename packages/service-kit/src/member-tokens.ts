import { grantScopes, roles, type ServiceName } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import { z } from 'zod';
import type { SigningKey, TrustedKeys } from './signing-keys.js';

/** One active grant, as the gateway puts it into a member's token. */
export const tokenGrantSchema = z.object({
  role: z.enum(roles),
  scope: z.enum(grantScopes),
  scopeId: z.string().max(64),
  /** Networks of the scope; for a structure the one it belongs to. */
  networkIds: z.array(z.string().max(64)).max(200),
});

/** A token of 60 s, made by the gateway for one service: of a member, or of an API client. */
export const memberClaimsSchema = z.object({
  sub: z.string().regex(/^member:.{1,64}$|^client:.{1,50}$/),
  /** The one role that is active. */
  role: z.enum(roles),
  grants: z.array(tokenGrantSchema).max(100),
  /** Correlation id. */
  cid: z.string().max(64),
});
export type MemberClaims = z.infer<typeof memberClaimsSchema>;

const seconds = 60;

/** Signs a member's token for one service; the gateway is the only part whose signature counts. */
export function signMemberToken(
  key: SigningKey,
  audience: ServiceName,
  claims: MemberClaims,
): Promise<string> {
  const { sub, ...rest } = claims;
  return key.sign(rest, { audience: `maillage:${audience}`, subject: sub, seconds });
}

/** @throws DomainError `TOKEN.REFUSED` when it is not a member's token of the gateway for `audience`. */
export async function readMemberToken(
  trusted: TrustedKeys,
  audience: ServiceName,
  token: string,
): Promise<MemberClaims> {
  const { part, claims } = await trusted.verify(token, `maillage:${audience}`);
  const read = memberClaimsSchema.safeParse(claims);
  if (part !== 'gateway' || !read.success) {
    throw new DomainError('forbidden', 'TOKEN.REFUSED', 'not a member’s token of the gateway');
  }
  return read.data;
}
