import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@maillage/testing';
import type { Browser, Page } from 'playwright-core';
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
afterAll(async () => {
  await browser.close();
});

async function as(name: string, picture: string, path: (page: Page) => Promise<void>) {
  const page = await newPage(browser);
  await withPicture(page, picture, async () => {
    await signInAs(page, url, name);
    await path(page);
  });
  await page.context().close();
}

const menuOf = (page: Page) => page.getByRole('navigation', { name: 'Menu principal' });
const toCall = async (page: Page): Promise<number> => {
  const mark = menuOf(page).getByRole('img', { name: /à appeler$/ });
  if ((await mark.count()) === 0) return 0;
  return Number(await mark.innerText());
};

describe('calls and notices in the console', () => {
  it('the desk undoes one outcome, marks a call as made, and a colleague sees the count fall', async () => {
    await as('Hugo Lemoine', 'calls-colleague', async (colleague) => {
      await eventually(async () => (await toCall(colleague)) > 0);
      const before = await toCall(colleague);
      await as('Camille Aubry', 'calls', async (page) => {
        await menuOf(page)
          .getByRole('link', { name: /^À appeler/ })
          .click();
        await page.getByRole('heading', { level: 1, name: 'À appeler' }).waitFor();
        const done = page.getByRole('button', { name: /^Appel fait/ });
        await done.first().waitFor();
        await settled(page);
        await page
          .getByRole('button', { name: /^Voir le numéro/ })
          .first()
          .click();
        await page
          .getByText(/Aucun numéro/)
          .or(page.getByRole('link', { name: /^Appeler/ }))
          .first()
          .waitFor();
        await expectAccessible(page, 'calls');

        await page
          .getByRole('button', { name: /^Pas joint/ })
          .first()
          .click();
        await eventually(async () => (await done.count()) === before - 1);
        await page.getByRole('button', { name: 'Annuler' }).click();
        await eventually(async () => (await toCall(page)) === before);
        expect(await done.count()).toBe(before);

        await page
          .getByRole('button', { name: /^À rappeler/ })
          .first()
          .click();
        await page.getByText(/À rappeler, essayé/).waitFor();
        await done.first().click();
        await eventually(async () => (await toCall(page)) === before - 1);
        await eventually(async () => (await toCall(colleague)) === before - 1, {
          timeoutMs: 20_000,
        });
      });
    });
  });

  it('opening a notice leads to its case, and it is counted no more', async () => {
    await as('Camille Aubry', 'notices', async (page) => {
      const bell = page.getByRole('link', { name: /^Notifications/ });
      const name = () => bell.getAttribute('aria-label');
      await eventually(async () => /\d/.test((await name()) ?? ''));
      const before = Number(/\d+/.exec((await name()) ?? '')?.[0]);
      await page.goto(`${url}/#/notices`);
      await page
        .getByRole('link', { name: /^Votre demande/ })
        .first()
        .click();
      await page.waitForURL(/#\/cases\/.+\/show/);
      const left = before === 1 ? /^Notifications$/ : new RegExp(`: ${String(before - 1)} non lue`);
      await eventually(async () => left.test((await name()) ?? ''));
      await page.goto(`${url}/#/notices/preferences`);
      const never = page.getByRole('radio', { name: 'Jamais de courriel' });
      await never.click();
      await page.getByText('Votre choix est enregistré.').waitFor();
      await page.reload();
      await eventually(() => never.isChecked());
    });
  });
});
