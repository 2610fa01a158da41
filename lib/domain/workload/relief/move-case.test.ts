import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOfficers } from '../../allocation/testing/generated';
import { caseloadOf, heldCase, officerOf, TODAY } from '../../allocation/testing/people';
import { asCrn } from '../../../kernel/ids';
import { type Caseload, measureCaseload } from '../measure/measure-caseload';
import { moveCase } from './move-case';
import { shareWork } from '../sharing/shared-work';
import { IBAT_4 } from '../model/shipped/shipped-models';

const CRN = asCrn('X000001');
const move = { crn: CRN, from: 'A', to: 'B', onDate: TODAY };
const pointsOf = (caseloads: readonly Caseload[]): number =>
  caseloads.reduce(
    (sum, entry) => sum + measureCaseload(IBAT_4, entry, TODAY).workload.pointsUsedHundredths,
    0,
  );
const caseOf = (holder: string) => heldCase({ crn: CRN, staffCode: holder, ogrs: 80 });

describe('what a move does to the caseloads around it', () => {
  it('conserves the points of all officers together, whoever they are and whichever case it is', () => {
    fc.assert(
      fc.property(anyOfficers, fc.nat(), fc.nat(), fc.nat(), ({ caseloads }, from, to, which) => {
        const giver = caseloads[from % caseloads.length];
        const taker = caseloads[to % caseloads.length];
        const held = giver?.cases[which % Math.max(1, giver.cases.length)];
        if (!giver || !taker || !held) return;
        const after = moveCase(caseloads, {
          ...move,
          crn: held.crn,
          from: giver.officer.staffCode,
          to: taker.officer.staffCode,
        });
        expect(pointsOf(after)).toBe(pointsOf(caseloads));
        const counts = (entries: readonly Caseload[]): number =>
          entries.reduce((sum, entry) => sum + entry.cases.filter((one) => one.crn === held.crn).length, 0);
        expect(counts(after)).toBe(counts(caseloads));
      }),
    );
  });

  /** The caseloads of A, B, C and D with the shared work of the day, as the database hands them over. */
  const sharedBetween = (
    holder: string,
    shares: readonly { staffCode: string; percent: number }[],
    coveredBy: string | null,
  ): readonly Caseload[] => {
    const facts = caseOf(holder);
    const work = shareWork(
      {
        shares: shares.map((share) => ({
          ...share,
          crn: CRN,
          kind: 'co_working' as const,
          startedOn: TODAY,
          endedOn: null,
        })),
        covers:
          coveredBy === null
            ? []
            : [{ crn: CRN, staffCode: coveredBy, holderStaffCode: 'A', startsOn: TODAY, endsOn: TODAY }],
        cases: new Map([[CRN, { facts, holder }]]),
        nameOf: (staffCode) => staffCode,
      },
      TODAY,
    );
    return ['A', 'B', 'C', 'D'].map((staffCode) => {
      const shared = work.get(staffCode);
      const caseload = caseloadOf(officerOf(staffCode), 1, staffCode === holder ? [facts] : []);
      return shared ? { ...caseload, shared } : caseload;
    });
  };

  it.each([
    ['nobody beside the officer', [], null],
    ['a cover', [], 'C'],
    ['a cover by the receiver', [], 'B'],
    ['co-workers', [{ staffCode: 'C', percent: 30 }], null],
    [
      'the receiver as co-worker, another one and a cover',
      [
        { staffCode: 'B', percent: 20 },
        { staffCode: 'D', percent: 15 },
      ],
      'C',
    ],
  ] as const)(
    'leaves every officer where the day’s shares leave them, with %s',
    (_name, shares, coveredBy) => {
      const measured = (caseloads: readonly Caseload[]): number[] =>
        caseloads.map((entry) => measureCaseload(IBAT_4, entry, TODAY).workload.pointsUsedHundredths);
      const before = sharedBetween('A', shares, coveredBy);
      const after = moveCase(before, move);
      expect(measured(after)).toEqual(measured(sharedBetween('B', shares, coveredBy)));
      expect(pointsOf(after)).toBe(pointsOf(before));
    },
  );

  it('changes nothing where the giver does not hold the case', () => {
    const caseloads = sharedBetween('A', [], null);
    expect(moveCase(caseloads, { ...move, from: 'C' })).toBe(caseloads);
  });
});
