import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { CAPACITY_LISTS } from '../../domain/metrics/capacity/capacity-lists';
import { CASE_LISTS, OFFICER_LISTS } from '../../domain/metrics/cases/attention-lists';
import { DEFAULT_SORT } from '../../domain/metrics/units/sort-team-rows';
import { ALL_CASES } from '../../domain/allocation/cases/case-list';
import { addAbsence } from '../officers/add-absence';
import { addReduction } from '../officers/add-reduction';
import type { UseCaseContext } from '../context';
import { cancelAbsence, editAbsence } from '../officers/correct-absence';
import { exportLedger, exportTeam } from '../capacity/export-workload';
import { viewCoverForm } from '../sharing/view-cover-forms';
import { viewSharedWork } from '../sharing/view-shared-work';
import { viewSupportForm } from '../sharing/view-support-forms';
import { contextOf, type TestPerson, valueOf } from '../testing/context-of';
import { seedSentinels, SENTINEL_NOTES, TELLS_WHY, textOf } from '../testing/sentinels';
import { viewAttention } from '../teams/view-attention';
import { viewCandidates } from '../shortlist/view-candidates';
import { viewCapacity } from '../capacity/view-capacity';
import { viewCapacityList } from '../lists/view-capacity-list';
import { viewCapacityPage } from '../capacity/view-capacity-page';
import { viewMeasures } from '../capacity/view-measures';
import { viewCase } from '../cases/view-case';
import { viewCasesToMove } from '../moves/view-cases-to-move';
import { viewCases } from '../cases/view-cases';
import { viewHome } from '../home/view-home';
import { viewOfficer, viewOfficerWorkload } from '../officers/view-officer';
import { viewOfficerMoves } from '../officers/view-officer-moves';
import { viewReceivers } from '../moves/view-receivers';
import { viewOneToOne, viewSupervision } from '../supervision/view-supervision';
import { viewTeamWorkload } from '../teams/view-team-workload';
import { viewOfficerFigures, viewTeamFigures } from '../capacity/view-workload-figures';

const { teams, officers, cases, region } = SMALL;
const EAST = { teamCode: teams.east, order: DEFAULT_SORT, filter: { grade: null, state: null, needs: null } };
const UNIT = { level: 'region', code: region } as const;

/** Every view of the small estate in which an officer's hours or absences are shown, files and API included. */
function views(context: UseCaseContext): readonly (readonly [string, () => Promise<unknown>])[] {
  const { over } = officers;
  return [
    ['home', () => viewHome(context)],
    ['officer', () => viewOfficer(context, over)],
    ['officer, workload', () => viewOfficerWorkload(context, over)],
    ['officer, allocations', () => viewOfficerMoves(context, over)],
    ['officer, ledger file', () => exportLedger(context, over)],
    ['officer, one-to-one', () => viewOneToOne(context, over)],
    ['officer, supervision', () => viewSupervision(context, over)],
    ['officer, cases to move', () => viewCasesToMove(context, over, null)],
    ['officer, cover', () => viewCoverForm(context, over)],
    ['officer, shared work', () => viewSharedWork(context, over)],
    ['officer, support', () => viewSupportForm(context, officers.wellOver)],
    ['API, officer', () => viewOfficerFigures(context, over)],
    ['team', () => viewTeamWorkload(context, EAST)],
    ['team, file', () => exportTeam(context, EAST)],
    ['API, team', () => viewTeamFigures(context, teams.east)],
    ...[...CASE_LISTS, ...OFFICER_LISTS].map(
      (list) => [`attention, ${list}`, () => viewAttention(context, { list, teamCode: teams.east })] as const,
    ),
    ['capacity', () => viewCapacityPage(context, UNIT, 'week')],
    ['measures', () => viewMeasures(context, UNIT)],
    ['API, capacity', () => viewCapacity(context, UNIT)],
    ...CAPACITY_LISTS.map(
      (list) => [`capacity, ${list}`, () => viewCapacityList(context, list, UNIT)] as const,
    ),
    ['cases', () => viewCases(context, ALL_CASES)],
    ['case', () => viewCase(context, cases.over[0])],
    ['shortlist', () => viewCandidates(context, { crn: cases.waitingPlain })],
    ['receivers', () => viewReceivers(context, { crns: [cases.wellOver[0]], teamCode: teams.east })],
  ];
}

describe.each(TEST_DIALECTS)('reasons of health, disability and union work, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    await seedSentinels(test.store);
  });
  afterAll(() => test.destroy());

  /** As a page asks: what is kept for one reader is there when the next one asks. */
  const as = (who: TestPerson): UseCaseContext => ({ ...contextOf(test.store, who), request: {} });
  /** Another manager of the very team, who is nobody's line manager. */
  const otherManager = (): UseCaseContext => {
    const manager = as('manager');
    return { ...manager, actor: { ...manager.actor, id: 'u-other', staffCode: officers.beyond } };
  };
  const token = (): UseCaseContext => {
    const manager = as('manager');
    return { ...manager, actor: { ...manager.actor, kind: 'token', id: 't-1', staffCode: null } };
  };

  it.each(['allocator', 'leader', 'administrator', 'regionManager', 'westManager'] as const)(
    'reach no %s on any page, file or call of the API',
    async (who) => {
      for (const [name, view] of views(as(who))) expect(textOf(await view()), name).not.toMatch(TELLS_WHY);
    },
  );

  it('reach no other manager of the team, and no token', async () => {
    for (const context of [otherManager(), token()])
      for (const [name, view] of views(context)) expect(textOf(await view()), name).not.toMatch(TELLS_WHY);
  });

  it('are the line manager’s and the person’s own to see', async () => {
    const own = { ...as('officer'), actor: { ...as('officer').actor, staffCode: officers.over } };
    for (const context of [as('manager'), own]) {
      const { measured } = valueOf(await viewOfficer(context, officers.over));
      expect(measured.officer.reductions.map((entry) => entry.reason)).toContain('Pregnancy');
      expect(measured.officer.reductions.map((entry) => entry.notes)).toContain(SENTINEL_NOTES);
      expect(measured.officer.absences.map((entry) => entry.kind)).toEqual(['maternity']);
    }
  });

  it('leave the hours and the dates: "Agreed reduction", "Away to 11 Nov"', async () => {
    const { measured, away } = valueOf(await viewOfficer(as('leader'), officers.over));
    expect(away).toBe('Away to 11 Nov');
    const lines = measured.workload.ledger.filter((line) => line.kind === 'reduction');
    expect(lines.map((line) => line.label)).toEqual([
      'Agreed reduction',
      'Agreed reduction',
      'Agreed reduction',
    ]);
    const asManager = valueOf(await viewOfficer(as('manager'), officers.over)).measured.workload;
    expect(measured.workload.pointsAvailable).toBe(asManager.pointsAvailable);
  });

  it('leave reasons of role open to allocators', async () => {
    const { measured } = valueOf(await viewOfficer(as('allocator'), officers.trainee));
    expect(measured.officer.reductions.map((entry) => entry.reason)).toEqual(['PQiP first 6 months']);
  });

  it('count the same days of sickness for whoever reads the figure', async () => {
    const of = async (who: TestPerson) => valueOf(await viewMeasures(as(who), UNIT)).staff.now.sickness;
    expect(await of('leader')).toMatchObject({ workingDays: 20 });
    expect(await of('regionManager')).toEqual(await of('leader'));
  });

  it('stay with who recorded them while in that post, and go with the post', async () => {
    const context = otherManager();
    const texts = {
      reason: 'Other',
      hours: '1',
      startDate: '2026-11-02',
      endDate: '',
      notes: 'RECORDED-BY-ME',
    };
    valueOf(await addReduction(context, { staffCode: officers.wellOver, texts, confirmed: true }));
    const notesOf = async (reader: UseCaseContext) =>
      // The page after the form is a request of its own.
      valueOf(
        await viewOfficer({ ...reader, request: {} }, officers.wellOver),
      ).measured.officer.reductions.map((entry) => entry.notes);
    expect(await notesOf(context)).toEqual(['RECORDED-BY-ME']);
    const elsewhere = [{ role: 'manager', scope: { level: 'ldu', code: SMALL.ldus.east } }] as const;
    expect(await notesOf({ ...context, actor: { ...context.actor, grants: elsewhere } })).toEqual([null]);
  });

  it('are in no audit entry', async () => {
    const { store } = test;
    const manager = as('manager');
    const texts = {
      reason: 'Pregnancy',
      hours: '1',
      startDate: '2026-11-02',
      endDate: '',
      notes: SENTINEL_NOTES,
    };
    valueOf(await addReduction(manager, { staffCode: officers.beyond, texts, confirmed: true }));
    const absence = { kind: 'sickness', startDate: '2026-11-03', endDate: '2026-11-04' };
    valueOf(await addAbsence(manager, { staffCode: officers.beyond, texts: absence, confirmed: true }));
    const [recorded] = valueOf(await viewOfficer(manager, officers.beyond)).measured.officer.absences;
    const given = { staffCode: officers.beyond, id: recorded?.id ?? '', confirmed: true };
    const corrected = { ...given, version: 1, kind: 'maternity', endDate: '2026-11-05' };
    valueOf(await editAbsence(manager, corrected));
    valueOf(await cancelAbsence(manager, { ...given, version: 2 }));
    const entries = await store.db.select({ detail: store.t.auditEntries.detail }).from(store.t.auditEntries);
    expect(entries.length).toBeGreaterThan(1);
    expect(JSON.stringify(entries)).not.toMatch(TELLS_WHY);
  });

  it('cannot be guessed by adding one beside it', async () => {
    const add = (reason: string) =>
      addReduction(otherManager(), {
        staffCode: officers.over,
        texts: { reason, hours: '0.1', startDate: '2026-10-13', endDate: '', notes: '' },
        confirmed: true,
      });
    const answers = [await add('Pregnancy'), await add('Other')];
    expect(answers[0]).toMatchObject({ ok: false });
    expect(answers[1]).toEqual(answers[0]);
  });
});
