/** A browser for the tests, installed where it can be; null where there is none. */
export function ensureBrowser(): Promise<string | null>;
