import { afterAll, beforeAll, it } from '@jest/globals';
import { eventually } from '@maillage/testing';
import type { Browser } from 'playwright-core';
import { testProduct } from '../test-product.js';
import { launchChromium, newPage } from './chromium.js';
import { withPicture } from './screens.js';
import { signInAs } from './sign-in.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

it('an agent overseas reads instants by the clock of their house', async () => {
  const page = await newPage(browser);
  await page.route(/\/api\/directory\/v1\/structures\?/, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({
      response: answer,
      body: text.replaceAll('"Europe/Paris"', '"Indian/Reunion"'),
    });
  });
  await withPicture(page, 'clock-of-the-house', async () => {
    await signInAs(page, testProduct.url, 'Camille Aubry');
    await page.goto(`${testProduct.url}/#/my-sessions`);
    const signedInAt = page.locator('time').first();
    await signedInAt.waitFor();
    const instant = new Date((await signedInAt.getAttribute('datetime')) ?? '');
    const onTheWall = instant.toLocaleTimeString('fr-FR', {
      ...{ hour: '2-digit', minute: '2-digit' },
      timeZone: 'Indian/Reunion',
    });
    await eventually(async () => (await signedInAt.innerText()).includes(onTheWall));
  });
  await page.context().close();
});
