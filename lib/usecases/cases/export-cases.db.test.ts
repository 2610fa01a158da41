import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { ALL_CASES, CASE_SORTS, type CaseListQuery } from '../../domain/allocation/cases/case-list';
import { partsOf } from '../../kernel/text/sheet';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { exportCases } from './export-cases';
import { viewCases } from './view-cases';

describe.each(TEST_DIALECTS)('the list of cases as a file on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const file = async (query: Partial<CaseListQuery>, who: TestPerson = 'manager') => {
    const { sheets } = valueOf(await exportCases(contextOf(test.store, who), { ...ALL_CASES, ...query }));
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const rows: string[][] = [];
    for await (const part of partsOf(sheet))
      rows.push(...part.map((cells) => cells.map((cell) => String(cell ?? ''))));
    return { heading: sheet.heading.join(' '), rows };
  };
  const listed = async (query: Partial<CaseListQuery>, who: TestPerson = 'manager') => {
    const found: string[][] = [];
    for (let page = 1; ; page += 1) {
      const { rows, total } = valueOf(
        await viewCases(contextOf(test.store, who), { ...ALL_CASES, ...query, page }),
      );
      found.push(...rows.map((row) => [row.crn, row.name.text]));
      if (found.length >= total) return found;
    }
  };

  it('has what all pages of the list have, in their order, with names as its reader may see them', async () => {
    for (const who of ['manager', 'leader', 'officer'] as const)
      for (const sort of CASE_SORTS)
        for (const more of [{}, { descending: true }, { missing: true }, { status: 'waiting' as const }]) {
          const query = { sort, ...more };
          const { rows } = await file(query, who);
          expect(rows.map(([crn, name]) => [crn, name])).toEqual(await listed(query, who));
        }
  });

  it('is marked, and says how it is narrowed', async () => {
    const { heading } = await file({ setting: 'community', missing: true, text: 'x1' });
    expect(heading).toMatch(/^OFFICIAL-SENSITIVE\./);
    expect(heading).toContain(
      'Live cases. Community. With RSR, OGRS or ROSH missing. With “x1” in the name or CRN.',
    );
  });

  it('is not for those whose role shows no cases', async () => {
    expect(problemOf(await exportCases(contextOf(test.store, 'administrator'), ALL_CASES))).toMatchObject({
      code: 'not_allowed',
    });
  });
});
