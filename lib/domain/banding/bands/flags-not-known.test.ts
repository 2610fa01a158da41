import { describe, expect, it } from 'vitest';
import { judgeGrade } from './judge-grade';
import { band, facts, IBAT } from '../testing/ibat';
import { changedFacts, describeChange } from '../changes/case-change';
import type { CaseInput } from './case-fields';
import { flagsWords } from '../labels';
import { USUAL_SCORE_NAMES } from '../labels';

const SILENT = { flags: [], flagsKnown: false } as const;
const FLAG_RULES = IBAT.ruleSet.seniorRules.filter(({ condition }) => condition.kind === 'flag');
const OFFICER = { code: 'CM', role: 'ordinary' as const, name: 'case manager' };

describe('flags that nobody recorded', () => {
  it('leave every rule that reads a flag undecided, so that the case may need a senior case manager', () => {
    const banding = band(SILENT);
    expect(banding.undecided).toEqual(FLAG_RULES.map((rule) => rule.id));
    expect(banding).toMatchObject({
      minimumGrade: 'CM',
      minimumGradeUndecided: true,
      flagsMissing: true,
      missing: [],
      reasons: [],
    });
    expect(band().minimumGradeUndecided).toBe(false);
  });

  it('leave the rule on the DA register and OGRS undecided only where OGRS could reach it', () => {
    const open = (ogrs: number | null): boolean =>
      band({ ...SILENT, ogrs }).undecided.includes('SCM-DA-OGRS');
    expect([open(74), open(75), open(null)]).toEqual([false, true, true]);
  });

  it('never change which Community Payback rule applies', () => {
    expect(band({ ...SILENT, rsr: 3.4, setting: 'unpaid_work' })).toMatchObject({
      communityPayback: 'CP-STANDALONE',
      minimumGradeUndecided: true,
    });
    const open = band({ ...SILENT, rsr: null, setting: 'unpaid_work' });
    expect(open.communityPayback).toBe('CP-GENERIC');
    expect(open.undecided).toContain('CP-STANDALONE');
    expect(open.undecided).not.toContain('SCM-RSR');
  });

  it('let a case manager hold the case with oversight only, told once', () => {
    const { verdict, reasons } = judgeGrade(band(SILENT), OFFICER, IBAT.ruleSet);
    expect(verdict).toBe('with_oversight');
    expect(reasons.map((reason) => reason.text)).toEqual([
      'May need a senior case manager: flags not recorded',
    ]);
  });

  it('read as not known, and none as none; recording that there are none is a change', () => {
    expect([flagsWords(SILENT), flagsWords({ flags: [] }), flagsWords({ flags: ['mappa'] })]).toEqual([
      'Not known',
      'None',
      'MAPPA',
    ]);
    const from = facts(SILENT) as unknown as CaseInput;
    const change = changedFacts(from, { ...from, flagsKnown: true });
    expect(change).toEqual({ from: { flags: null }, to: { flags: [] } });
    expect(describeChange(change?.from ?? {}, change?.to ?? {}, true, USUAL_SCORE_NAMES)).toEqual([
      { label: 'Flags', from: 'not known', to: 'none' },
    ]);
  });
});
