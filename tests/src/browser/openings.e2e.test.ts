import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import { expectAccessible, withPicture } from './screens.js';
import { settled } from './settled.js';
import { signInAs } from './sign-in.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the openings of a house', () => {
  it('are set and deleted by its manager at the keyboard', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'openings', async () => {
      await signInAs(page, testProduct.url, 'Sophie Lambert');
      await page.goto(`${testProduct.url}/#/calendar`);
      await page.getByRole('heading', { level: 1, name: 'Plages d’ouverture' }).waitFor();
      await settled(page);
      await page.getByRole('button', { name: 'Jour : lendemain' }).waitFor();

      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: 'Nouvelle plage d’ouverture' });
      await dialog.getByLabel('De, horaire 1').waitFor();
      await choose(page, dialog, 'Hugo');
      await dialog.getByLabel('Répétition').click();
      await page.getByRole('option', { name: 'Une seule fois' }).click();
      await dialog.getByLabel('De, horaire 1').fill('21h');
      await dialog.getByLabel('À, horaire 1').fill('22h');
      await dialog.getByLabel('De, horaire 1').focus();
      expect(await dialog.getByRole('status').innerText()).toMatch(
        /^Reçoit le \S+ \d+\S* \S+ \d{4} de 21 h à 22 h\.$/,
      );
      await expectAccessible(page, 'a new opening');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await dialog.waitFor({ state: 'detached' });

      const made = page.getByRole('button', { name: /21:00–22:00.*Hugo Lemoine/s });
      await made.focus();
      await page.keyboard.press('ArrowUp');
      const focused = await page.evaluate<string>('document.activeElement.textContent');
      expect(focused).toMatch(/\d\d:\d\d–\d\d:\d\d/);
      expect(focused).not.toContain('21:00');
      await made.focus();
      await page.keyboard.press('Enter');
      const opened = page.getByRole('dialog', { name: 'Plage : Hugo Lemoine' });
      await opened.getByRole('button', { name: 'Supprimer la plage' }).click();
      await expectAccessible(page, 'an opening about to be deleted');
      await opened.getByRole('button', { name: 'Supprimer', exact: true }).click();
      await opened.waitFor({ state: 'detached' });
      await made.waitFor({ state: 'detached' });
    });
    await page.close();
  });

  it('are made for several members and copied to another week at the keyboard, after a look, and taken back', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'openings-at-once', async () => {
      await signInAs(page, testProduct.url, 'Sophie Lambert');
      await page.goto(`${testProduct.url}/#/calendar`);
      await settled(page);
      await page.getByRole('button', { name: 'Jour : lendemain' }).waitFor();
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('De, horaire 1').waitFor();
      await choose(page, dialog, 'Camille');
      await choose(page, dialog, 'Hugo');
      await dialog.getByLabel('Répétition').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'Une seule fois' }).waitFor();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await dialog.getByLabel('De, horaire 1').fill('21h30');
      await dialog.getByLabel('À, horaire 1').fill('22h');
      await page.keyboard.press('Tab');
      await press(page, dialog, 'Voir l’aperçu');
      const preview = dialog.getByRole('list', { name: 'Aperçu' });
      await preview.getByText(/21:30–22:00 Camille Aubry/).waitFor();
      await expectAccessible(page, 'a look at openings of several members');
      await press(page, dialog, 'Créer 2 plages');
      const [first, second] = [1, 2].map((nth) =>
        page.getByRole('button', { name: 'Tout retirer' }).nth(nth - 1),
      );
      await first?.waitFor();

      await press(page, page, 'Copier une semaine ou une période');
      await dialog.getByText(/Ce qui est déjà là n’est pas copié deux fois/).waitFor();
      await expectAccessible(page, 'a copy of a week');
      await press(page, dialog, 'Voir l’aperçu');
      await preview.getByText(/21:30–22:00 Hugo Lemoine/).waitFor();
      expect(await preview.getByText('déjà là : pas copié').count()).toBeGreaterThan(0);
      await press(page, dialog, 'Créer 2 plages');
      await second?.waitFor();
      for (const left of [1, 0]) {
        await press(page, page, 'Tout retirer');
        const there = page.getByRole('button', { name: 'Tout retirer' });
        await there.nth(left).waitFor({ state: 'detached' });
      }
      await page
        .getByRole('button', { name: /21:30–22:00/ })
        .first()
        .waitFor({ state: 'detached' });
    });
    await page.close();
  });

  it('are given to a partner whose team serves the house, named with the team', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'permanence', async () => {
      await signInAs(page, testProduct.url, 'Sophie Lambert');
      await page.goto(`${testProduct.url}/#/calendar`);
      await settled(page);
      await page.getByRole('button', { name: 'Jour : lendemain' }).waitFor();
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: 'Nouvelle plage d’ouverture' });
      await dialog.getByLabel('De, horaire 1').waitFor();
      await choose(page, dialog, 'Julie');
      await dialog.getByRole('button', { name: /^Julie Moreau \(.+\)$/ }).waitFor();
      await dialog.getByLabel('Répétition').click();
      await page.getByRole('option', { name: 'Une seule fois' }).click();
      await dialog.getByLabel('De, horaire 1').fill('20h');
      await dialog.getByLabel('À, horaire 1').fill('20h30');
      await dialog.getByLabel('De, horaire 1').focus();
      await expectAccessible(page, 'a new permanence');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await dialog.waitFor({ state: 'detached' });

      const made = page.getByRole('button', {
        name: /20:00–20:30.*Julie Moreau, permanence partenaire/s,
      });
      await made.click();
      const opened = page.getByRole('dialog', { name: 'Plage : Julie Moreau' });
      await opened.getByRole('button', { name: 'Supprimer la plage' }).click();
      await opened.getByRole('button', { name: 'Supprimer', exact: true }).click();
      await made.waitFor({ state: 'detached' });
    });
    await page.close();
  });

  it('give way to an absence, and come back when it is removed', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'absence', async () => {
      await signInAs(page, testProduct.url, 'Sophie Lambert');
      await page.goto(`${testProduct.url}/#/calendar`);
      await page.getByRole('button', { name: 'Noter une absence' }).click();
      const dialog = page.getByRole('dialog', { name: 'Noter une absence' });
      await dialog.getByLabel('Membre').click();
      await page.getByRole('option', { name: 'Hugo Lemoine' }).click();
      await dialog.getByLabel('Raison').click();
      await page.getByRole('option', { name: 'Formation' }).click();
      await dialog.getByLabel('À partir de').fill('22:00');
      await expectAccessible(page, 'a new absence');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await dialog.waitFor({ state: 'detached' });

      await page.getByRole('button', { name: /22:00–24:00.*Hugo Lemoine \(formation\)/s }).click();
      const opened = page.getByRole('dialog', { name: 'Absence : Hugo Lemoine' });
      await opened.getByRole('button', { name: 'Retirer' }).click();
      await opened.waitFor({ state: 'detached' });
    });
    await page.close();
  });
});

/** Chooses a member by the beginning of the name. */
async function choose(page: Page, dialog: Locator, name: string): Promise<void> {
  const field = dialog.getByRole('combobox', { name: 'Membres' });
  await field.focus();
  await page.keyboard.type(name);
  await page.getByRole('option', { name: new RegExp(name) }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).waitFor();
}

/** Presses the first button of a name with the keyboard. */
async function press(page: Page, place: Page | Locator, name: string): Promise<void> {
  await place.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}
