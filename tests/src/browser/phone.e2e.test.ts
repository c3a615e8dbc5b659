import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import { expectAccessible, expectNoSidewaysScroll, withPicture } from './screens.js';
import { settled } from './settled.js';
import { signInAs } from './sign-in.js';

const url = testProduct.url;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** Blocks that hide a part of themselves at the side, and a title that is cut. */
function hiddenAtTheSide(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('main *, h1')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .filter((one) => one.tagName === 'H1' || ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
    .map((one) => one.tagName + ' ' + one.textContent.slice(0, 40))`);
}

describe('on a phone', () => {
  it.each([
    ['Camille Aubry', '/', 'Ma journée'],
    ['Camille Aubry', '/day-board', 'Agenda de la maison'],
    ['Sophie Lambert', '/calendar', 'Plages d’ouverture'],
    ['Julie Moreau', '/', 'File de l’équipe'],
    ['Julie Moreau', '/calendar', 'Mes permanences'],
    ['Nadia Colin', '/', 'Mes rendez-vous'],
    ['Claire Dumas', '/', 'Ma journée'],
  ])('%s reads all of %s (%s) without scrolling sideways', async (name, address, title) => {
    const page = await newPage(browser);
    await withPicture(page, 'phone', async () => {
      await signInAs(page, url, name);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${url}/#${address}`);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${title}`) }).waitFor();
      await settled(page);
      expect(await hiddenAtTheSide(page)).toEqual([]);
      await expectNoSidewaysScroll(page, `390 px, ${address}`);
      await expectAccessible(page, `390 px, ${address}`);
    });
    await page.context().close();
  });
});
