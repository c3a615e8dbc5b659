import type { Page } from 'playwright-core';
import { settled } from './settled.js';
import { demoAccounts } from '@maillage/demo-network';

/** Signs in as an invented member through the provider's own page. */
export async function signInAs(page: Page, url: string, name: string): Promise<void> {
  const account = demoAccounts.find((one) => one.name === name);
  if (!account) throw new Error(`${name} is not of the demonstration network`);
  await page.goto(`${url}/`);
  const enter = page.getByRole('button', { name: /se connecter/i });
  const provider = page.getByRole('button', { name: new RegExp(account.name) });
  await enter.or(provider).first().waitFor();
  if (await enter.isVisible()) await enter.click();
  await provider.click();
  await page.waitForURL((address) => address.pathname === '/');
  await page.getByRole('navigation', { name: 'Menu principal' }).waitFor();
  await settled(page);
}
