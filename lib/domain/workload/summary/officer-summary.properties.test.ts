import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase } from '../../allocation/testing/generated';
import { caseloadOf, heldCase, officerOf, TODAY } from '../../allocation/testing/people';
import { bandCase } from '../../banding/bands/band-case';
import type { HeldCase } from '../../banding/bands/case-facts';
import { CASE_STATES } from '../../banding/case-vocabulary';
import { addDays } from '../../../kernel/dates';
import { asCrn, asTeamCode } from '../../../kernel/ids';
import { type Caseload, measureCaseload } from '../measure/measure-caseload';
import { measureUnitWork } from '../measure/unit-part';
import { bandingModelOf } from '../model/model';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';
import { moveCase, splitIn, takeCase } from '../relief/move-case';
import { withCover } from '../sharing/divide-work';
import { shareWork } from '../sharing/shared-work';
import { coverInSummary, takeIntoSummary } from './change-summary';
import { moveInSummaries } from './move-in-summaries';
import {
  figuresOf,
  type OfficerSummary,
  passedBy,
  toGiverSummary,
  toOfficerSummary,
} from './officer-summary';
import { measureUnitOfSummaries } from './unit-of-summaries';

const STAFF = ['A', 'B', 'C', 'D'] as const;
const who = fc.constantFrom(...STAFF);

const anyHeld = fc
  .record({
    holder: who,
    facts: anyCase,
    state: fc.constantFrom('active' as const, ...CASE_STATES),
    days: fc.integer({ min: 0, max: 12 }),
    here: fc.boolean(),
    shares: fc.uniqueArray(who, { maxLength: 2 }),
    percents: fc.tuple(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 1, max: 45 })),
    cover: fc.option(who, { freq: 1 }),
  })
  .map((entry) => entry);

interface Standing {
  readonly caseloads: readonly Caseload[];
  readonly crns: readonly string[];
}

/** Four officers of several grades in one team, with cases that they share and cover for one another. */
const anyTeam: fc.Arbitrary<Standing> = fc
  .record({
    held: fc.array(anyHeld, { minLength: 1, maxLength: 9 }),
    grades: fc.tuple(...STAFF.map(() => fc.constantFrom('SCM', 'CM', 'PQiP', 'SPO', 'PSO', 'OTHER', null))),
    hours: fc.tuple(...STAFF.map(() => fc.constantFrom(3700, 2220, 370, null))),
    payback: fc.boolean(),
    support: fc.integer({ min: -90_000, max: 90_000 }),
    reports: fc.nat({ max: 2 }),
  })
  .map(({ held, grades, hours, payback, support, reports }) => {
    const cases = held.map((entry, at): HeldCase => {
      const { facts, state, days, here, holder } = entry;
      return heldCase(
        { ...facts, crn: asCrn(`X${100_000 + at}`), state, staffCode: holder, allocatedHere: here },
        days,
      );
    });
    const work = shareWork(
      {
        shares: held.flatMap(({ shares, percents }, at) =>
          shares.map((staffCode, nth) => ({
            crn: `X${100_000 + at}`,
            staffCode,
            kind: 'co_working' as const,
            percent: percents[nth] ?? 1,
            startedOn: TODAY,
            endedOn: null,
          })),
        ),
        covers: held.flatMap(({ cover, holder }, at) =>
          cover === null
            ? []
            : [
                {
                  crn: `X${100_000 + at}`,
                  staffCode: cover,
                  holderStaffCode: holder,
                  startsOn: TODAY,
                  endsOn: TODAY,
                },
              ],
        ),
        cases: new Map(cases.map((facts) => [facts.crn, { facts, holder: facts.staffCode }])),
        nameOf: (staffCode) => staffCode,
      },
      TODAY,
    );
    const caseloads = STAFF.map((staffCode, at): Caseload => {
      const officer = officerOf(staffCode, {
        grade: grades[at] ?? null,
        contractedHoursHundredths: hours[at] ?? null,
        teamCode: asTeamCode('HX-G'),
        teamType: payback ? 'community_payback' : 'generic',
      });
      const shared = work.get(staffCode);
      return {
        ...caseloadOf(
          officer,
          0,
          cases.filter((entry) => entry.staffCode === staffCode),
        ),
        reports: Array.from({ length: reports }, () => ({ kind: 'standard', completedOn: TODAY })),
        supports: at === 0 ? [{ label: 'Support', pointsHundredths: support }] : [],
        ...(shared ? { shared } : {}),
      };
    });
    return { caseloads, crns: cases.map(({ crn }) => crn) };
  });

const anyModel = fc.constantFrom(IBAT_4, HMPPS_TIERS);
type Model = typeof IBAT_4;

/** What is read of an officer, from their summary. */
function read(model: Model, summary: OfficerSummary): unknown {
  const { newIn7Days, lastNewOn } = summary;
  return { ...figuresOf(model, summary), ...passedBy(model, summary), newIn7Days, lastNewOn };
}

/** The same, measured on the whole caseload. */
function measured(model: Model, caseload: Caseload): unknown {
  const found = measureCaseload(model, caseload, TODAY);
  const { ledger: _ledger, ...figures } = found.workload;
  const { guardPassed, caseCapPassed, newIn7Days } = found;
  const days = caseload.cases.map(({ allocatedOn }) => allocatedOn).sort();
  return { ...figures, guardPassed, caseCapPassed, newIn7Days, lastNewOn: days.at(-1) ?? null };
}

const asKept = (model: Model, caseload: Caseload): OfficerSummary => {
  const summary = toOfficerSummary(model, measureCaseload(model, caseload, TODAY), TODAY);
  return JSON.parse(JSON.stringify(summary)) as OfficerSummary;
};

describe('the summary of an officer, kept as JSON', { timeout: 120_000 }, () => {
  it('says what measuring all their cases says, and a team of them adds up alike', () => {
    fc.assert(
      fc.property(anyModel, anyTeam, (model, { caseloads }) => {
        for (const caseload of caseloads)
          expect(read(model, asKept(model, caseload))).toEqual(measured(model, caseload));
        expect(
          measureUnitOfSummaries(
            model,
            caseloads.map((entry) => asKept(model, entry)),
          ),
        ).toEqual(
          measureUnitWork(
            model,
            caseloads.map((entry) => measureCaseload(model, entry, TODAY)),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('with cases more is what measuring the caseload with those cases is, shared by colleagues or not', () => {
    const split = { shares: [{ staffCode: 'B', kind: 'co_working' as const, percent: 30 }], coveredBy: null };
    fc.assert(
      fc.property(
        anyModel,
        anyTeam,
        fc.array(fc.tuple(anyCase, fc.boolean()), { minLength: 1, maxLength: 4 }),
        (model, { caseloads, crns }, coming) => {
          for (const caseload of caseloads) {
            let whole = caseload;
            let summary = asKept(model, caseload);
            coming.forEach(([facts, shared], at) => {
              // The first is a case in which the officer may have a part already.
              const crn = asCrn(at === 0 ? (crns[0] ?? '') : `Y${100_000 + at}`);
              if (whole.cases.some((held) => held.crn === crn)) return;
              const theirs = { ...facts, crn };
              const banding = bandCase(theirs, bandingModelOf(model), TODAY);
              const divided = shared ? split : null;
              whole = takeCase(whole, theirs, divided, { onDate: TODAY });
              summary = takeIntoSummary(model, summary, { facts: theirs, banding, split: divided }, TODAY);
              expect(read(model, summary)).toEqual(measured(model, whole));
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('after any moves between officers is what measuring them after the same moves is', () => {
    const anyMoves = fc.array(fc.tuple(fc.nat(), who), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyModel, anyTeam, anyMoves, (model, { caseloads, crns }, moves) => {
        let whole = caseloads;
        let summaries: readonly OfficerSummary[] = caseloads.map((entry) =>
          toGiverSummary(model, entry, TODAY),
        );
        const moved = new Set<string>();
        for (const [at, to] of moves) {
          const crn = crns[at % crns.length] ?? '';
          const giver = caseloads.find((entry) => entry.cases.some((held) => held.crn === crn));
          const facts = giver?.cases.find((held) => held.crn === crn);
          if (!giver || !facts || moved.has(crn)) continue;
          moved.add(crn);
          const from = giver.officer.staffCode;
          const banding = bandCase(facts, bandingModelOf(model), TODAY);
          whole = moveCase(whole, { crn, from, to, onDate: TODAY });
          summaries = moveInSummaries(model, summaries, { moving: { facts, banding }, from, to }, TODAY);
          summaries.forEach((summary, index) => {
            const caseload = whole[index];
            if (caseload) expect(read(model, summary)).toEqual(measured(model, caseload));
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('while a colleague is covered is what measuring the cover is', () => {
    fc.assert(
      fc.property(anyModel, anyTeam, (model, { caseloads }) => {
        for (const holder of caseloads) {
          for (const other of caseloads) {
            if (holder === other) continue;
            const crns = holder.cases.map(({ crn }) => crn);
            const covering = withCover({ holder, other }, crns, (code) => code).other;
            const summary = holder.cases.reduce(
              (standing, facts) =>
                coverInSummary(model, standing, {
                  facts,
                  banding: bandCase(facts, bandingModelOf(model), TODAY),
                  split: splitIn(holder, facts.crn),
                }),
              asKept(model, other),
            );
            expect(read(model, summary)).toEqual(measured(model, covering));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells nobody why an officer is away or has fewer hours', () => {
    const officer = officerOf('A', {
      absences: [
        { id: 'a', kind: 'sickness', startDate: addDays(TODAY, -3), endDate: null, version: 1 },
        {
          id: 'b',
          kind: 'maternity',
          startDate: addDays(TODAY, -90),
          endDate: addDays(TODAY, -60),
          version: 1,
        },
      ],
      reductions: [
        {
          id: 'r',
          reason: 'Disability or reasonable adjustment',
          hoursHundredths: 500,
          startDate: addDays(TODAY, -10),
          endDate: null,
          cancelled: false,
          staysUntilReviewed: false,
          notes: 'Migraine',
          version: 1,
        },
      ],
    });
    const kept = JSON.stringify(asKept(IBAT_4, caseloadOf(officer, 1)));
    for (const word of ['sickness', 'maternity', 'Disability', 'Migraine']) expect(kept).not.toContain(word);
    expect(kept).toContain('"absences":[{');
  });
});
