import { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Admin, memoryStore } from 'react-admin';
import { HomePage } from './home/HomePage.js';
import { i18nProvider } from './i18n/french.js';
import { ConsoleLayout } from './layout/ConsoleLayout.js';
import { ConsoleNotification } from './layout/ConsoleNotification.js';
import { UnknownPage } from './layout/UnknownPage.js';
import { authProviderOf } from './providers/auth-provider.js';
import { dataProvider } from './providers/data-provider.js';
import { RefusedRequest } from './providers/http.js';
import { useSession } from './providers/session.js';
import { screensOf } from './screens.js';
import { themeOptions } from './theme/theme.js';

/** Only what may pass by itself is asked again: nothing answered, or a service away. */
function mayPass(failures: number, error: Error): boolean {
  return (
    error instanceof RefusedRequest && [0, 502, 503, 504].includes(error.status) && failures < 2
  );
}

/** Offline is said by the request itself, so nothing is held back waiting for the network. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: mayPass, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** In memory only: lists keep their filters there, and a desk is shared. */
const store = memoryStore();

export default function Console() {
  const session = useSession();
  const authProvider = useMemo(() => authProviderOf(session), [session]);
  return (
    <Admin
      title="Maillage"
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      layout={ConsoleLayout}
      notification={ConsoleNotification}
      dashboard={HomePage}
      catchAll={UnknownPage}
      loginPage={false}
      theme={themeOptions}
      darkTheme={null}
      disableTelemetry
    >
      {screensOf(session)}
    </Admin>
  );
}
