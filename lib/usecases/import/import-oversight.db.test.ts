import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { addDays, type IsoDate } from '../../kernel/dates';
import { csvOf, fileOf } from './testing/import-fixture';
import { importData, type ImportReport } from './import-data';
import { PEOPLE } from '../testing/actors';
import { viewCase } from '../cases/view-case';

const { cases, now, today } = SMALL;
const CRN = cases.beyond[0];

describe.each(TEST_DIALECTS)('oversight that another system holds, by file, on %s', (dialect) => {
  const opened: TestStore[] = [];
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const bring = async (rows: readonly Readonly<Record<string, string>>[]): Promise<ImportReport> => {
    const context = { store: test.store, actor: SYSTEM_ACTOR, now };
    const file = fileOf('oversight.csv', csvOf(rows));
    const result = await importData(context, [file], { source: 'test', asOf: now.toISOString() });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const row = (crn: string, recordedOn: IsoDate, reviewOn: IsoDate) => ({
    crn,
    recorded_on: recordedOn,
    review_on: reviewOn,
    recorded_by: 'Ada Fox',
    decision: 'Joint visits',
  });
  const standing = async (crn = CRN): Promise<unknown> => {
    const page = await viewCase({ store: test.store, actor: PEOPLE.eastManager, now }, crn);
    return page.ok ? page.value.held?.oversight.state : page.error.code;
  };

  it('counts like one recorded here, and the same file again changes nothing', async () => {
    expect(await standing()).toBe('missing');
    const rows = [row(CRN, addDays(today, -5), addDays(today, 20))];
    expect(await bring(rows)).toMatchObject({ added: 1, changed: 0 });
    expect(await standing()).toBe('in_date');
    expect(await bring(rows)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    const later = [row(CRN, addDays(today, -5), addDays(today, 22))];
    expect(await bring(later)).toMatchObject({ added: 0, changed: 1 });
  });

  it('does not count where it is older than the present holding', async () => {
    expect(await bring([row(CRN, addDays(today, -700), addDays(today, 20))])).toMatchObject({ added: 0 });
    expect(await standing()).toBe('missing');
  });

  it('is left out with a warning where nobody held the case that day, or the case has ended', async () => {
    const report = await bring([
      row(cases.waitingPlain, addDays(today, -2), addDays(today, 20)),
      row(cases.ended, addDays(today, -20), addDays(today, 20)),
      row('Z999999', addDays(today, -2), addDays(today, 20)),
    ]);
    expect(report).toMatchObject({ added: 0, errors: [] });
    const said = report.warnings.filter((warning) => warning.file === 'oversight.csv');
    expect(said.map((warning) => [warning.row, warning.column])).toEqual([
      [2, 'recorded_on'],
      [3, 'crn'],
      [4, 'crn'],
    ]);
  });
});
