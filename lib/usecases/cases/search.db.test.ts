import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { ALL_CASES, type CaseListQuery, readSearchText } from '../../domain/allocation/cases/case-list';
import { viewOfficer } from '../officers/view-officer';
import { contextOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCase } from './view-case';
import { viewCases } from './view-cases';

const { cases, officers } = SMALL;

describe('what is typed into the search', () => {
  it('finds a CRN by its digits alone, whatever its letter', () => {
    expect(readSearchText('100 201')).toEqual({ crnStart: '_100201', words: [] });
    expect(readSearchText('1002')).toEqual({ crnStart: '_1002', words: [] });
    expect(readSearchText('1002017').words).toEqual(['1002017']);
  });
});

describe.each(TEST_DIALECTS)('the search on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const search = async (query: Partial<CaseListQuery>, who: TestPerson = 'manager') =>
    valueOf(await viewCases(contextOf(test.store, who), { ...ALL_CASES, ...query }));

  it('names a case that ended as its own page does, and says that it ended where no live one is found', async () => {
    const page = valueOf(await viewCase(contextOf(test.store, 'manager'), cases.ended));
    const ended = await search({ status: 'ended' });
    expect(ended.rows.find((row) => row.crn === cases.ended)?.name.text).toBe(page.name.text);
    expect(page.name.named).toBe(true);
    expect(await search({ text: cases.ended })).toMatchObject({ total: 0, endedFound: 1 });
    expect(
      (await search({ text: cases.ended.slice(1), status: 'ended' })).rows.map((row) => row.crn),
    ).toEqual([cases.ended]);
  });

  it('finds an officer by a part of the name or the staff code, whoever may see them, and nobody else', async () => {
    const { measured } = valueOf(await viewOfficer(contextOf(test.store, 'manager'), officers.wellOver));
    const { surname } = measured.officer;
    const found = async (text: string, who?: TestPerson) =>
      (await search({ text }, who)).officersFound.map((entry) => entry.staffCode);
    expect(await found(surname.slice(0, 4).toLowerCase())).toContain(officers.wellOver);
    expect(await found(officers.wellOver.toLowerCase())).toEqual([officers.wellOver]);
    expect(await found(surname, 'westManager')).not.toContain(officers.wellOver);
    expect(await found('')).toEqual([]);
    expect(await found(cases.over[0])).toEqual([]);
  });
});
