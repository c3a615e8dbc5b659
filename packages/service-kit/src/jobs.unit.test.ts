import { describe, expect, it } from '@jest/globals';
import { currentContext, metricsRegistry } from '@maillage/messaging';
import { inJobContext } from './jobs.js';

describe('work for later', () => {
  it('runs with the correlation id of its cause, as the service', async () => {
    const carried = {
      correlationId: 'cor-1',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    };
    const context = await inJobContext({ data: { carried } }, 'referrals', () =>
      Promise.resolve(currentContext()),
    );
    expect(context).toMatchObject({ correlationId: 'cor-1', actor: 'service:referrals' });
    expect(context?.traceparent).toContain('a'.repeat(32));
  });

  it('is measured, what fails apart from what is done', async () => {
    await inJobContext({ data: {} }, 'measured', () => Promise.resolve());
    const failing = inJobContext({ data: {} }, 'measured', () => Promise.reject(new Error('away')));
    await expect(failing).rejects.toThrow('away');
    const text = await metricsRegistry.metrics();
    for (const outcome of ['done', 'failed']) {
      expect(text).toContain(
        `maillage_job_duration_seconds_count{service="measured",outcome="${outcome}"} 1`,
      );
    }
  });
});
