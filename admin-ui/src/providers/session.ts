import type { Role } from '@maillage/contracts/codes';
import type { SessionResource } from '@maillage/contracts/http/gateway';
import { createContext, useContext } from 'react';
import { request } from './http.js';

export const SessionContext = createContext<SessionResource | null>(null);

/** The session that the page was opened with; it does not change without a reload. */
export function useSession(): SessionResource {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs to stand inside the console');
  return session;
}

/** Whether the active role is held on the whole nation, not on some networks. */
export const isOfNation = ({ grants, role }: SessionResource): boolean =>
  grants.some((grant) => grant.role === role && grant.scope === 'nation');

/** Throws `RefusedRequest`: 401 when nobody is signed in. */
export function readSession(): Promise<SessionResource> {
  return request<SessionResource>('/api/session');
}

/** Leaves for the sign-in page of the identity provider, and comes back to the same screen. */
export function goToSignIn(): void {
  const returnTo = encodeURIComponent(`/${window.location.hash}`);
  window.location.assign(`/api/session/sign-in?returnTo=${returnTo}`);
}

/** Everything that was read goes with the page; nothing was written to the disk. */
export async function signOut(): Promise<void> {
  const { redirectTo } = await request<{ redirectTo?: string }>('/api/session/sign-out', {
    method: 'POST',
  });
  window.location.assign(redirectTo ?? '/');
}

/** Another role is another set of rights: everything read so far goes with the page. */
export async function chooseRole(role: Role): Promise<void> {
  await request('/api/session/role', { method: 'PUT', body: { role } });
  window.location.assign('/');
}
