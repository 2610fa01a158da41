import { describe, expect, it, vi } from 'vitest';
import { knownFileName } from './known-file-name';

vi.mock('server-only', () => ({}));

describe('the name that a file is imported under', () => {
  it.each([
    ['cases.csv', 'cases.csv'],
    ['Cases 2026-11-29 (1).csv', 'cases.csv'],
    ['nDelius_officers.CSV', 'officers.csv'],
    ['teams.txt', 'teams.csv'],
    ['cases.xlsx', 'cases.xlsx'],
    ['officers and cases.csv', 'officers and cases.csv'],
    ['showcases.csv', 'showcases.csv'],
    ['', ''],
  ])('%s is %s', (name, known) => expect(knownFileName(name)).toBe(known));
});
