import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { dayFromToday, enterPerson } from '../desk.js';
import { aMotive } from '../rights/appointments/motive-things.js';
import { as } from '../session.js';
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

const label = 'Atelier courriel';
const surname = 'Atelierxyz';
let browser: Browser;

beforeAll(async () => {
  const coordinator = await as('helene.garnier@maillage.example');
  const agent = await as('camille.aubry@maillage.example');
  const motive = { ...aMotive(coordinator.networkId), label, seats: 2, durationMinutes: 60 };
  const made = await coordinator.post('/api/appointments/v1/motives', motive);
  expect(made.status).toBe(201);
  const offered = { structureId: agent.placeId, motiveCodes: [motive.code] };
  await coordinator.post('/api/appointments/v1/motive-subscriptions', offered);
  await enterPerson(agent, { surname });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Camille is away when the workshop begins. */
async function awayAtSeven(): Promise<void> {
  const agent = await as('camille.aubry@maillage.example');
  const day = dayFromToday(21);
  const time = { kind: 'period', firstDay: day, from: '19:00', lastDay: day, to: '19:30' };
  const absence = { memberId: agent.session.memberId, zone: 'Europe/Paris', reason: 'leave', time };
  const made = await agent.post('/api/appointments/v1/absences', absence);
  expect(made.status).toBe(201);
}

describe('workshops in the console', () => {
  it('an agent plans one, registers a person, marks them with one key, and cancels it', async () => {
    const page = await newPage(browser);
    const errors = collectPageErrors(page);
    await withPicture(page, 'workshops', async () => {
      await signInAs(page, testProduct.url, 'Camille Aubry');
      const menu = page.getByRole('navigation', { name: 'Menu principal' });
      await menu.getByRole('link', { name: 'Ateliers', exact: true }).click();
      await settled(page);
      await expectAccessible(page, 'workshops-empty');
      await page.getByRole('button', { name: 'Nouvel atelier' }).click();
      const dialog = page.getByRole('dialog', { name: /Nouvel atelier/ });
      const plan = dialog.getByRole('button', { name: 'Prévoir l’atelier' });
      await expect(plan.isDisabled()).resolves.toBe(true);
      await dialog.getByRole('combobox', { name: /Motif de l’atelier/ }).press('Enter');
      await page.getByRole('option', { name: new RegExp(label) }).press('Enter');
      const [year, month, day] = dayFromToday(21).split('-');
      await dialog.getByRole('textbox', { name: 'Jour' }).fill(`${day}/${month}/${year}`);
      await dialog.getByLabel('À partir de').clear();
      await dialog.getByLabel('À partir de').pressSequentially('19h');
      await expect(dialog.getByLabel('Places').inputValue()).resolves.toBe('2');
      await expectAccessible(page, 'new-workshop');
      await dialog.getByLabel('Lieu, si ce n’est pas la maison').fill('Salle des fêtes');
      await page.keyboard.press('Enter');

      await page.getByRole('heading', { level: 1, name: label }).waitFor();
      await page.getByText('2 places sur 2').waitFor();
      await page.getByText('Personne n’est inscrit', { exact: true }).waitFor();
      const person = page.getByRole('combobox', { name: 'Usager' });
      await person.fill(surname);
      await page.getByRole('option', { name: new RegExp(surname, 'i') }).waitFor();
      await person.press('ArrowDown');
      await person.press('Enter');
      await page.getByRole('button', { name: /^Inscrire / }).press('Enter');

      await page.getByText('1 place sur 2').waitFor();
      const sheet = page.getByRole('table', { name: 'Feuille de présence' });
      const row = sheet.getByRole('row', { name: new RegExp(surname, 'i') });
      await row.press('p');
      await row.getByText('Présent', { exact: true }).first().waitFor();
      await row.press('e');
      await row.getByText('Inscrit', { exact: true }).waitFor();
      await settled(page);
      await expectAccessible(page, 'workshop');
      await expectNoSidewaysScroll(page, 'workshop');
      await page.getByText(/se clôt ici à partir de son heure de début/).waitFor();

      await awayAtSeven();
      await page.goto(`${testProduct.url}/#/to-settle`);
      const touched = page.getByRole('table', { name: 'Ateliers à régler (1)' });
      await touched.getByText('À régler : conseiller absent').waitFor();
      const appointments = page.getByRole('heading', { name: /^Rendez-vous à régler \(\d+\)/ });
      const [alone = 0] = (/\d+/.exec(await appointments.innerText()) ?? []).map(Number);
      await menu.getByRole('img', { name: `${String(alone + 1)} à régler` }).waitFor();
      await expectAccessible(page, 'to-settle-workshops');
      await expectNoSidewaysScroll(page, 'to-settle-workshops');
      await touched.getByRole('link', { name: label }).click();
      await page.getByText(/Annulez l’atelier : chaque personne inscrite est prévenue/).waitFor();

      await page.getByRole('button', { name: 'Annuler l’atelier' }).click();
      const cancel = page.getByRole('dialog', { name: /Annuler l’atelier/ });
      await cancel.getByRole('button', { name: 'Conseiller absent' }).click();
      await expectAccessible(page, 'cancel-workshop');
      await cancel.getByRole('button', { name: 'Annuler l’atelier' }).click();
      await cancel.waitFor({ state: 'hidden' });
      await page.getByText('Annulé', { exact: true }).first().waitFor();
      await sheet.getByText('Atelier annulé').waitFor();
    });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('an agent takes a room for one, which is then shown as taken', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'workshop-room', async () => {
      await signInAs(page, testProduct.url, 'Camille Aubry');
      await page.goto(`${testProduct.url}/#/workshops`);
      const dialog = page.getByRole('dialog', { name: /Nouvel atelier/ });
      const room = dialog.getByRole('combobox', { name: 'Salle' });
      const inRoom = (state: string) =>
        page.getByRole('option', { name: `Bureau confidentiel 2 (3 places)${state}`, exact: true });
      const begin = async () => {
        await page.getByRole('button', { name: 'Nouvel atelier' }).click();
        await dialog.getByRole('combobox', { name: /Motif de l’atelier/ }).press('Enter');
        await page.getByRole('option', { name: new RegExp(label) }).press('Enter');
        const [year, month, day] = dayFromToday(22).split('-');
        await dialog.getByRole('textbox', { name: 'Jour' }).fill(`${day}/${month}/${year}`);
        await dialog.getByLabel('À partir de').fill('19:00');
        await room.press('Enter');
      };
      await begin();
      await inRoom('').click();
      await expectAccessible(page, 'workshop-room');
      await dialog.getByRole('button', { name: 'Prévoir l’atelier' }).click();
      await page.getByRole('heading', { level: 1, name: label }).waitFor();
      await page.getByText(/, Bureau confidentiel 2$/).waitFor();
      const planned = page.url();

      await page.goto(`${testProduct.url}/#/workshops`);
      await page.getByText(/, Bureau confidentiel 2$/).waitFor();
      await begin();
      const taken = inRoom(' : déjà prise');
      await taken.waitFor();
      await expect(taken.getAttribute('aria-disabled')).resolves.toBe('true');
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Abandonner' }).click();

      await page.goto(planned);
      await page.getByRole('button', { name: 'Annuler l’atelier' }).click();
      const cancel = page.getByRole('dialog', { name: /Annuler l’atelier/ });
      await cancel.getByRole('button', { name: 'Conseiller absent' }).click();
      await cancel.getByRole('button', { name: 'Annuler l’atelier' }).click();
      await cancel.waitFor({ state: 'hidden' });
    });
    await page.context().close();
  });

  it('a coordinator sees the places that are left, and nobody who takes part', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'workshops-coordinator', async () => {
      await signInAs(page, testProduct.url, 'Hélène Garnier');
      await page.goto(`${testProduct.url}/#/workshops`);
      await page.getByRole('link', { name: label }).first().waitFor();
      await expectAccessible(page, 'workshops');
      await page.getByRole('link', { name: label }).first().click();
      await page.getByRole('heading', { level: 1, name: label }).waitFor();
      await settled(page);
      await expect(page.getByText(/Feuille de présence/).count()).resolves.toBe(0);
      await expectAccessible(page, 'workshop-coordinator');
    });
    await page.context().close();
  });
});
