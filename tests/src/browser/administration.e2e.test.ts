import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@maillage/testing';
import type { Browser } from 'playwright-core';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import { expectAccessible, withPicture } from './screens.js';
import { settled } from './settled.js';
import { signInAs } from './sign-in.js';

const url = testProduct.url;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

describe('an administrator', () => {
  it('finds the departments of a team by number or name, with the keyboard alone', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'departments', async () => {
      await signInAs(page, url, 'Rémi Schmitt');
      await page.goto(`${url}/#/operator-teams`);
      await settled(page);
      await page.getByRole('button', { name: 'Nouvelle équipe' }).click();
      const dialog = page.getByRole('dialog');
      const served = dialog.getByRole('combobox', { name: /^Départements servis/ });
      await served.fill('haute corse');
      await eventually(async () => (await page.getByRole('option').count()) === 0);
      await served.fill('corse');
      await eventually(async () => (await page.getByRole('option').count()) === 2);
      await expectAccessible(page, 'departments');
      await served.press('ArrowDown');
      await served.press('Enter');
      await served.fill('974');
      await served.press('ArrowDown');
      await served.press('Enter');
      await dialog.getByRole('button', { name: '2A Corse-du-Sud' }).waitFor();
      await dialog.getByRole('button', { name: '974 La Réunion' }).waitFor();
      await served.press('Backspace');
      expect(await dialog.getByRole('button', { name: '974 La Réunion' }).count()).toBe(0);
    });
    await page.context().close();
  });
});
