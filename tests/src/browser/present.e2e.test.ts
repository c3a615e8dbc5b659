import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HouseNextSlots } from '@maillage/contracts/http/appointments';
import type { Browser } from 'playwright-core';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import {
  collectPageErrors,
  expectAccessible,
  expectNoSidewaysScroll,
  withPicture,
} from './screens.js';
import { settled } from './settled.js';
import { signInAs } from './sign-in.js';

const url = testProduct.url;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

describe('where the network stands', () => {
  it('shows a coordinator the next slot of every house and motive, on a phone too', async () => {
    const page = await newPage(browser);
    const errors = collectPageErrors(page);
    await withPicture(page, 'present', async () => {
      await signInAs(page, url, 'Hélène Garnier');
      await page.goto(`${url}/#/present`);
      const table = page.getByRole('table', { name: 'Prochain créneau par maison et par motif' });
      await table.waitFor();
      await settled(page);
      await table.getByRole('columnheader', { name: /RSA$/ }).waitFor();
      const row = table.getByRole('row', { name: /France services de Montfleury/ });
      const cells = await row.getByRole('cell').allInnerTexts();
      expect(cells.length).toBeGreaterThan(10);
      for (const cell of cells) expect(cell).toMatch(/^(auj\.|demain|(▲ )?\d+ j|✕ aucun|–)/);
      expect(cells.some((cell) => /^(auj\.|demain|(▲ )?\d+ j)/.test(cell))).toBe(true);
      await page.getByRole('button', { name: '7 jours', exact: true }).click();
      await page
        .getByText(/7 jours ou plus|à moins de 7 jours|sans aucun créneau/)
        .first()
        .waitFor();
      // She runs a house and receives nobody.
      await page.getByRole('link', { name: 'Sophie Lambert' }).waitFor();
      await page.getByRole('heading', { name: /^Statuts à remplir \(\d+\)/ }).waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.reload();
      const all = page.getByLabel('Seulement ce qui est trop loin');
      await all.waitFor();
      expect(await all.isChecked()).toBe(true);
      await all.uncheck();
      await row.waitFor();
      await settled(page);
      await expectNoSidewaysScroll(page, '390 px, present');
      await expectAccessible(page, '390 px, present');
      expect(errors).toEqual([]);
    });
    await page.context().close();
  });

  it('keeps columns of motives without any slot inside the table', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'present-wide', async () => {
      await page.route('**/v1/present/next-slots*', async (route) => {
        const response = await route.fetch();
        const answer = (await response.json()) as {
          data: HouseNextSlots[];
        };
        for (const { nextSlots } of answer.data)
          for (const slot of nextSlots) Object.assign(slot, { startsAt: null, inDays: null });
        await route.fulfill({ response, json: answer });
      });
      await signInAs(page, url, 'Yanis Perrin');
      await page.goto(`${url}/#/present`);
      await page
        .getByRole('cell', { name: /aucun créneau en six mois/ })
        .first()
        .waitFor();
      await settled(page);
      await expectNoSidewaysScroll(page, '1,366 px, nothing free');
    });
    await page.context().close();
  });

  it('shows a manager the own houses, and a day board of the day asked for', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'present-manager', async () => {
      await signInAs(page, url, 'Yanis Perrin');
      await page.goto(`${url}/#/present`);
      const table = page.getByRole('table', { name: 'Prochain créneau par maison et par motif' });
      await table.waitFor();
      expect(await table.getByRole('rowheader').allInnerTexts()).toEqual([
        'Antenne de Bellecombe',
        'France services de Montfleury',
      ]);
      await page.goto(`${url}/#/day-board?day=2026-03-03`);
      await page.getByRole('heading', { name: /mardi 3 mars 2026/ }).waitFor();
    });
    await page.context().close();
  });
});
