import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeCase } from '../../workload/relief/move-case';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { BAR_REASONS, type BarInForce } from '../cases/bar';
import type { Candidate, Shortlist } from './draw-shortlist';
import { placeCandidates } from './order-candidates';
import { anyCase, anyOfficers, type GeneratedShortlist } from '../testing/generated';
import { pageFigures, shortlistFrom, subjectOf, TODAY } from '../testing/people';

/** A thousand generated cases, each with up to eight officers of three teams; the last officer of every fourth is barred. */
const CASES = 1_000;
const anyBars = fc.option(fc.constantFrom(...BAR_REASONS), { nil: null });

interface Drawn {
  readonly subject: ReturnType<typeof subjectOf>;
  readonly shortlist: Shortlist;
  readonly generated: GeneratedShortlist;
  readonly barred: string | null;
}

function eachCase(check: (drawn: Drawn) => void): void {
  fc.assert(
    fc.property(anyCase, anyOfficers, anyBars, (facts, generated, reason) => {
      const last = generated.caseloads.at(-1)?.officer.staffCode ?? '';
      const bars: BarInForce[] =
        reason === null ? [] : [{ staffCode: last, reason, recordedOn: TODAY, recordedByName: 'A Manager' }];
      const subject = subjectOf(facts, generated.pastHoldings, IBAT_4, bars);
      const shortlist = shortlistFrom(generated.caseloads, subject);
      check({ subject, shortlist, generated, barred: reason === null ? null : last });
    }),
    { numRuns: CASES },
  );
}

/** Points of `ibat-4` for a case, from the table of the workload model and not from the service's own. */
const POINTS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  community: [29, 41, 63, 102],
  licence: [31, 43, 65, 119],
  custody: [13, 14, 24, 47],
  unpaid_work: [12, 17, 24, 30],
};

/** What "Ends at 100% or under (88.4%)." says, against exact sums in whole numbers: a rounded 90.0% of less than 90% says so. */
function percentInWords(used: number, available: number): string {
  const tenths = Number((BigInt(used) * 20n + BigInt(available)) / (2n * BigInt(available)));
  const under = tenths === 900 && BigInt(used) < 90n * BigInt(available);
  return `${under ? 'just under ' : ''}${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

const rulesOf = (entry: Candidate): readonly string[] =>
  [...entry.reasonsFor, ...entry.reasonsAgainst].map((reason) => reason.rule);

describe('for a thousand generated cases', { timeout: 120_000 }, () => {
  it('after is before and the points of this case by the table, and each figure in a reason is that sum', () => {
    eachCase(({ subject, shortlist }) => {
      const points = POINTS[subject.facts.setting]?.[Number(subject.banding.band) - 1] ?? Number.NaN;
      for (const entry of shortlist.candidates) {
        const { now, after } = entry;
        expect(after.pointsUsedHundredths - now.pointsUsedHundredths).toBe(points * 100);
        expect(after.pointsAvailable).toBe(now.pointsAvailable);
        expect(after.caseCount).toBe(now.caseCount + 1);
        const shown = percentInWords(after.pointsUsedHundredths, after.pointsAvailable);
        const used = BigInt(after.pointsUsedHundredths);
        const passes = (percent: number): boolean => used > BigInt(percent) * BigInt(after.pointsAvailable);
        const rules = rulesOf(entry);
        expect(rules.includes('WELL-OVER')).toBe(passes(110));
        expect(rules.includes('OVER')).toBe(passes(100) && !passes(110));
        expect(rules.includes('ENDS-WITHIN')).toBe(!passes(100));
        const within = entry.reasonsFor.find((reason) => reason.rule === 'ENDS-WITHIN');
        if (within) expect(within.text).toBe(`Ends at 100% or under (${shown}).`);
      }
    });
  });

  it('before and after are what the officer’s page shows before and after the case is theirs', () => {
    eachCase(({ subject, shortlist, generated }) => {
      for (const entry of [...shortlist.candidates, ...shortlist.ruledOut]) {
        const caseload = generated.caseloads.find((one) => one.officer.staffCode === entry.officer.staffCode);
        if (!caseload) throw new Error('An officer who was never handed over');
        expect(entry.now).toEqual(pageFigures(caseload));
        const then = takeCase(caseload, subject.facts, null, { onDate: TODAY });
        expect(entry.after).toEqual(pageFigures(then));
      }
    });
  });

  it('nobody is left unexplained: everybody is on offer with a reason, or ruled out with why, and never both', () => {
    eachCase(({ shortlist, generated, barred }) => {
      const { candidates, ruledOut } = shortlist;
      const codes = [...candidates, ...ruledOut].map((entry) => entry.officer.staffCode);
      expect([...codes].sort()).toEqual(generated.caseloads.map(({ officer }) => officer.staffCode).sort());
      for (const entry of candidates) expect(rulesOf(entry).length).toBeGreaterThan(0);
      for (const entry of ruledOut) expect(entry.ruledOut.length).toBeGreaterThan(0);
      const barredEntry = ruledOut.find((entry) => entry.officer.staffCode === barred);
      if (barred !== null)
        expect(barredEntry?.ruledOut.find((why) => why.rule === 'BARRED')).toMatchObject({ final: true });
    });
  });

  it('nobody is told twice: each rule is shown once for an officer', () => {
    eachCase(({ shortlist }) => {
      for (const entry of shortlist.candidates)
        expect(new Set(rulesOf(entry)).size).toBe(rulesOf(entry).length);
    });
  });

  it('the order is total and stable: the same however the officers came in, never a tie, never a circle', () => {
    eachCase(({ subject, shortlist, generated }) => {
      const codesOf = (entries: readonly Candidate[]): readonly string[] =>
        entries.map((entry) => entry.officer.staffCode);
      const order = codesOf(shortlist.candidates);
      for (const caseloads of [[...generated.caseloads].reverse(), interleaved(generated.caseloads)]) {
        const again = shortlistFrom(caseloads, subject);
        expect(codesOf(again.candidates)).toEqual(order);
      }
      const { candidates } = shortlist;
      const placed = placeCandidates({ model: IBAT_4, banding: subject.banding }, [...candidates].reverse());
      expect(placed.map(({ entry }) => entry.officer.staffCode)).toEqual(order);
      expect(placed.slice(1).every(({ placedBy }) => placedBy !== null)).toBe(true);
    });
  });
});

/** Another order of the same officers: the odd ones first. */
function interleaved<T>(entries: readonly T[]): T[] {
  return [...entries.filter((_, index) => index % 2 === 1), ...entries.filter((_, index) => index % 2 === 0)];
}
