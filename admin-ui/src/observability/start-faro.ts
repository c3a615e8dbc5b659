import {
  ErrorsInstrumentation,
  initializeFaro,
  WebVitalsInstrumentation,
} from '@grafana/faro-web-sdk';
import { scrub } from './scrub.js';

/** Errors and web vitals to our own collector, without what could name a person. */
export function startFaro(): void {
  initializeFaro({
    url: '/collect',
    app: { name: 'maillage-console' },
    instrumentations: [new ErrorsInstrumentation(), new WebVitalsInstrumentation()],
    sessionTracking: { enabled: false },
    beforeSend: (item) => scrub(item),
  });
}
