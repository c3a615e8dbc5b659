import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import { collectPageErrors, expectAccessible, withPicture } from './screens.js';
import { settled } from './settled.js';
import { signInAs } from './sign-in.js';

const url = testProduct.url;
const label = 'Chèque énergie';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

async function as(name: string, picture: string, path: (page: Page) => Promise<void>) {
  const page = await newPage(browser);
  const errors = collectPageErrors(page);
  await withPicture(page, picture, async () => {
    await signInAs(page, url, name);
    await path(page);
  });
  expect(errors).toEqual([]);
  await page.context().close();
}

async function open(page: Page, entry: string, table: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  await menu.getByRole('link', { name: entry, exact: true }).click();
  await page.getByRole('table', { name: table }).waitFor();
  await settled(page);
}

describe('the motives of a network in the console', () => {
  it('a coordinator adds a paper from the keyboard, moves it to the top, and finds the change', async () => {
    await as('Hélène Garnier', 'motives-network', async (page) => {
      await open(page, 'Motifs', 'Catalogue des motifs');
      await page.getByRole('button', { name: `Modifier ${label}` }).click();
      const dialog = page.getByRole('dialog', { name: label });
      await dialog.getByLabel('Pièce 2', { exact: true }).press('Enter');
      await page.keyboard.type('Attestation d’hébergement');
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Alt+ArrowUp');
      const first = dialog.getByLabel('Pièce 1', { exact: true });
      await expect(first.inputValue()).resolves.toBe('Attestation d’hébergement');
      await expectAccessible(page, 'motive-dialog');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: `Historique de ${label}` }).click();
      const history = page.getByRole('dialog', { name: `Historique : ${label}` });
      await history
        .getByText(/Pièces à apporter : .* → Attestation d’hébergement, /)
        .first()
        .waitFor();
      await expectAccessible(page, 'motive-history');
    });
  });

  it('a manager adapts the duration with the network’s value beside it', async () => {
    await as('Sophie Lambert', 'motives-house', async (page) => {
      await open(page, 'Motifs de la maison', 'Motifs de la maison');
      await page.getByRole('button', { name: `Adapter ${label}` }).click();
      const dialog = page.getByRole('dialog', { name: `Adapter : ${label}` });
      await dialog.getByText('Valeur du réseau : 30 min').waitFor();
      const duration = dialog.getByLabel('Durée (minutes)');
      await duration.fill('3');
      await dialog.getByText('De 5 à 480').waitFor();
      await expect(dialog.getByRole('button', { name: 'Enregistrer' }).isDisabled()).resolves.toBe(
        true,
      );
      await duration.fill('35');
      await expectAccessible(page, 'override-dialog');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page
        .getByRole('row', { name: new RegExp(label) })
        .getByText('35 min')
        .waitFor();
    });
  });
});
