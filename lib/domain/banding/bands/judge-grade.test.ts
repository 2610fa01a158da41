import { describe, expect, it } from 'vitest';
import type { BandingFacts } from './band-case';
import { type GradeJudgement, type HolderGrade, judgeGrade, worseVerdict } from './judge-grade';
import { band, IBAT } from '../testing/ibat';
import type { GradeVerdict } from '../case-vocabulary';

const RULES = IBAT.ruleSet;
const GRADES: Record<string, HolderGrade> = {
  SCM: { code: 'SCM', role: 'senior', name: 'senior case manager' },
  CM: { code: 'CM', role: 'ordinary', name: 'case manager' },
  PQiP: { code: 'PQiP', role: 'trainee', name: 'trainee' },
  SPO: { code: 'SPO', role: 'manager', name: 'senior probation officer' },
  OTHER: { code: 'OTHER', role: 'other', name: 'other staff' },
};
const gradeOf = (code: string): HolderGrade => {
  const grade = GRADES[code];
  if (!grade) throw new Error(`No grade ${code}`);
  return grade;
};
const judge = (code: string, changes: Partial<BandingFacts>): GradeJudgement =>
  judgeGrade(band(changes), gradeOf(code), RULES);
const rulesOf = (judgement: GradeJudgement): string[] => judgement.reasons.map((reason) => reason.rule);

/** A case of each band that needs no senior case manager. */
const BANDS: Record<string, Partial<BandingFacts>> = {
  '1': {},
  '2': { ogrs: 50 },
  '3': { ogrs: 75 },
  '4': { ogrs: 90 },
};

/** The same bands, where a flag needs a senior case manager. */
const SENIOR_BANDS = Object.fromEntries(
  Object.entries(BANDS).map(([code, changes]) => [code, { ...changes, flags: ['prevent' as const] }]),
);

const [A, O, N] = ['allowed', 'with_oversight', 'not_allowed'] as const;

describe('the matrix, where no rule asks for a senior case manager', () => {
  const MATRIX: [string, GradeVerdict[]][] = [
    ['SCM', [A, A, A, A]],
    ['CM', [A, A, A, A]],
    ['PQiP', [A, O, N, N]],
    ['SPO', [O, O, O, O]],
    ['OTHER', [N, N, N, N]],
  ];
  const cells = MATRIX.flatMap(([grade, row]) =>
    row.map((verdict, index) => [grade, String(index + 1), verdict] as const),
  );

  it.each(cells)('%s and band %s: %s', (grade, code, verdict) => {
    const judgement = judge(grade, BANDS[code] ?? {});
    expect(judgement.verdict).toBe(verdict);
    expect(rulesOf(judgement)).toEqual(verdict === A ? [] : ['MATRIX']);
    expect(judgement.reasons.every((reason) => reason.verdict === verdict)).toBe(true);
  });
});

describe('the matrix, where a rule asks for a senior case manager', () => {
  const EXPECTED: [string, GradeVerdict[], string[][]][] = [
    ['SCM', [A, A, A, A], [[], [], [], []]],
    ['CM', [N, N, N, N], [['SCM-PREVENT'], ['SCM-PREVENT'], ['SCM-PREVENT'], ['SCM-PREVENT']]],
    // At band 2 the matrix alone would ask for oversight: it did not decide, so it is no reason.
    [
      'PQiP',
      [N, N, N, N],
      [['SCM-PREVENT'], ['SCM-PREVENT'], ['SCM-PREVENT', 'MATRIX'], ['SCM-PREVENT', 'MATRIX']],
    ],
    ['SPO', [O, O, O, O], [['MATRIX'], ['MATRIX'], ['MATRIX'], ['MATRIX']]],
    ['OTHER', [N, N, N, N], [['MATRIX'], ['MATRIX'], ['MATRIX'], ['MATRIX']]],
  ];
  const cells = EXPECTED.flatMap(([grade, verdicts, reasons]) =>
    verdicts.map((verdict, index) => [grade, String(index + 1), verdict, reasons[index] ?? []] as const),
  );

  it.each(cells)('%s and band %s: %s, by %j', (grade, code, verdict, reasons) => {
    const judgement = judge(grade, SENIOR_BANDS[code] ?? {});
    expect(judgement.verdict).toBe(verdict);
    expect(rulesOf(judgement)).toEqual(reasons);
  });

  it('gives every rule that fired, in the words of the banding', () => {
    const judgement = judge('CM', { rsr: 3.41, flags: ['da_register', 'stalking'], ogrs: 78 });
    expect(judgement.reasons).toEqual([
      { rule: 'SCM-RSR', text: 'RSR is 3.0 or over (3.41)', verdict: N },
      { rule: 'SCM-DA-OGRS', text: 'On the DA register with OGRS 75 or over (78)', verdict: N },
      { rule: 'SCM-STALKING', text: 'Stalking offence (section 4A)', verdict: N },
    ]);
  });
});

describe('where the minimum grade is undecided', () => {
  it.each<[string, GradeVerdict, string[]]>([
    ['SCM', A, []],
    ['CM', O, ['SCM-RSR']],
    ['PQiP', N, ['SCM-RSR']],
    ['SPO', O, ['MATRIX']],
    ['OTHER', N, ['MATRIX']],
  ])('a case of band 2 without RSR for %s: %s', (grade, verdict, reasons) => {
    const judgement = judge(grade, { rsr: null });
    expect(judgement.verdict).toBe(verdict);
    expect(rulesOf(judgement)).toEqual(reasons);
  });

  it('names each input that a rule waits for, and no other', () => {
    expect(judge('CM', { rsr: null, ogrs: null, rosh: null }).reasons).toEqual([
      { rule: 'SCM-RSR', text: 'May need a senior case manager: RSR missing', verdict: O },
      { rule: 'SCM-ROSH', text: 'May need a senior case manager: ROSH missing', verdict: O },
    ]);
    expect(judge('CM', { ogrs: null, flags: ['da_register'] }).reasons).toEqual([
      { rule: 'SCM-DA-OGRS', text: 'May need a senior case manager: OGRS missing', verdict: O },
    ]);
  });

  it('a case manager may simply hold it where the missing input decides no rule', () => {
    expect(judge('CM', { ogrs: null })).toEqual({ verdict: A, reasons: [] });
  });

  it('a rule that has fired comes before one that may', () => {
    expect(judge('CM', { rsr: null, flags: ['cse'] })).toMatchObject({
      verdict: N,
      reasons: [{ rule: 'SCM-CSE' }],
    });
  });
});

describe('standalone unpaid work', () => {
  it.each<[string, Partial<BandingFacts>, GradeVerdict[], string[][]]>([
    ['RSR alone', { rsr: 3 }, [A, O, N, O, N], [[], ['CP-STANDALONE'], ['MATRIX'], ['MATRIX'], ['MATRIX']]],
    ['nothing', {}, [A, A, A, O, N], [[], [], [], ['MATRIX'], ['MATRIX']]],
    [
      'RSR missing, so provisional band 2',
      { rsr: null },
      [A, A, O, O, N],
      [[], [], ['MATRIX'], ['MATRIX'], ['MATRIX']],
    ],
    [
      'RSR alone and ROSH missing',
      { rsr: 3, rosh: null },
      [A, O, N, O, N],
      [[], ['SCM-ROSH', 'CP-STANDALONE'], ['SCM-ROSH', 'MATRIX'], ['MATRIX'], ['MATRIX']],
    ],
    [
      'another rule',
      { flags: ['gangs_guns'] },
      [A, N, N, O, N],
      [[], ['SCM-GANGS'], ['SCM-GANGS'], ['MATRIX'], ['MATRIX']],
    ],
  ])('with %s', (_, changes, verdicts, reasons) => {
    const judged = ['SCM', 'CM', 'PQiP', 'SPO', 'OTHER'].map((grade) =>
      judge(grade, { ...changes, setting: 'unpaid_work' }),
    );
    expect(judged.map((judgement) => judgement.verdict)).toEqual(verdicts);
    expect(judged.map(rulesOf)).toEqual(reasons);
  });

  it('a trainee may hold it with oversight where the matrix has nothing against the band', () => {
    const allowing = { ...RULES, matrix: null };
    const judgement = judgeGrade(band({ rsr: 3, setting: 'unpaid_work' }), gradeOf('PQiP'), allowing);
    expect(judgement).toMatchObject({ verdict: O, reasons: [{ rule: 'CP-STANDALONE' }] });
    expect(judgement.reasons[0]?.text).toContain('Standalone unpaid work with RSR 3.00');
  });
});

describe('without a matrix every band is allowed to every grade', () => {
  it.each(Object.keys(GRADES))('%s', (grade) => {
    for (const changes of Object.values(BANDS))
      expect(judgeGrade(band(changes), gradeOf(grade), { ...RULES, matrix: null })).toEqual({
        verdict: A,
        reasons: [],
      });
  });

  it('the rules for senior case managers still stand', () => {
    expect(judgeGrade(band({ rsr: 3 }), gradeOf('CM'), { ...RULES, matrix: null }).verdict).toBe(N);
  });
});

it('an officer without a grade has no verdict: unknown, not allowed by default', () => {
  expect(judgeGrade(band(), null, RULES)).toEqual({ verdict: 'unknown', reasons: [] });
});

it('the words of the matrix suit the grade', () => {
  expect(judge('PQiP', { ogrs: 75 }).reasons[0]?.text).toBe('A trainee may not hold band 3');
  expect(judge('PQiP', { ogrs: 50 }).reasons[0]?.text).toBe('A trainee may hold band 2 with oversight only');
  expect(judge('SPO', {}).reasons[0]?.text).toBe(
    'A senior probation officer may hold band 1 with oversight only',
  );
  expect(judge('OTHER', {}).reasons[0]?.text).toBe('Other staff may not hold band 1');
  const apprentice: HolderGrade = { code: 'PQiP', role: 'trainee', name: 'apprentice' };
  expect(judgeGrade(band({ ogrs: 75 }), apprentice, RULES).reasons[0]?.text).toBe(
    'An apprentice may not hold band 3',
  );
});

it.each<[GradeVerdict, GradeVerdict, GradeVerdict]>([
  [A, A, A],
  [A, O, O],
  [O, A, O],
  [O, N, N],
  [N, O, N],
  [N, A, N],
])('the worse of %s and %s is %s', (first, second, worse) => {
  expect(worseVerdict(first, second)).toBe(worse);
});
