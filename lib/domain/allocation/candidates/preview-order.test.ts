import { describe, expect, it } from 'vitest';
import { asCrn } from '../../../kernel/ids';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { previewOrder } from './preview-order';
import { caseloadOf, HALIFAX, officerOf, subjectOf, TODAY, waitingCase } from '../testing/people';

describe('the preview of another order', () => {
  const caseloads = [
    caseloadOf(officerOf('S', { grade: 'SCM', surname: 'Senior' }), 50),
    caseloadOf(officerOf('C', { surname: 'Case' }), 60),
  ];
  const without = {
    ...IBAT_4,
    shortlistOrder: IBAT_4.shortlistOrder.map((step) => ({
      ...step,
      on: step.on && step.rule !== 'needed_grade',
    })),
  };
  const waiting = {
    subject: subjectOf(waitingCase({ crn: asCrn('X000009') })),
    place: HALIFAX,
    lduCode: 'HX',
  };

  it('says who would be first by the draft, and how many change places', () => {
    expect(
      previewOrder({ model: IBAT_4, caseloads }, { model: without, caseloads }, [waiting], TODAY),
    ).toEqual([{ crn: 'X000009', firstBefore: 'Case, Sam', firstAfter: 'Senior, Sam', moved: 2 }]);
  });

  it('says that nothing moves where the order is the same, and nobody where nobody is on offer', () => {
    const same = { model: IBAT_4, caseloads };
    expect(previewOrder(same, same, [waiting], TODAY)[0]?.moved).toBe(0);
    expect(previewOrder(same, same, [{ ...waiting, lduCode: 'BD' }], TODAY)).toEqual([
      { crn: 'X000009', firstBefore: null, firstAfter: null, moved: 0 },
    ]);
  });
});
