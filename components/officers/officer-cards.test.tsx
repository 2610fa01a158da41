import { describe, expect, it } from 'vitest';
import { measureCaseload } from '@/lib/domain/workload/measure/measure-caseload';
import { IBAT_4 } from '@/lib/domain/workload/model/shipped/shipped-models';
import { held, record } from '@/lib/domain/workload/testing/caseload';
import { TODAY } from '@/lib/domain/workload/testing/officer';
import { pointsUsedWords } from './officer-cards';

const officer = record();
const reports = [{ kind: 'standard' as const, completedOn: TODAY }];
const support = { label: 'Support received', pointsHundredths: -20_00 };
const words = (more: Partial<Parameters<typeof measureCaseload>[1]>) =>
  pointsUsedWords(
    measureCaseload(IBAT_4, { officer, cases: [held()], reports: [], supports: [], ...more }, TODAY),
  );

describe('where points used come from', () => {
  it('is told as parts that add up, none of them larger than a whole that it is called a part of', () => {
    expect(words({ supports: [support] })).toBe('cases 29, support −20');
    expect(words({ reports, supports: [support] })).toBe('cases 29, reports +138, support −20');
    expect(words({ reports })).toBe('cases 29, reports +138');
  });

  it('is said in words where there is one source or none', () => {
    expect(words({})).toBe('all from cases');
    expect(words({ cases: [] })).toBe('no cases and no reports');
    expect(words({ cases: [held({ state: 'contact_suspended' })] })).toBe('none of the cases counts');
  });
});
