import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { AllocationDecision } from '../../domain/allocation/decisions/decision';
import { DEFAULT_SORT } from '../../domain/metrics/units/sort-team-rows';
import { isoDate } from '../../kernel/dates';
import { asCrn } from '../../kernel/ids';
import type { UseCaseContext } from '../context';
import { viewBandWork } from '../band-changes/view-band-work';
import { exportLedger, exportTeam } from '../capacity/export-workload';
import { viewCapacityFile } from '../capacity/view-capacity-file';
import { viewCapacityPage } from '../capacity/view-capacity-page';
import { viewDowngrades } from '../capacity/view-downgrades';
import { viewOfficerFigures, viewTeamFigures } from '../capacity/view-workload-figures';
import { viewCase } from '../cases/view-case';
import { viewCaseFigures } from '../cases/view-case-figures';
import { viewDifferences } from '../cases/differences/view-differences';
import { viewDecision } from '../decisions/view-decision';
import { exportDecisions, viewDecisions, viewOverrides } from '../decisions/view-decisions';
import { viewUndo } from '../decisions/undo-decision';
import { viewOutbox } from '../emails/view-outbox';
import { viewHome } from '../home/view-home';
import { viewCasesToMove } from '../moves/view-cases-to-move';
import { viewReceivers } from '../moves/view-receivers';
import { viewOfficer } from '../officers/view-officer';
import { viewOversights } from '../oversight/view-oversights';
import { viewOversightsForm } from '../oversight/view-oversights-form';
import { viewDetailsMissing } from '../queue/view-details-missing';
import { viewContactForm } from '../sharing/view-contact-form';
import { viewCoverForm } from '../sharing/view-cover-forms';
import { viewSharedWork } from '../sharing/view-shared-work';
import { viewOpenChallenges } from '../supervision/view-open-challenges';
import { viewOneToOne, viewSupervision } from '../supervision/view-supervision';
import { contextOf, type TestPerson, valueOf } from '../testing/context-of';
import { everyScreenFile } from '../testing/screen-files';
import { textOrRefusal } from '../testing/text-of-file';

const { officers, cases, teams, region } = SMALL;
const CRN = asCrn(cases.beyond[0]);
const ENDED = asCrn(cases.ended);
const DECISION = 'al-planted';
const UNIT = { level: 'region', code: region } as const;
const QUERY = { days: 365, teamCode: null, kind: null, reasonCode: null, exception: null, page: 1 } as const;
const EAST = { teamCode: teams.east, order: DEFAULT_SORT, filter: { grade: null, state: null, needs: null } };
const AT = '2026-10-20T10:00:00.000Z';

/** Every text that is planted, and the identity of whom it is about. */
const PLANTED = /PLANTED|Unmistakable|Sentinelton|1991-03-04|PREVENT|threat/;

const figure = { pointsUsedHundredths: 1, pointsAvailable: 1, workloadPercent: 1, caseCount: 1 };
const SPECIALIST = { rule: 'SCM-PREVENT', text: 'Managed under PREVENT' };
/** As it was stored before only "must not hold" was: with why. */
const BARRED = { rule: 'BARRED', text: 'PLANTED: threat to the officer' };

/** A decision as it is stored: the person as they stood, and sentences about them wherever one may stand. */
function storedDecision(facts: AllocationDecision['facts']): AllocationDecision {
  const candidate = {
    staffCode: officers.over,
    name: 'Near, A',
    verdict: 'allowed',
    now: figure,
    after: figure,
    reasonsFor: [SPECIALIST],
    reasonsAgainst: [BARRED],
    placedBy: SPECIALIST,
  };
  return {
    modelVersion: 'ibat-4, version 2',
    band: '3',
    provisional: false,
    minimumGrade: 'SCM',
    routedTeamCode: teams.east,
    verdict: 'allowed',
    reasonAskedFor: [],
    before: figure,
    after: figure,
    teamBefore: 1,
    teamAfter: 1,
    oversightReviewOn: null,
    ...(facts === undefined ? {} : { facts }),
    bandReasons: [SPECIALIST.text],
    rules: [SPECIALIST],
    routeReason: 'PLANTED route',
    teamReason: 'PLANTED team',
    candidates: [candidate],
    ruledOut: [{ staffCode: officers.over, name: 'Over, A', why: [BARRED] }],
  };
}

async function plant({ store }: TestStore): Promise<void> {
  const { t } = store;
  const person = {
    restricted: true,
    surname: 'Unmistakable',
    flags: ['prevent' as const],
    dateOfBirth: isoDate('1991-03-04'),
    area: 'Sentinelton',
  };
  const by = { decidedAt: AT, decidedBy: 'u', decidedByName: 'Somebody' };
  const change = {
    crn: CRN,
    at: AT,
    byId: 'u-manager',
    byName: 'manager',
    source: 'person' as const,
    oldBand: '4',
    newBand: '3',
    oldInputs: { ogrs: 90, flags: ['prevent' as const] },
    newInputs: { ogrs: 80, flags: [] },
    reason: 'PLANTED reason',
    evidence: 'PLANTED evidence',
    modelVersion: 'ibat-4, version 2',
    asks: [{ rule: 'FLAG-REMOVED', text: 'The flag Managed under PREVENT is removed' }],
  };
  const settled = { settledAt: AT, settledById: 'u', settledByName: 'S', settledWhy: 'PLANTED settled' };
  await store.tx(async (tx) => {
    for (const crn of [CRN, ENDED]) await tx.update(t.cases).set(person).where(eq(t.cases.crn, crn));
    await tx
      .update(t.cases)
      .set({ endReason: 'other', endNote: 'PLANTED end' })
      .where(eq(t.cases.crn, ENDED));
    const [facts] = await tx.select().from(t.cases).where(eq(t.cases.crn, CRN));
    await tx
      .update(t.allocations)
      .set({ endedOn: isoDate('2026-10-20') })
      .where(eq(t.allocations.id, `al-${CRN}`));
    await tx.insert(t.allocations).values({
      id: DECISION,
      crn: CRN,
      staffCode: officers.beyond,
      kind: 'reallocation',
      startedOn: isoDate('2026-10-20'),
      ...by,
      reasonCode: 'other',
      reasonText: 'PLANTED words',
      notes: 'PLANTED notes',
      decision: storedDecision(facts as unknown as AllocationDecision['facts']),
    });
    await tx.insert(t.bandChanges).values([
      { ...change, id: 'b-waits', state: 'waiting' },
      { ...change, id: 'b-drawn', state: 'recorded', sampled: true },
      { ...change, ...settled, id: 'b-refused', state: 'turned_down' },
      { ...change, ...settled, id: 'b-approved', state: 'approved' },
    ]);
    await tx.insert(t.auditEntries).values(
      ['case.edited', 'case.ended', 'case.reopened'].map((action) => ({
        at: AT,
        actorId: 'u',
        actorName: 'Somebody',
        action: action as 'case.edited',
        thingType: 'case',
        thingKey: action === 'case.ended' ? ENDED : CRN,
        detail: {
          from: { area: 'Sentinelton' },
          to: { area: 'Sentinelton West' },
          reason: 'PLANTED edit',
          note: 'PLANTED note',
          endedOn: '2026-10-20',
          hadEndedOn: '2026-10-20',
          waitsWhy: 'PLANTED waits',
        },
      })),
    );
    const recorded = { recordedAt: AT, recordedByName: 'Somebody' };
    await tx.insert(t.supervisions).values({
      id: 'su',
      staffCode: officers.beyond,
      heldOn: isoDate('2026-10-20'),
      pointsUsedHundredths: 1,
      pointsAvailable: 1,
      caseCount: 1,
      modelVersion: 'ibat-4, version 2',
      agreed: `PLANTED agreed about ${CRN}`,
      ...recorded,
      recordedBy: 'u',
    });
    await tx.insert(t.reliefPlans).values(
      [null, AT].map((closedAt) => ({
        id: `rp-${closedAt}`,
        staffCode: officers.beyond,
        teamCode: teams.east,
        actions: [{ what: `PLANTED ${CRN}`, who: `PLANTED ${CRN}`, by: isoDate('2026-12-01'), doneOn: null }],
        agreedOn: isoDate('2026-10-20'),
        ...recorded,
        closedAt,
        outcome: closedAt === null ? null : `PLANTED outcome ${CRN}`,
      })) as unknown as (typeof t.reliefPlans.$inferInsert)[],
    );
    await tx.insert(t.challenges).values({
      id: 'ch',
      staffCode: officers.beyond,
      line: { kind: 'case', label: 'Band 3', crn: CRN, pointsHundredths: 1 },
      reason: `PLANTED reason ${CRN}`,
      raisedAt: AT,
      raisedByName: 'Somebody',
    } as typeof t.challenges.$inferInsert);
  });
}

function views(context: UseCaseContext): readonly (readonly [string, () => Promise<unknown>])[] {
  const { beyond } = officers;
  return [
    ['home', () => viewHome(context)],
    ['case', () => viewCase(context, CRN)],
    ['case that ended', () => viewCase(context, ENDED)],
    ['API, case', () => viewCaseFigures(context, CRN)],
    ['changes of band', () => viewBandWork(context)],
    ['downgrades', () => viewDowngrades(context, UNIT)],
    ['what sources say otherwise', () => viewDifferences(context)],
    ['decision', () => viewDecision(context, DECISION)],
    ['undo', () => viewUndo(context, DECISION)],
    ['decisions', () => viewDecisions(context, QUERY)],
    ['decisions, file', () => textOrRefusal(exportDecisions(context, QUERY))],
    ['overrides', () => viewOverrides(context, QUERY)],
    ['emails', () => viewOutbox(context, null)],
    ['officer', () => viewOfficer(context, beyond)],
    ['officer, supervision', () => viewSupervision(context, beyond)],
    ['officer, one-to-one', () => viewOneToOne(context, beyond)],
    ['officer, ledger file', () => exportLedger(context, beyond)],
    ['officer, shared work', () => viewSharedWork(context, beyond)],
    ['officer, cover', () => viewCoverForm(context, beyond, { all: true })],
    ['officer, contacts', () => viewContactForm(context, beyond)],
    ['officer, cases to move', () => viewCasesToMove(context, beyond, null)],
    ['officer, oversight', () => viewOversightsForm(context, beyond)],
    ['API, officer', () => viewOfficerFigures(context, beyond)],
    ['challenges', () => viewOpenChallenges(context)],
    ['receivers', () => viewReceivers(context, { crns: [CRN], teamCode: null })],
    ['oversight', () => viewOversights(context)],
    ['details missing', () => viewDetailsMissing(context, { page: 1 })],
    ['team, file', () => exportTeam(context, EAST)],
    ['API, team', () => viewTeamFigures(context, teams.east)],
    ['capacity', () => viewCapacityPage(context, UNIT, 'week')],
    ['capacity, file', () => viewCapacityFile(context, UNIT)],
    ...everyScreenFile(context, {
      crn: CRN,
      staffCode: officers.beyond,
      teamCode: teams.east,
      words: 'plante',
    }),
  ];
}

/** As text: without the model, and without what figures are worked out from, which no page draws. */
const textOf = (handed: unknown): string =>
  JSON.stringify(handed, (key, value: unknown) =>
    key === 'model' || key === 'bandingModel' || key === 'measured' ? undefined : value,
  );

describe.each(TEST_DIALECTS)('what was written about a restricted case, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    await plant(test);
  });
  afterAll(() => test.destroy());
  /** As a page asks: what is kept for one reader is there when the next one asks. */
  const as = (who: TestPerson): UseCaseContext => ({ ...contextOf(test.store, who), request: {} });

  it.each(['leader', 'westManager', 'administrator'] as const)(
    'reaches no page, file or call of the API of a %s: changes of band, stored decisions, supervision, relief, challenges',
    async (who) => {
      const leaks: string[] = [];
      for (const [name, view] of views(as(who))) {
        const found = PLANTED.exec(textOf(await view()));
        if (found) leaks.push(`${name}: ${found[0]}`);
      }
      expect(leaks).toEqual([]);
    },
  );

  it('is there for its own manager, so that what others do not find was written', async () => {
    const page = textOf(valueOf(await viewCase(as('manager'), CRN)));
    for (const words of ['PLANTED reason', 'PLANTED evidence', 'PLANTED settled', 'PLANTED edit'])
      expect(page).toContain(words);
    expect(textOf(valueOf(await viewDecision(as('manager'), DECISION)))).toContain('PLANTED route');
    expect(textOf(valueOf(await viewSupervision(as('manager'), officers.beyond)))).toContain(
      'PLANTED agreed',
    );
  });
});
