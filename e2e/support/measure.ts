import type { Page } from '@playwright/test';

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
