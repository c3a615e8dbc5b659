import type { SessionResource } from '@maillage/contracts/http/gateway';
import type { AuthProvider } from 'react-admin';
import { RefusedRequest } from './http.js';
import { signOut } from './session.js';

/** The console is only shown to who is signed in (see App): what is left is a session that ends while it is used. */
export function authProviderOf(session: SessionResource): AuthProvider {
  return {
    login: () => Promise.resolve(),
    checkAuth: () => Promise.resolve(),
    checkError(error: unknown) {
      const ended = error instanceof RefusedRequest && error.status === 401;
      // The page opens again on the sign-in screen, with the same address to come back to.
      if (ended) window.location.reload();
      return Promise.resolve();
    },
    async logout() {
      await signOut();
      return false;
    },
    getIdentity: () => Promise.resolve({ id: session.memberId, fullName: session.displayName }),
    getPermissions: () => Promise.resolve(session.role),
  };
}
