import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDateOf } from '@maillage/calendar';
import type { CalendarResource, StructureSlots } from '@maillage/contracts/http/appointments';
import { eventually } from '@maillage/testing';
import type { Browser, Page } from 'playwright-core';
import { enterPerson } from '../desk.js';
import { as } from '../session.js';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import { focusedText, tabTo } from './keyboard.js';
import {
  collectPageErrors,
  expectAccessible,
  expectNoSidewaysScroll,
  withPicture,
} from './screens.js';
import { settled } from './settled.js';
import { signInAs } from './sign-in.js';

const url = testProduct.url;
const holds = `${url}/api/appointments/v1/holds`;
const home = 'France services d’Orval-sur-Lys';
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** An agent on the booking screen, with nothing chosen. */
async function atTheDesk(name: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await newPage(browser);
  const errors = collectPageErrors(page);
  const held: string[] = [];
  page.on('response', (answer) => {
    if (answer.url() !== holds || answer.status() !== 201) return;
    answer.json().then(
      ({ id }: { id: string }) => held.push(id),
      () => undefined,
    );
  });
  await withPicture(page, name, async () => {
    await page.clock.install();
    await signInAs(page, url, 'Camille Aubry');
    await page.goto(`${url}/#/book`);
    await page.getByRole('combobox', { name: 'Motif' }).waitFor();
    await settled(page);
    await work(page);
    expect(errors).toEqual([]);
  });
  // Of one member five times are held at most: none is left to the tests that follow.
  for (const id of held) await page.request.delete(`${holds}/${id}`, { headers: { origin: url } });
  await page.context().close();
}

/** From the motive to the next slot of the own house, by keys: the earliest is often another's. */
async function toTheSlots(page: Page): Promise<StructureSlots> {
  let houses: StructureSlots[] = [];
  page.on('response', (answer) => {
    if (!answer.url().includes('/v1/slots') || !answer.ok()) return;
    answer.json().then(
      (page_: { data: StructureSlots[] }) => (houses = page_.data),
      () => undefined,
    );
  });
  await page.keyboard.type('prime d');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  const commune = page.getByRole('combobox', { name: 'Commune de la personne' });
  await commune.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-next-slot]:focus').waitFor();
  await downToHouse(page, home);
  return eventually(() => houses.find(({ name }) => name === home));
}

/** By the arrows, to the next slot of one house. */
async function downToHouse(page: Page, name: string): Promise<void> {
  const slot = page.getByRole('region', { name }).locator('[data-next-slot]:focus');
  const shown = await page.locator('[data-next-slot]').count();
  for (let pressed = 0; pressed < shown; pressed += 1) {
    if ((await slot.count()) > 0) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not lead to a slot of ${name}`);
}

const kept = (page: Page) => page.getByRole('timer');
const holdGivenBack = (page: Page) =>
  page.waitForResponse(
    (answer) => answer.request().method() === 'DELETE' && answer.status() === 204,
  );

describe('booking for a person, in one screen', () => {
  it('goes from the motive to the papers with the keyboard alone, and back', async () => {
    const surname = `Clavier${String(Date.now() % 100_000)}`;
    await atTheDesk('booking-by-keys', async (page) => {
      await toTheSlots(page);
      expect(await focusedText(page)).toMatch(/^Prochain créneau : /);
      expect(await page.getByText(/à [\d,]+ km/).count()).toBeGreaterThan(0);
      await expectAccessible(page, 'slots over the network');
      await page.keyboard.press('Enter');
      await kept(page).waitFor();
      expect(await kept(page).innerText()).toMatch(/encore (10:00|9:\d\d)$/);
      await page.keyboard.type(surname);
      await page.getByText('Personne à ce nom : Entrée pour l’inscrire').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Nouvel usager' }).waitFor();
      await tabTo(page, 'Prénom');
      await page.keyboard.type('Rose');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Réserver' }).and(page.locator(':focus')).waitFor();
      await expectAccessible(page, 'about to book');
      await page.keyboard.press('Enter');
      await page.getByTestId('reference').waitFor();
      expect(await focusedText(page)).toMatch(/^Rendez-vous le /);
      await page.getByRole('heading', { name: 'Papiers à apporter' }).waitFor();
      await tabTo(page, 'Annuler ce rendez-vous');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page, 'cancelling at once');
      await tabTo(page, 'Autre raison');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Annuler le rendez-vous');
      await page.keyboard.press('Enter');
      await page.getByText('Ce rendez-vous est annulé').waitFor();
    });
  });

  it('gives the slot back when another is chosen and when the screen is left', async () => {
    await atTheDesk('hold-given-back', async (page) => {
      await toTheSlots(page);
      await page.keyboard.press('Enter');
      await kept(page).waitFor();
      let back = holdGivenBack(page);
      await page.locator('[data-next-slot]').nth(1).click();
      await back;
      await kept(page).waitFor();
      back = holdGivenBack(page);
      // The menu stays in reach, however far down one is.
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      await page.getByRole('link', { name: 'Ma journée' }).click();
      await back;
    });
  });

  it('sends nothing before the hold has answered', async () => {
    const camille = await as('camille.aubry@maillage.example');
    const person = await enterPerson(camille);
    await atTheDesk('hold-awaited', async (page) => {
      await page.goto(`${url}/#/book?beneficiaryId=${person.id}`);
      await page.reload();
      await page.getByRole('combobox', { name: 'Motif' }).and(page.locator(':focus')).waitFor();
      let answer: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/v1/holds', async (route) => {
        await asked;
        await route.continue();
      });
      await toTheSlots(page);
      await page.keyboard.press('Enter');
      await page.getByText('Le créneau est demandé…').waitFor();
      const send = page.getByRole('button', { name: 'Réserver' });
      expect(await send.isDisabled()).toBe(true);
      answer();
      await kept(page).waitFor();
      await send.and(page.locator(':focus')).waitFor();
    });
  });

  it('is done on a phone as well', async () => {
    await atTheDesk('booking-phone', async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.reload();
      await page.getByRole('combobox', { name: 'Motif' }).and(page.locator(':focus')).waitFor();
      await toTheSlots(page);
      await page.getByRole('region', { name: home }).locator('[data-next-slot]').click();
      await kept(page).waitFor();
      await expectNoSidewaysScroll(page, '390 px, booking');
      await expectAccessible(page, '390 px, booking');
    });
  });

  it('gives the slot back when the page is closed', async () => {
    await atTheDesk('hold-closed', async (page) => {
      const { id, zone, nextSlot } = await toTheSlots(page);
      await page.keyboard.press('Enter');
      await kept(page).waitFor();
      const day = civilDateOf(new Date(nextSlot?.startsAt ?? ''), zone);
      const query = `structureId=${id}&from=${day}&to=${day}`;
      const takenTimes = async () => {
        const answer = await page.request.get(`${url}/api/appointments/v1/calendar?${query}`);
        const { days } = (await answer.json()) as CalendarResource;
        return days.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'taken').length;
      };
      const whileHeld = await takenTimes();
      await page.goto('about:blank');
      await eventually(async () => (await takenTimes()) === whileHeld - 1);
    });
  });

  it('says when the ten minutes are over, and keeps the slot again', async () => {
    await atTheDesk('hold-expired', async (page) => {
      await toTheSlots(page);
      await page.keyboard.press('Enter');
      await kept(page).waitFor();
      await page.clock.fastForward('10:01');
      await page.getByText('Les dix minutes sont passées').waitFor();
      await expectAccessible(page, 'hold expired');
      await page.getByRole('button', { name: 'Garder encore 10 minutes' }).click();
      await kept(page).waitFor();
    });
  });

  it('offers three near slots at once when somebody was faster', async () => {
    await atTheDesk('slot-taken', async (page) => {
      const house = await toTheSlots(page);
      const other = await page.request.post(`${url}/api/appointments/v1/holds`, {
        headers: { origin: url, 'idempotency-key': `faster-${String(Date.now())}` },
        data: {
          motiveCode: 'cnaf-prime-activite',
          structureId: house.id,
          memberId: house.nextSlot?.memberId,
          startsAt: house.nextSlot?.startsAt,
        },
      });
      expect(other.status()).toBe(201);
      await page.getByRole('region', { name: house.name }).locator('[data-next-slot]').click();
      const alert = page.getByRole('alert').filter({ hasText: 'vient d’être pris' });
      const near = alert.getByRole('button', { name: / à \d\d:\d\d · \S+/ });
      await near.first().waitFor();
      expect(await near.count()).toBe(3);
      await expectAccessible(page, 'slot taken');
      await page.keyboard.press('Enter');
      await kept(page).waitFor();
      const { id } = (await other.json()) as { id: string };
      await page.request.delete(`${url}/api/appointments/v1/holds/${id}`, {
        headers: { origin: url },
      });
    });
  });
});
