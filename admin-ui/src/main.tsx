import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';

/** Vite writes `<meta property="csp-nonce" nonce="…">`; browsers hide the attribute but keep the property. */
function styleNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.content || undefined;
}

const nonce = styleNonce();
const styles = createCache({ key: 'maillage', prepend: true, ...(nonce ? { nonce } : {}) });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <CacheProvider value={styles}>
      <App />
    </CacheProvider>
  </StrictMode>,
);

window.addEventListener('load', () => {
  void import('./observability/start-faro.js').then(({ startFaro }) => startFaro());
});
