/** What must hold for every screen and every state of it: axe is clean, and nothing is cut off. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const LARGE = { width: 1440, height: 900 };
export const SMALL = { width: 1024, height: 700 };
/** What is left of 1440 × 900 at 200 %. */
export const ZOOMED = { width: 720, height: 450 };

/** What a theme can change; names, roles and order are the same in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** Instead of the source of axe, half a megabyte, in a page that has it from the check before. */
const IS_THERE = 'void axe.version';

/** A colour on its way to another theme is of neither. */
async function themeIs(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const underway = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(underway.map(({ finished }) => finished));
  });
}

/**
 * axe: every rule in light, those of colour in dark too. Legacy mode: the product opens no second
 * page for it to gather results. Only what is wrong is told in full: axe would make a selector and a
 * text for each element that it passed too, which took more than half of its time.
 */
export async function expectClean(
  page: Page,
  place: string,
  themes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  for (const colorScheme of themes) {
    await themeIs(page, colorScheme);
    const there = await page.evaluate(() => 'axe' in window);
    const axe = new AxeBuilder({ page, ...(there && { axeSource: IS_THERE }) })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] });
    const { violations } = await (colorScheme === 'light'
      ? axe
      : axe.withRules(OF_COLOUR)
    ).analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
    expect(found, `${place}, ${colorScheme}`).toEqual([]);
  }
}

/** Nothing sticks out sideways, at each size. */
async function expectFits(page: Page, place: string): Promise<void> {
  for (const size of [SMALL, ZOOMED]) {
    await page.setViewportSize(size);
    // What measures itself follows a little later, and later still on a busy machine.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
        message: `${place} at ${size.width} px`,
      })
      .toBeLessThanOrEqual(0);
    // Within the frame the screens scroll, never the page: it would scroll the frame out of sight.
    // Below 800 px everything is one column, and the page does scroll.
    if (size !== SMALL) continue;
    const tall = () =>
      page.evaluate(() =>
        document.querySelector('nav') === null
          ? 0
          : document.documentElement.scrollHeight - innerHeight,
      );
    await expect.poll(tall, { message: `${place}, height` }).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(LARGE);
}

/** Both. Ends at 1440 × 900. */
export async function checkScreen(page: Page, place: string): Promise<void> {
  await expectClean(page, place);
  await expectFits(page, place);
}

/**
 * The same for a further state of a screen that was checked: in light alone, because what such a
 * state adds has the colours that were seen in dark already.
 */
export async function checkState(page: Page, place: string): Promise<void> {
  await expectClean(page, place, ['light']);
  await expectFits(page, place);
}
