import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import { demoAccounts } from '@maillage/demo-network';
import { eventually } from '@maillage/testing';
import type { Browser, Page } from 'playwright-core';
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

/** What each role finds in its menu; nothing else may be there. */
const menus: Record<Role, readonly string[]> = {
  agent: [
    'Ma journée',
    'Prendre rendez-vous',
    'Agenda de la maison',
    'À confirmer',
    'Saisir une activité',
    'Demandes',
    'Usagers',
  ],
  'structure-manager': [
    'Ma journée',
    'Prendre rendez-vous',
    'Agenda de la maison',
    'À confirmer',
    'Saisir une activité',
    'Demandes',
    'Usagers',
    'Ma maison',
    'Membres',
    'Journal des lectures',
  ],
  prescriber: ['Mes rendez-vous', 'Prendre rendez-vous'],
  coordinator: [
    'Tableau de bord',
    'Demandes',
    'Maisons',
    'Opérateurs et équipes',
    'Démarches',
    'Membres',
    'Réseau',
    'Journal des lectures',
    'Clients d’API',
  ],
  'operator-agent': ['File de l’équipe', 'Demandes terminées'],
  'operator-manager': ['File de l’équipe', 'Demandes terminées', 'Mon équipe', 'Membres'],
  national: ['Chiffres publiés'],
  admin: [
    'Accueil',
    'Maisons',
    'Liste nationale',
    'Opérateurs et équipes',
    'Démarches',
    'Membres',
    'Réseau',
    'Hubs',
    'Clients d’API',
  ],
};

const url = testProduct.url;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

const memberOf = (role: Role): string =>
  demoAccounts.find((account) => account.role === role)?.name ?? '';

/** Clicks a menu entry and waits for its own title: a screen's code comes when it is first opened. */
async function openFromMenu(page: Page, entry: string): Promise<void> {
  const title = page.getByRole('heading', { level: 1 }).first();
  const link = page
    .getByRole('navigation', { name: 'Menu principal' })
    .getByRole('link', { name: new RegExp(`^${entry}`) });
  const open = (await link.getAttribute('aria-current')) === 'page';
  const before = await title.innerText();
  await link.click();
  if (!open) await eventually(async () => (await title.innerText()) !== before);
  await settled(page);
}

describe('the console', () => {
  it.each(roles)('shows %s their own screens, each of them accessible', async (role) => {
    const page = await newPage(browser);
    const errors = collectPageErrors(page);
    await withPicture(page, `screens-${role}`, async () => {
      await signInAs(page, url, memberOf(role));
      await page.getByText('Réseau de démonstration : personnes et maisons inventées').waitFor();
      const menu = page.getByRole('navigation', { name: 'Menu principal' });
      const entries = await menu.getByRole('link').allInnerTexts();
      expect(entries.map((text) => text.split('\n')[0])).toEqual(menus[role]);
      for (const entry of menus[role]) {
        await openFromMenu(page, entry);
        await expectAccessible(page, `${role}, ${entry}`);
        await expectNoSidewaysScroll(page, `${role}, ${entry}`);
      }
      expect(errors).toEqual([]);
    });
    await page.context().close();
  });

  it('lets a member who holds two roles change between them', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'two-roles', async () => {
      await signInAs(page, url, 'Claire Dumas');
      await page.getByRole('button', { name: /Changer de rôle/ }).click();
      await page.getByRole('menuitem').nth(1).click();
      const chosen = page.getByRole('button', { name: /Rôle : Responsable/ });
      await chosen.waitFor();
      await settled(page);
      await expectAccessible(page, 'role changed');
      await page.reload();
      await chosen.waitFor();
    });
    await page.context().close();
  });

  it('leads nowhere when a role opens the address of another', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'foreign-screen', async () => {
      await signInAs(page, url, memberOf('operator-agent'));
      await page.goto(`${url}/#/beneficiaries`);
      await page
        .getByText(/n’existe pas|introuvable|inconnue/i)
        .first()
        .waitFor();
      await expectAccessible(page, 'unknown page');
    });
    await page.context().close();
  });

  it('asks to sign in, and comes back signed out after signing out', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'sign-out', async () => {
      await page.goto(url);
      await page.getByRole('button', { name: 'Se connecter' }).waitFor();
      await expectAccessible(page, 'sign-in');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.getByRole('button', { name: new RegExp(memberOf('agent')) }).waitFor();
      await expectAccessible(page, 'provider');
      await signInAs(page, url, memberOf('agent'));
      await page.getByRole('button', { name: /se déconnecter/i }).click();
      await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    });
    await page.context().close();
  });
});
