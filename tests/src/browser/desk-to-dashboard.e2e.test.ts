import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActivityResource, QuarterDashboard } from '@maillage/contracts/http/reporting';
import { eventually } from '@maillage/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { dayFromToday, quarterOfDay } from '../desk.js';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import { collectPageErrors, expectAccessible, withPicture } from './screens.js';
import { settled } from './settled.js';
import { signInAs } from './sign-in.js';

const url = testProduct.url;
const surname = `Essai${String(Date.now() % 100_000)}`;
const subject = `Versement suspendu ${surname}`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** One person's path in a browser of their own, signed in. */
async function as(name: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await newPage(browser);
  const errors = collectPageErrors(page);
  await withPicture(page, name.replaceAll(' ', '-'), async () => {
    await signInAs(page, url, name);
    await work(page);
    expect(errors).toEqual([]);
  });
  await page.context().close();
}

/** The civil day of an activity, which its row says without a year. */
async function dayOf(page: Page, row: Locator): Promise<string> {
  const id = (await row.getAttribute('data-activity')) ?? '';
  const answer = await page.request.get(`${url}/api/reporting/v1/activities/${id}`);
  return ((await answer.json()) as ActivityResource).localDay;
}

/** In the first days of a quarter, what waits to be confirmed is of the one before. */
async function showQuarterOf(page: Page, day: string): Promise<void> {
  if (quarterOfDay(day) === quarterOfDay(dayFromToday())) return;
  const read = page.waitForResponse(/dashboards\/quarter/);
  await page.getByRole('button', { name: 'Trimestre précédent' }).click();
  const { requests } = (await (await read).json()) as QuarterDashboard;
  await eventually(async () => (await tileValue(page, 'Demandes accompagnées')) === requests.value);
}

const tileValue = async (page: Page, name: string): Promise<number> => {
  const text = await page.getByRole('group', { name }).locator('p').nth(1).innerText();
  return Number(text.replace(/\D/g, ''));
};

describe('from the desk to the dashboard, in the console', () => {
  it('an agent books a person and hands over reference and papers', async () => {
    await as('Camille Aubry', async (page) => {
      await page.getByRole('link', { name: 'Prendre rendez-vous' }).first().click();
      await page.getByRole('combobox', { name: 'Motif' }).fill('RSA');
      await page.getByRole('option', { name: /RSA/ }).first().click();
      await page
        .getByRole('button', { name: /^Prochain/ })
        .first()
        .click();
      await page.getByRole('combobox', { name: 'Usager' }).fill(surname);
      await page.getByRole('button', { name: 'Nouvel usager' }).click();
      await page.getByRole('textbox', { name: 'Prénom' }).fill('Lucie');
      await page.getByRole('textbox', { name: 'Année ou date de naissance' }).fill('1971');
      const phone = page.getByRole('textbox', { name: 'Téléphone' });
      const phoneHelp = (await phone.getAttribute('aria-describedby')) ?? '';
      expect(await page.locator(`[id="${phoneHelp}"]`).innerText()).toContain('par SMS');
      await phone.fill('0612');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      const refused = page.locator(`[id="${phoneHelp}"]`, { hasText: 'n’existe pas' });
      await refused.waitFor();
      await expectAccessible(page, 'new person refused');
      expect(await page.getByRole('textbox', { name: 'Prénom' }).inputValue()).toBe('Lucie');
      await phone.fill('');
      await refused.waitFor({ state: 'detached' });
      await expectAccessible(page, 'new person');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByRole('button', { name: 'Réserver' }).click();
      await page.getByTestId('reference').waitFor();
      expect(await page.getByTestId('reference').innerText()).toMatch(/^[A-Z0-9]+-\d+$/);
      expect(await page.getByText('Papiers à apporter').isVisible()).toBe(true);
      await expectAccessible(page, 'booking confirmed');
    });
  });

  it('an activity is confirmed with its outcome, by the keyboard, and the coordinator’s figure moves without a reload', async () => {
    const coordinator = await newPage(browser);
    await withPicture(coordinator, 'coordinator-live', async () => {
      await signInAs(coordinator, url, 'Hélène Garnier');
      await coordinator.getByRole('group', { name: 'Demandes accompagnées' }).waitFor();
      let before = Number.NaN;
      await as('Camille Aubry', async (page) => {
        await page.getByRole('link', { name: /^À confirmer/ }).click();
        const row = page.locator('tr[data-activity]').first();
        await showQuarterOf(coordinator, await dayOf(page, row));
        before = await tileValue(coordinator, 'Demandes accompagnées');
        await row.focus();
        await page.keyboard.press('c');
        await row.getByText('Choisissez l’issue avant de confirmer.').waitFor();
        await expectAccessible(page, 'outcome asked for');
        await row.focus();
        await page.keyboard.press('1');
        await page.keyboard.press('c');
        await page.getByText('Activité confirmée').waitFor();
      });
      await eventually(
        async () => (await tileValue(coordinator, 'Demandes accompagnées')) > before,
        { timeoutMs: 15_000 },
      );
    });
    await coordinator.context().close();
  });

  it('a paper mandate, a case to two operators, and one of them resolves', async () => {
    await as('Camille Aubry', async (page) => {
      await page.getByRole('link', { name: 'Usagers' }).click();
      await page.getByRole('combobox', { name: 'Usager' }).fill(surname);
      await page.getByRole('option', { name: new RegExp(surname, 'i') }).click();
      await settled(page);
      await expectAccessible(page, 'person');
      await page
        .getByRole('link', { name: /mandat/i })
        .first()
        .click();
      await page.getByText('CNAF (allocations familiales)').click();
      await page.getByText('Assurance retraite').click();
      await page.getByLabel('J’ai la feuille signée sous les yeux').check();
      await expectAccessible(page, 'mandate');
      await page.getByRole('button', { name: 'Enregistrer et ouvrir une demande' }).click();
      await page.getByLabel(/^Démarche/).click();
      await page.getByRole('option', { name: 'RSA' }).click();
      await page.getByLabel(/^Blocage/).click();
      await page.getByRole('option').first().click();
      await page.getByRole('textbox', { name: /Objet/ }).fill(subject);
      await page.getByRole('textbox', { name: /Description/ }).fill('Plus rien depuis deux mois.');
      await page.getByText('Ce texte semble contenir le nom d’une personne').waitFor();
      await page.getByRole('checkbox', { name: /^CNAF/ }).check();
      await page.getByRole('checkbox', { name: /^Assurance retraite/ }).check();
      await expectAccessible(page, 'case');
      await page.getByRole('button', { name: 'Envoyer à 2 équipes' }).click();
      await page
        .getByRole('heading', { name: new RegExp(subject) })
        .first()
        .waitFor();
      await expectAccessible(page, 'case shown');
    });
    await as('Julie Moreau', async (page) => {
      await openLeg(page);
      expect(await page.getByText(new RegExp(surname, 'i')).first().isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Prendre en charge' }).click();
      await page.getByRole('textbox', { name: 'Réponse à la personne' }).fill('Versement repris.');
      const resolve = page.getByRole('button', { name: 'Résoudre' });
      expect(await resolve.isDisabled()).toBe(true);
      await page.getByText('Il manque l’issue.').waitFor();
      await expectAccessible(page, 'leg to resolve');
      await page.getByRole('button', { name: 'Versement débloqué' }).click();
      await resolve.click();
      await page.getByText('Versement repris.').waitFor();
    });
    await as('Fatou Lacroix', async (page) => {
      await openLeg(page);
      await page.getByRole('button', { name: 'Prendre en charge' }).waitFor();
    });
  });
});

async function openLeg(page: Page): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: subject });
  await row.getByRole('link').first().click();
  await page.getByText('Plus rien depuis deux mois.').waitFor();
}
