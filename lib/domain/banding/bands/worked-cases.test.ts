import { expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { type Banding, bandCase } from './band-case';
import { judgeGrade } from './judge-grade';
import { band, IBAT, rulesOf, TODAY } from '../testing/ibat';
import { factsOf, WORKED_CASES } from './worked-cases';

const worked = (number: number): Banding => {
  const found = WORKED_CASES[number - 1];
  if (!found) throw new Error(`No worked case ${number}`);
  return bandCase(factsOf(found), IBAT, TODAY);
};

it.each(WORKED_CASES.map((entry, index) => [index + 1, entry.caption, entry] as const))(
  'worked case %i: %s',
  (number, _, entry) => {
    const banding = worked(number);
    expect(rulesOf(banding)).toEqual(entry.rules);
    expect(banding).toMatchObject({ band: entry.band, minimumGrade: entry.minimumGrade });
  },
);

it('there are fourteen, and their figures are the published ones', () => {
  expect(WORKED_CASES.map(({ band: code, minimumGrade }) => `${code} ${minimumGrade}`).join(', ')).toBe(
    '1 CM, 3 SCM, 3 CM, 1 CM, 3 SCM, 2 CM, 4 CM, 1 CM, 1 SCM, 1 CM, 3 SCM, 2 CM, 3 SCM, 4 SCM',
  );
});

it('worked case 3: the Community Payback manager keeps oversight, and of the others none', () => {
  expect(WORKED_CASES.map((_, index) => worked(index + 1).oversightRequired).indexOf(true)).toBe(2);
  expect(WORKED_CASES.filter((_, index) => worked(index + 1).oversightRequired)).toHaveLength(1);
});

it('worked case 10: the rule is about wounding related to domestic abuse', () => {
  expect(rulesOf(worked(10))).not.toContain('SCM-WOUNDING-DA');
  expect(rulesOf(band({ flags: ['wounding_da'] }))).toEqual(['SCM-WOUNDING-DA']);
});

it('worked case 12: provisional, 2 to 4; a case manager may hold it with oversight', () => {
  expect(worked(12)).toMatchObject({
    provisional: true,
    possibleBands: ['2', '4'],
    minimumGradeUndecided: true,
    undecided: ['SCM-RSR'],
  });
  expect(
    judgeGrade(worked(12), { code: 'CM', role: 'ordinary', name: 'case manager' }, IBAT.ruleSet).verdict,
  ).toBe('with_oversight');
});

it('worked case 16: a man aged 17 is for youth justice; at 18 he is not', () => {
  expect(rulesOf(band({ dateOfBirth: isoDate('2009-05-01') }))).toEqual(['AGE-UNDER-18']);
  expect(rulesOf(band({ dateOfBirth: isoDate('2008-05-01') }))).toEqual([]);
});
