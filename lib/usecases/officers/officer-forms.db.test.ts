import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { OfficerTexts } from '../../domain/workload/measure/officer-input';
import { addAbsence } from './add-absence';
import { addReduction, type AddReductionInput } from './add-reduction';
import { logOfficer } from './log-officer';
import { contextOf, fieldsOf, problemOf, type TestPerson } from '../testing/context-of';

const { officers, teams } = SMALL;

const NEW: OfficerTexts = {
  staffCode: 'TSED099',
  forename: 'Niamh',
  surname: "O'Brien-Fairweather",
  email: 'niamh@headroom.example.org',
  grade: 'cm',
  hours: '30',
  startDate: '2026-11-16',
  leavingDate: '',
  team: teams.east,
  lineManager: officers.eastManager,
};

const REDUCTION = { reason: 'Mentoring', hours: '1', startDate: '2026-11-02', endDate: '', notes: '' };

describe.each(TEST_DIALECTS)('forms of officers, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const audit = async () => test.store.db.select().from(test.store.t.auditEntries);

  describe('to log an officer', () => {
    it.each<[Partial<OfficerTexts>, string]>([
      [{ staffCode: '' }, 'staffCode'],
      [{ staffCode: 'AB/12' }, 'staffCode'],
      [{ staffCode: 'tsed002' }, 'staffCode'],
      [{ forename: '', surname: '' }, 'surname'],
      [{ surname: 'x'.repeat(101) }, 'surname'],
      [{ email: 'niamh' }, 'email'],
      [{ grade: 'CHIEF' }, 'grade'],
      [{ hours: '37.51' }, 'hours'],
      [{ hours: '-1' }, 'hours'],
      [{ hours: '12.345' }, 'hours'],
      [{ hours: 'full time' }, 'hours'],
      [{ startDate: '31/2/2026' }, 'startDate'],
      [{ leavingDate: '2026-11-15' }, 'leavingDate'],
      [{ team: '' }, 'team'],
      [{ team: teams.west }, 'team'],
      [{ team: 'NOWHERE' }, 'team'],
      [{ lineManager: 'NOBODY' }, 'lineManager'],
      [{ lineManager: 'TSED099' }, 'lineManager'],
      [{ lineManager: officers.west }, 'lineManager'],
    ])('refuses %j beside its field and changes nothing', async (change, field) => {
      expect(fieldsOf(problemOf(await logOfficer(as('manager'), { ...NEW, ...change })))).toEqual([field]);
      expect(await audit()).toEqual([]);
    });
  });

  describe('to add a reduction', () => {
    const add = (texts: Partial<AddReductionInput['texts']>) =>
      addReduction(as('manager'), {
        staffCode: officers.beyond,
        texts: { ...REDUCTION, ...texts },
        confirmed: true,
      });

    it.each<[Partial<AddReductionInput['texts']>, string]>([
      [{ reason: '' }, 'reason'],
      [{ reason: 'Gardening' }, 'reason'],
      [{ hours: '' }, 'hours'],
      [{ hours: '0' }, 'hours'],
      [{ hours: '37.01' }, 'hours'],
      [{ hours: 'a day' }, 'hours'],
      [{ reason: 'Newly qualified officer', hours: '3' }, 'hours'],
      [{ reason: 'Single point of contact lead', hours: '1.86' }, 'hours'],
      [{ startDate: '' }, 'startDate'],
      [{ startDate: '30/2/2026' }, 'startDate'],
      [{ endDate: '2026-11-01' }, 'endDate'],
      [{ reason: 'Newly qualified officer', hours: '', endDate: '2027-08-02' }, 'endDate'],
    ])('refuse %j beside its field', async (texts, field) => {
      expect(fieldsOf(problemOf(await add(texts)))).toEqual([field]);
      expect(await audit()).toEqual([]);
    });
  });

  describe('to record an absence', () => {
    const add = (texts: Partial<Record<'kind' | 'startDate' | 'endDate', string>>) =>
      addAbsence(as('manager'), {
        staffCode: officers.over,
        texts: { kind: 'sickness', startDate: '2026-11-02', endDate: '2026-11-20', ...texts },
        confirmed: true,
      });

    it.each([
      [{ kind: '' }, 'kind'],
      [{ kind: 'holiday' }, 'kind'],
      [{ startDate: '' }, 'startDate'],
      [{ endDate: '2026-11-01' }, 'endDate'],
      [{ endDate: '32/1/2026' }, 'endDate'],
    ])('refuse %j beside its field', async (texts, field) => {
      expect(fieldsOf(problemOf(await add(texts)))).toEqual([field]);
    });
  });
});
