import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import {
  demoAccounts,
  demoBeneficiaries,
  demoMembers,
  demoStructures,
} from '@maillage/demo-network';
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
    'Plages d’ouverture',
    'À régler',
    'Ateliers',
    'À confirmer',
    'À appeler',
    'Saisir une activité',
    'Demandes',
    'Usagers',
  ],
  'structure-manager': [
    'Ma journée',
    'Prendre rendez-vous',
    'Agenda de la maison',
    'Plages d’ouverture',
    'À régler',
    'Ateliers',
    'À confirmer',
    'À appeler',
    'Saisir une activité',
    'Demandes',
    'Usagers',
    'Où en est la maison',
    'Ma maison',
    'Motifs de la maison',
    'À réattribuer',
    'Membres',
    'Journal des lectures',
  ],
  prescriber: ['Mes rendez-vous', 'Prendre rendez-vous'],
  coordinator: [
    'Tableau de bord',
    'Où en est le réseau',
    'Demandes',
    'À régler',
    'À réattribuer',
    'Plages d’ouverture',
    'Ateliers',
    'Maisons',
    'Opérateurs et équipes',
    'Démarches',
    'Motifs',
    'Membres',
    'Réseau',
    'Journal des lectures',
    'Clients d’API',
  ],
  'operator-agent': ['File de l’équipe', 'Demandes terminées', 'Mes permanences'],
  'operator-manager': [
    'File de l’équipe',
    'Demandes terminées',
    'Mes permanences',
    'Mon équipe',
    'Membres',
  ],
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

const idOf = (row: { readonly id: string } | undefined): string => row?.id ?? '';
const house = `/structures/${idOf(demoStructures[0])}`;
const motivesOfHouse = `/motives/house/${idOf(demoStructures[0])}`;
const member = (name: string): string =>
  `/members/${idOf(demoMembers.find((one) => one.member.displayName === name)?.member)}/show`;
const membership = ['/invitations', '/invitations-by-file', '/onboarding'];
const deskPages = [`/beneficiaries/${idOf(demoBeneficiaries[0])}/show`];

/** Pages of a role that no menu entry leads to directly. */
const pagesBehind: Record<Role, readonly string[]> = {
  agent: deskPages,
  'structure-manager': [
    ...deskPages,
    ...membership,
    member('Camille Aubry'),
    `${house}/show`,
    house,
  ],
  prescriber: [],
  coordinator: [
    ...membership,
    member('Camille Aubry'),
    '/structures/create',
    `${house}/show`,
    house,
    motivesOfHouse,
  ],
  'operator-agent': [],
  'operator-manager': [...membership, member('Julie Moreau')],
  national: [],
  admin: [...membership, member('Camille Aubry'), '/structures/create', `${house}/show`, house],
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

/** What holds for every screen: one title, accessible, nothing to scroll sideways. */
async function expectSound(page: Page, screen: string): Promise<void> {
  expect([screen, await page.getByRole('heading', { level: 1 }).count()]).toEqual([screen, 1]);
  await expectAccessible(page, screen);
  await expectNoSidewaysScroll(page, screen);
}

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

/** Work of somebody in a role, after which the page has reported no error. */
async function signedIn(role: Role, name: string, work: (page: Page) => Promise<void>) {
  const page = await newPage(browser);
  const errors = collectPageErrors(page);
  await withPicture(page, name, async () => {
    await signInAs(page, url, memberOf(role));
    await work(page);
    expect(errors).toEqual([]);
  });
  await page.context().close();
}

describe('the console', () => {
  it.each(roles)('shows %s the screens of their menu, each of them accessible', async (role) => {
    await signedIn(role, `screens-${role}`, async (page) => {
      await page.getByText('Réseau de démonstration : personnes et maisons inventées').waitFor();
      const menu = page.getByRole('navigation', { name: 'Menu principal' });
      const entries = await menu.getByRole('link').allInnerTexts();
      expect(entries.map((text) => text.split('\n')[0])).toEqual(menus[role]);
      for (const entry of menus[role]) {
        await openFromMenu(page, entry);
        await expectSound(page, `${role}, ${entry}`);
      }
    });
  });

  it.each(roles)('shows %s the pages behind them, each of them accessible', async (role) => {
    await signedIn(role, `pages-${role}`, async (page) => {
      for (const address of [...pagesBehind[role], '/my-sessions']) {
        await page.goto(`${url}/#${address}`);
        await settled(page);
        expect(await page.getByText(/n’existe pas|introuvable/i).count()).toBe(0);
        await expectSound(page, `${role}, ${address}`);
      }
    });
  });

  it.each([
    ['admin', '/members', 'Inviter', /^Rôle/],
    ['admin', '/operator-teams', 'Nouvelle équipe', /^Opérateur/],
    ['admin', '/procedures', 'Nouvelle démarche', /^Thème/],
    ['coordinator', '/api-clients', 'Nouveau client', /^Rôle/],
    ['agent', '/beneficiaries', 'Nouvel usager', /^Langue/],
  ] as const)('offers %s the choices of a dialog: %s', async (role, address, button, field) => {
    const page = await newPage(browser);
    await withPicture(page, `dialog-${role}`, async () => {
      await signInAs(page, url, memberOf(role));
      await page.goto(`${url}/#${address}`);
      await settled(page);
      await page.getByRole('button', { name: button }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await expectAccessible(page, `${role}, ${button}`);
      await dialog.getByLabel(field).click();
      const choice = page.getByRole('option').last();
      const chosen = await choice.innerText();
      await choice.click();
      await dialog.getByRole('combobox').filter({ hasText: chosen }).waitFor();
    });
    await page.context().close();
  });

  it('finds the house of an invitation by what is typed of its commune', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'house-search', async () => {
      await signInAs(page, url, memberOf('admin'));
      await page.goto(`${url}/#/members`);
      await settled(page);
      await page.getByRole('button', { name: 'Inviter' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^Rôle/).click();
      await page.getByRole('option', { name: 'Conseiller France services' }).click();
      const place = dialog.getByRole('combobox', { name: /^Lieu/ });
      await place.fill('castel');
      // The bus parks there.
      await eventually(async () => (await page.getByRole('option').count()) === 2);
      await expectAccessible(page, 'house search');
      await page.getByRole('option', { name: /La Poste/ }).click();
      expect(await place.inputValue()).toBe('France services La Poste de Castelneuf');
    });
    await page.context().close();
  });

  it('shows everybody their notices and how often they are written to', async () => {
    const page = await newPage(browser);
    const errors = collectPageErrors(page);
    await withPicture(page, 'screens-notices', async () => {
      await signInAs(page, url, memberOf('agent'));
      await page.getByRole('link', { name: /^Notifications/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
      await settled(page);
      await expectAccessible(page, 'notices');
      await page.getByRole('button', { name: /^Mon compte/ }).click();
      await page.getByRole('menuitem', { name: 'Mes notifications' }).click();
      await page.getByRole('radio', { name: /^Une fois par jour/ }).waitFor();
      await expectAccessible(page, 'notification preferences');
      await expectNoSidewaysScroll(page, 'notification preferences');
      expect(errors).toEqual([]);
    });
    await page.context().close();
  });

  it.each(['/members', '/structures', '/cases'])(
    'keeps a wide list inside a narrow page: %s',
    async (address) => {
      const page = await newPage(browser);
      await withPicture(page, 'narrow-list', async () => {
        await signInAs(page, url, memberOf('coordinator'));
        await page.setViewportSize({ width: 390, height: 844 });
        await page.goto(`${url}/#${address}`);
        // The menu that a wide page keeps open would lie over a narrow one.
        await page.reload();
        await page.getByRole('table').waitFor();
        await expectNoSidewaysScroll(page, `390 px, ${address}`);
      });
      await page.context().close();
    },
  );

  it('leads from the work nobody has to the colleague who takes it over', async () => {
    const page = await newPage(browser);
    await withPicture(page, 'to-reassign', async () => {
      await signInAs(page, url, memberOf('coordinator'));
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${url}/#/to-reassign`);
      await page.reload();
      await page.getByText(/par Lucie Ferrand \(suspendu\)/).waitFor();
      await expectNoSidewaysScroll(page, '390 px, /to-reassign');
      await page.getByRole('button', { name: /^Attribuer la demande/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^Attribuer à/).click();
      await page.getByRole('option', { name: 'Manon Giraud' }).waitFor();
      await expectAccessible(page, 'assign');
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
