import type { Page } from 'playwright-core';

/** More than any screen has to tab through. */
const mostTabs = 120;

/** Presses Tab until the element of that name has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('textbox', { name, exact: false }))
    .or(page.getByRole('link', { name, exact: true }))
    .and(page.locator(':focus'));
  for (let pressed = 0; pressed < mostTabs; pressed += 1) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

/** What the element with the focus says. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.textContent');
