import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AppointmentResource,
  NewAppointment,
  StructureSlots,
} from '@maillage/contracts/http/appointments';
import type { Browser, Page } from 'playwright-core';
import { book, dayFromToday, enterPerson, housesWithSlots } from '../desk.js';
import { as, type SignedIn } from '../session.js';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import { tabTo } from './keyboard.js';
import { expectAccessible, expectNoSidewaysScroll, withPicture } from './screens.js';
import { settled } from './settled.js';
import { signInAs } from './sign-in.js';

const url = testProduct.url;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Others book in the meantime: what they took is passed over. */
async function firstBooked(
  camille: SignedIn,
  slots: StructureSlots['slots'],
  wish: Pick<NewAppointment, 'motiveCode' | 'structureId' | 'beneficiaryId'>,
): Promise<AppointmentResource> {
  for (const { memberId, startsAt } of slots) {
    const { status, body } = await book(camille, { ...wish, memberId, startsAt });
    if (status === 201) return body;
    expect(body).toMatchObject({ code: 'APPOINTMENT.SLOT_TAKEN' });
  }
  throw new Error('no free slot a week from now');
}

/** An appointment in the agent's own house, a week from now at the earliest, and its page. */
async function onAPage(
  name: string,
  work: (page: Page, appointment: AppointmentResource) => Promise<void>,
): Promise<void> {
  const camille = await as('camille.aubry@maillage.example');
  const motiveCode = 'cnaf-rsa';
  const [house] = await housesWithSlots(camille, {
    motiveCode,
    structureId: camille.placeId,
    from: dayFromToday(7),
  });
  const person = await enterPerson(camille);
  const appointment = await firstBooked(camille, house?.slots ?? [], {
    ...{ motiveCode, structureId: camille.placeId, beneficiaryId: person.id },
  });
  const page = await newPage(browser);
  await withPicture(page, name, async () => {
    await signInAs(page, url, 'Camille Aubry');
    await page.goto(`${url}/#/appointments/${appointment.id}/show`);
    await page.getByRole('heading', { level: 1, name: appointment.reference }).waitFor();
    await settled(page);
    await work(page, appointment);
  });
  await page.context().close();
}

describe('the page of an appointment', () => {
  it('moves it by keys to a slot that is kept meanwhile, and says so in its history', async () => {
    await onAPage('move', async (page) => {
      await expectAccessible(page, 'appointment');
      await tabTo(page, 'Déplacer');
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: 'Commune' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('[data-next-slot]:focus').press('Enter');
      await page.getByRole('timer').waitFor();
      await expectAccessible(page, 'moving');
      await page.getByRole('button', { name: 'Déplacer' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      const history = page.getByRole('region', { name: 'Historique' });
      await history.getByText('Déplacé').waitFor();
      await history.getByText('par Camille Aubry').first().waitFor();
      expect(await history.locator('s').count()).toBeGreaterThan(0);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page, '390 px, appointment');
      await expectAccessible(page, '390 px, appointment');
    });
  });

  it('cancels it with a reason, which it shows from then on', async () => {
    await onAPage('cancel', async (page) => {
      await page.getByRole('button', { name: 'Annuler' }).click();
      const dialog = page.getByRole('dialog');
      const send = dialog.getByRole('button', { name: 'Annuler le rendez-vous' });
      expect(await send.isDisabled()).toBe(true);
      await dialog.getByRole('button', { name: 'Conseiller absent' }).click();
      await send.click();
      await page.getByText('Annulé parce que').waitFor();
      await page.getByText('Annulé par la maison').first().waitFor();
    });
  });

  it('lies beside another on purpose, with the reason said and shown', async () => {
    await onAPage('overlap', async (page, { startsAt, zone, structureName }) => {
      await page.goto(`${url}/#/book`);
      await page.getByRole('combobox', { name: 'Motif' }).fill('RSA');
      await page.getByRole('option', { name: 'CAF : RSA' }).waitFor();
      await page.keyboard.press('Enter');
      const house = page.getByRole('region', { name: structureName });
      const date = new Intl.DateTimeFormat('fr-FR', {
        ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: zone },
      }).format(new Date(startsAt));
      await house.getByRole('button', { name: new RegExp(`^${date} :`) }).click();
      const taken = house.getByRole('group', { name: /^Heures déjà prises/ });
      await taken.getByRole('button').first().click();
      const dialog = page.getByRole('dialog', { name: 'Superposer deux rendez-vous ?' });
      await expectAccessible(page, 'overlap');
      await dialog.getByRole('button', { name: 'Reçus ensemble' }).click();
      await dialog.getByRole('button', { name: 'Superposer', exact: true }).click();
      await page.keyboard.type(`Essai${String(Date.now() % 100_000)}`);
      await page.getByText('Personne à ce nom').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Prénom' }).fill('Ana');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Réserver' }).click();
      await page.getByTestId('reference').waitFor();
      await page.getByText('Reçus ensemble').waitFor();
    });
  });
});
