import type { SessionResource } from '@maillage/contracts/http/gateway';
import { CssBaseline } from '@mui/material';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { OpeningPage, SignInPage, UnavailablePage } from './layout/entry-pages.js';
import { RefusedRequest } from './providers/http.js';
import { readSession, SessionContext } from './providers/session.js';
import { themeOptions } from './theme/theme.js';

const Console = lazy(() => import('./Console.js'));
const theme = createTheme(themeOptions);

type Entry =
  | { readonly state: 'reading' | 'signed-out' }
  | { readonly state: 'signed-in'; readonly session: SessionResource }
  | { readonly state: 'unavailable'; readonly sentence: string };

function entryOf(error: unknown): Entry {
  if (error instanceof RefusedRequest && error.status === 401) return { state: 'signed-out' };
  return { state: 'unavailable', sentence: error instanceof Error ? error.message : String(error) };
}

/** Who is there? Only the answer to that question opens the console, which holds all of react-admin. */
export function App() {
  const [entry, setEntry] = useState<Entry>({ state: 'reading' });
  const read = useCallback(() => {
    readSession().then(
      (session) => setEntry({ state: 'signed-in', session }),
      (error: unknown) => setEntry(entryOf(error)),
    );
  }, []);
  useEffect(read, [read]);
  const retry = () => {
    setEntry({ state: 'reading' });
    read();
  };

  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      {entry.state === 'reading' && <OpeningPage />}
      {entry.state === 'signed-out' && <SignInPage />}
      {entry.state === 'unavailable' && (
        <UnavailablePage sentence={entry.sentence} onRetry={retry} />
      )}
      {entry.state === 'signed-in' && (
        <SessionContext.Provider value={entry.session}>
          <Suspense fallback={<OpeningPage />}>
            <Console />
          </Suspense>
        </SessionContext.Provider>
      )}
    </ThemeProvider>
  );
}
