import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../kernel/collections';
import { asTeamCode } from '../../../kernel/ids';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { capacityFacts, officer } from '../testing/test-facts';
import { tallyGrades } from '../units/measure-grades';
import { type EstablishmentPost, postsInside, vacanciesByGrade } from './establishment';

const t1 = officer([]);
const t2 = officer([], { teamCode: asTeamCode('T2'), contractedHoursHundredths: 1850 });
const estate = [t1.officer, t2.officer];
const post = (
  unitLevel: EstablishmentPost['unitLevel'],
  unitCode: string,
  fteHundredths: number,
  grade = 'CM',
) => ({
  ...{ unitLevel, unitCode, grade, fteHundredths },
});
const linesOf = (posts: readonly EstablishmentPost[], level: 'team' | 'ldu' | 'nation', code: string) =>
  vacanciesByGrade(
    IBAT_4,
    posts,
    estate,
    { level, code },
    tallyGrades(capacityFacts({ officers: [t1, t2] })),
  );

describe('establishment', () => {
  it('of a unit is what is set for itself and for every unit inside it', () => {
    const posts = [
      post('team', 'T1', 300),
      post('team', 'T2', 100),
      post('ldu', 'L1', 50),
      post('ldu', 'L9', 900),
    ];
    const sum = (level: 'team' | 'ldu' | 'region' | 'nation', code: string): number =>
      sumOf(postsInside(posts, estate, { level, code }), (one) => one.fteHundredths);
    expect(sum('team', 'T1')).toBe(300);
    expect(sum('ldu', 'L1')).toBe(450);
    expect(sum('region', 'R1')).toBe(450);
    expect(sum('nation', '')).toBe(1350);
  });

  it('less those in post is vacant; without posts nothing is known, and more in post than posts is below 0', () => {
    const of = (posts: readonly EstablishmentPost[], grade: string) =>
      linesOf(posts, 'ldu', 'L1').find((line) => line.grade === grade);
    expect(of([post('ldu', 'L1', 400)], 'CM')).toEqual({ grade: 'CM', posts: 400, inPost: 150, vacant: 250 });
    expect(of([post('ldu', 'L1', 100)], 'CM')?.vacant).toBe(-50);
    expect(of([post('ldu', 'L1', 400)], 'SCM')).toMatchObject({ posts: null, vacant: null });
    expect(of([post('ldu', 'L1', 0)], 'CM')).toMatchObject({ posts: 0, vacant: -150 });
  });

  it('takes another name of a grade for the grade', () => {
    const [other = ''] = IBAT_4.grades.find((grade) => grade.code === 'CM')?.otherNames ?? [];
    expect(
      linesOf([post('team', 'T1', 200, other)], 'team', 'T1').find((line) => line.grade === 'CM')?.posts,
    ).toBe(200);
  });

  it('of an LDU is its own and that of its teams, whatever is set', () => {
    const set = fc.array(
      fc.tuple(
        fc.constantFrom(['team', 'T1'], ['team', 'T2'], ['ldu', 'L1']),
        fc.integer({ min: 0, max: 900 }),
      ),
    );
    fc.assert(
      fc.property(set, (rows) => {
        const posts = rows.map(([[level, code], fte]) => post(level as 'team' | 'ldu', code ?? '', fte));
        const sum = (level: 'team' | 'ldu', code: string): number =>
          sumOf(postsInside(posts, estate, { level, code }), (one) => one.fteHundredths);
        const own = sumOf(
          posts.filter((one) => one.unitLevel === 'ldu'),
          (one) => one.fteHundredths,
        );
        expect(sum('ldu', 'L1')).toBe(own + sum('team', 'T1') + sum('team', 'T2'));
      }),
    );
  });
});
