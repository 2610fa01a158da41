import { describe, expect, it } from 'vitest';
import { atStep, stepOf } from './step';

describe('the address of a step of a form', () => {
  it('is that of the page with the step, and with what the page asks, but not with what it was told once', () => {
    expect(atStep('/officers/A1/absences/new', 'check')).toBe('/officers/A1/absences/new?step=check');
    expect(atStep('/reallocations/receiver?crn=X1&crn=X2&step=check', 'mend')).toBe(
      '/reallocations/receiver?crn=X1&crn=X2&step=mend',
    );
    expect(atStep('/allocations/X1?saved=offer&step=check', null)).toBe('/allocations/X1');
  });

  it('says the step, and nothing that is none', () => {
    expect(stepOf(new URLSearchParams('team=a&step=check'))).toBe('check');
    expect(stepOf(new URLSearchParams('step=allocate'))).toBeNull();
    expect(stepOf(new URLSearchParams())).toBeNull();
  });
});
