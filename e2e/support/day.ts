import path from 'node:path';
import type { Page } from '@playwright/test';
import { beginningOf, moveClock, SHIFT_VARIABLE } from '../../lib/kernel/testing/test-clock.cjs';

const DAY_MS = 86_400_000;
const START_CLOCK = path.resolve('lib/kernel/testing/start-test-clock.cjs');

/** By how many milliseconds tests that run on a day, or from an instant, are ahead of the machine's clock. */
let shift = 0;

/** Puts this process on a day (or at an instant); what it starts with `clockEnvironment` is on the same. */
export function beginAt(text: string): void {
  moveClock(0);
  shift = beginningOf(text).getTime() - Date.now();
  moveClock(shift);
}

/** What a process is started with, so that it has the clock of the tests. */
export function clockEnvironment(): Record<string, string> {
  const options = [process.env.NODE_OPTIONS, `--require="${START_CLOCK}"`].filter(Boolean).join(' ');
  return { NODE_OPTIONS: options, [SHIFT_VARIABLE]: String(shift) };
}

/** How far the clock of the tests is moved, for a browser. */
export function clockShift(): number {
  return shift;
}

/** A day in London, so many days from today: `2026-11-18`. */
export function inDays(days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The three fields of a date input, in the order in which they stand: day, month, year. */
export function dateParts(days: number): readonly [string, string, string] {
  const [year = '', month = '', day = ''] = inDays(days).split('-');
  return [day, month, year];
}

/** Fills a date input by its name with a day so many days from today. */
export async function fillDay(page: Page, name: string, days: number): Promise<void> {
  const [day, month, year] = dateParts(days);
  await page.locator(`#${name}-day`).fill(day);
  await page.locator(`#${name}-month`).fill(month);
  await page.locator(`#${name}-year`).fill(year);
}
