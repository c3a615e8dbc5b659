import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const pictures = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../../test-results/browser',
);

/** Nothing that axe finds on what is shown now; the rule and the place are in the failure. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${screen}: ${id} at ${node.target.join(' ')}`),
  );
  expect(found).toEqual([]);
}

/** Errors that the page itself reports: script errors, and what the content security policy refuses. */
export function collectPageErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(text)) {
      errors.push(text);
    }
  });
  return errors;
}

/** Runs a person's path; when it fails, keeps a picture of where it stopped. */
export async function withPicture(page: Page, name: string, path_: () => Promise<void>) {
  try {
    await path_();
  } catch (error) {
    mkdirSync(pictures, { recursive: true });
    const file = path.join(pictures, `${name}.png`);
    await page.screenshot({ path: file, fullPage: true }).catch(() => undefined);
    if (error instanceof Error) error.message += `\n(picture: ${path.relative('.', file)})`;
    throw error;
  }
}

/** A desk screen is 1,366 pixels wide: nothing may have to be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const wider = await page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
  expect({ screen, wider }).toEqual({
    screen,
    wider: 0,
  });
}
