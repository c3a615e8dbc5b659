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

/** The board of the agent's house on the first day from today that has somebody to come. */
async function onTheBoard(page: Page): Promise<void> {
  await signInAs(page, url, 'Camille Aubry');
  await page.goto(`${url}/#/day-board`);
  await settled(page);
  for (let days = 0; days < 7; days += 1) {
    if ((await page.locator('tr[data-reference]', { hasText: 'Papiers 0/' }).count()) > 0) return;
    await page.getByRole('button', { name: 'Jour : lendemain' }).click();
    await settled(page);
  }
  throw new Error('nobody comes to the house this week');
}

describe('the day board of a house', () => {
  it('ticks papers by keys, which another desk sees without a reload', async () => {
    const [one, other] = [await newPage(browser), await newPage(browser)];
    await withPicture(one, 'papers', async () => {
      await onTheBoard(one);
      await onTheBoard(other);
      const row = one.locator('tr[data-reference]', { hasText: 'Papiers 0/' }).first();
      const reference = (await row.getAttribute('data-reference')) ?? '';
      await row.focus();
      await one.keyboard.press('p');
      const dialog = one.getByRole('dialog', { name: /^Papiers de / });
      await dialog.waitFor();
      await expectAccessible(one, 'papers');
      await dialog.getByRole('checkbox').first().focus();
      await one.keyboard.press('Space');
      await one.keyboard.press('Tab');
      await one.keyboard.press('Space');
      await other.locator(`tr[data-reference="${reference}"]`, { hasText: 'Papiers 2/' }).waitFor();
      await one.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await one.locator(`tr[data-reference="${reference}"]`).focus();
      await one.keyboard.press('Enter');
      await one.getByRole('region', { name: 'Historique' }).getByText('Papiers cochés').waitFor();
      await expectAccessible(one, 'appointment with papers');
    });
    await one.context().close();
    await other.context().close();
  });

  it('records a walk-in in two keys, which may be undone', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'walk-in', async () => {
      await onTheBoard(page);
      await page.keyboard.press('v');
      await page.getByRole('dialog', { name: 'Accueil sans rendez-vous' }).waitFor();
      await expectAccessible(page, 'walk-in');
      const sent = page.waitForRequest(
        (request) => request.method() === 'POST' && request.url().endsWith('/v1/activities'),
      );
      await page.keyboard.press('3');
      await page.getByText('Passage noté : Social – Santé').waitFor();
      expect(
        await page.getByRole('button', { name: 'Annuler', exact: true }).count(),
      ).toBeGreaterThan(0);
      const answer = await (await sent).response();
      expect(answer?.status()).toBe(201);
      expect(await answer?.json()).toMatchObject({
        ...{ theme: 'social-health', outcome: 'unknown', status: 'confirmed' },
        appointmentId: null,
      });
    });
    await page.context().close();
  });

  it('is printed without its buttons', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'board-print', async () => {
      await onTheBoard(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('columnheader', { name: 'Actions' }).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: /^Imprimer/ }).isVisible()).toBe(false);
    });
    await page.context().close();
  });

  it('is read on a phone', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'board-phone', async () => {
      await onTheBoard(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page, '390 px, day board');
      await expectAccessible(page, '390 px, day board');
    });
    await page.context().close();
  });
});
