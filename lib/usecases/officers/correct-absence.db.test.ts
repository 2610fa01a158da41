import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadCaseloadsAsOf } from '../../../db/queries/cases/load-caseloads-as-of';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { addAbsence } from './add-absence';
import { cancelAbsence, editAbsence } from './correct-absence';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCancelledAbsences } from './view-cancelled-absences';

const { officers, today } = SMALL;

describe.each(TEST_DIALECTS)('absences recorded in error, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const later = { now: new Date('2026-11-04T09:00:00.000Z') };
  const rows = async () =>
    test.store.db
      .select()
      .from(test.store.t.absences)
      .where(eq(test.store.t.absences.staffCode, officers.over));
  const add = (startDate: string, endDate: string, kind = 'sickness') =>
    addAbsence(as('manager'), {
      staffCode: officers.over,
      texts: { kind, startDate, endDate },
      confirmed: true,
    });
  const added = async () => {
    valueOf(await add('2026-11-02', '2026-11-27'));
    const [row] = await rows();
    if (!row) throw new Error('No absence');
    return { staffCode: String(officers.over), id: row.id, version: row.version, confirmed: true };
  };
  const stateOf = async () => {
    const { db, t } = test.store;
    const [caseload] = await loadCaseloads(db, t, IBAT_4, { level: 'officer', code: officers.over }, today);
    if (!caseload) throw new Error('No officer');
    return measureCaseload(IBAT_4, caseload, today).workload.state;
  };

  it.each([
    ['startDate', '1990-11-02', '1990-11-06', 'First day must be from 2 November 2016 to 2 November 2028'],
    ['startDate', '2040-11-02', '', 'First day must be from 2 November 2016 to 2 November 2028'],
    [
      'endDate',
      '2026-11-02',
      '2040-11-06',
      'Last day must be 2 November 2031 or earlier: leave it empty if it is not known',
    ],
    ['endDate', '2026-11-06', '2026-11-02', 'Last day must be on or after the first day'],
  ])('are refused beside %s from %s to %s, and the limits are said', async (field, from, to, message) => {
    const problem = problemOf(await add(from, to));
    expect(problem.code === 'does_not_fit' && problem.fields[0]).toEqual({ field, message });
    const row = await added();
    const corrected = await editAbsence(as('manager'), { ...row, startDate: from, endDate: to });
    const second = problemOf(corrected);
    expect(second.code === 'does_not_fit' && second.fields[0]).toEqual({ field, message });
  });

  it('are corrected: kind, first day and last day, with what they were kept', async () => {
    const row = await added();
    expect(await stateOf()).toBe('no_capacity');
    const shown = valueOf(
      await editAbsence(as('manager'), { ...row, endDate: '2026-11-06', confirmed: false }),
    );
    expect(shown).toMatchObject({ kind: 'confirm' });
    valueOf(
      await editAbsence(as('manager'), {
        ...row,
        kind: 'annual_leave',
        startDate: '2026-11-03',
        endDate: '2026-11-06',
      }),
    );
    expect(await rows()).toMatchObject([
      { kind: 'annual_leave', startDate: '2026-11-03', endDate: '2026-11-06', version: 2 },
    ]);
    expect(await stateOf()).toBe('over');
    expect(await test.store.db.select().from(test.store.t.pastFacts)).toMatchObject([
      { thingType: 'absence', facts: { kind: 'sickness', startDate: '2026-11-02' } },
    ]);
    expect(problemOf(await editAbsence(as('manager'), { ...row, endDate: '' })).code).toBe('stale');
  });

  it('keep their kind where only the days are corrected, and no two begin on one day', async () => {
    const row = await added();
    valueOf(await add('2026-12-14', '2026-12-18', 'annual_leave'));
    expect(
      fieldsOf(
        problemOf(
          await editAbsence(as('manager'), { ...row, startDate: '2026-12-14', endDate: '2026-12-16' }),
        ),
      ),
    ).toEqual(['startDate']);
    valueOf(await editAbsence(as('manager'), { ...row, startDate: '2026-11-01', endDate: '2026-11-27' }));
    expect((await rows()).find((entry) => entry.id === row.id)).toMatchObject({
      kind: 'sickness',
      startDate: '2026-11-01',
    });
  });

  it('are cancelled: they count on no day, are kept and marked, and the day replayed has them still', async () => {
    const row = await added();
    const now = { ...as('manager'), ...later };
    expect(valueOf(await cancelAbsence(now, { ...row, confirmed: false }))).toMatchObject({
      kind: 'confirm',
    });
    expect(problemOf(await cancelAbsence(as('westManager'), row))).toEqual({ code: 'not_found' });
    expect(problemOf(await cancelAbsence(as('leader'), row))).toMatchObject({ code: 'not_allowed' });
    expect(problemOf(await cancelAbsence(now, { ...row, version: 7 })).code).toBe('stale');
    valueOf(await cancelAbsence(now, row));
    expect(await stateOf()).toBe('over');
    expect(problemOf(await cancelAbsence(now, row))).toEqual({ code: 'not_found' });
    expect(valueOf(await viewCancelledAbsences(as('manager'), officers.over))).toMatchObject([
      { startDate: '2026-11-02', endDate: '2026-11-27', cancelledByName: 'manager' },
    ]);
    const { db, t } = test.store;
    const knownOn = async (knownAt: string) => {
      const all = await loadCaseloadsAsOf(db, t, IBAT_4, [officers.over], { onDate: today, knownAt });
      return all[0]?.officer.absences.length;
    };
    expect([await knownOn('2026-11-03T00:00:00.000Z'), await knownOn('2026-11-05T00:00:00.000Z')]).toEqual([
      1, 0,
    ]);
    const audits = await db.select().from(t.auditEntries);
    expect(audits.map((entry) => entry.action)).toEqual(['absence.added', 'absence.cancelled']);
    expect(JSON.stringify(audits.map((entry) => entry.detail))).not.toContain('sickness');
    valueOf(await add('2026-11-02', '2026-11-03'));
  });
});
