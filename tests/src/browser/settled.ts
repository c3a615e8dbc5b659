import { eventually } from '@maillage/testing';
import type { Page } from 'playwright-core';

/** Waits until nothing is being read any more: no bar, no busy list. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const busy = page.locator('[role="progressbar"], main [aria-busy="true"]');
  await eventually(async () => (await busy.count()) === 0, { timeoutMs: 15_000 });
}
