import type { Page } from '@playwright/test';

/** Phones, tablets, windows beside another one, laptops. In pixels. */
export const SCREEN_WIDTHS = [320, 360, 480, 641, 768, 900, 1024, 1280] as const;

/** Waits until the page stands: its fonts are there, and its size has not changed for ten frames. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const root = document.documentElement;
    let [last, still] = ['', 0];
    for (let frames = 0; frames < 300 && still < 10; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const size = `${root.scrollWidth} ${root.scrollHeight} ${root.clientWidth}`;
      still = size === last ? still + 1 : 0;
      last = size;
    }
  });
}

/** By how many pixels the page, once it stands, is wider than the screen: 0 unless it scrolls sideways. */
export async function widthBeyond(page: Page): Promise<number> {
  await settled(page);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The same on a screen of another width; afterwards the page stands on its own screen again, so that what is pressed next is where it seems. */
export async function widthBeyondAt(page: Page, width: number): Promise<number> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width, height: 800 });
  const beyond = await widthBeyond(page);
  await page.setViewportSize(before);
  await settled(page);
  return beyond;
}

/**
 * The same on screens of several widths, one after the other, without opening the page anew: those on which it is wider, with by how
 * much. Afterwards the page stands on the last of them.
 */
export async function widthsBeyond(
  page: Page,
  widths: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    // What is on its way to another place is looked at again once it stands.
    const stands = beyond > 0 ? await widthBeyond(page) : 0;
    if (stands > 0) found.set(width, stands);
  }
  return found;
}
