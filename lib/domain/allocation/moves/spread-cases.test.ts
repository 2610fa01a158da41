import { describe, expect, it } from 'vitest';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { caseloadOf, giverOf, HALIFAX, heldCase, officerOf, subjectOf, TODAY } from '../testing/people';
import { spreadCases } from './spread-cases';

const GIVER = officerOf('G');
const held = Array.from({ length: 6 }, () => heldCase({ staffCode: GIVER.staffCode }));
const others = ['A', 'B', 'C'].map((code) => caseloadOf(officerOf(code), 10));
const caseloads = [caseloadOf(GIVER, 0, held), ...others];
const summaries = caseloads.map((entry) => giverOf(entry));
const cases = held.map((facts) => ({
  subject: subjectOf(facts),
  from: String(GIVER.staffCode),
  onOffer: new Set<string>(['G', 'A', 'B', 'C']),
  ...HALIFAX,
}));

describe('spreading cases over several officers', () => {
  it('gives each in turn to whoever stands lowest with those before it moved, so that nobody gets too many', () => {
    const takes = spreadCases(IBAT_4, cases, summaries, TODAY).map((entry) =>
      String(entry.suggested?.officer.staffCode),
    );
    for (const code of ['A', 'B', 'C']) expect(takes.filter((one) => one === code)).toHaveLength(2);
  });

  it('never gives a case to who gives one of them up, and suggests nobody where nobody is plainly allowed', () => {
    for (const { candidates } of spreadCases(IBAT_4, cases, summaries, TODAY))
      expect(candidates.map(({ officer }) => officer.staffCode)).not.toContain(GIVER.staffCode);
    const trainees = caseloads.map((entry) => ({ ...entry, officer: { ...entry.officer, grade: 'PQiP' } }));
    const hard = heldCase({ staffCode: GIVER.staffCode, rsr: 7.5, rosh: 'very_high' });
    const [only] = spreadCases(
      IBAT_4,
      [{ subject: subjectOf(hard), from: 'G', onOffer: new Set(['A']), ...HALIFAX }],
      [caseloadOf({ ...GIVER }, 0, [hard]), ...trainees.slice(1)].map((entry) => giverOf(entry)),
      TODAY,
    );
    expect(only?.suggested).toBeNull();
  });
});
