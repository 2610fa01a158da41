import { describe, expect, it } from 'vitest';
import { bandCase } from '../../../banding/bands/band-case';
import { facts, IBAT, TODAY } from '../../../banding/testing/ibat';
import { CASE_STATES, SETTINGS } from '../../../banding/case-vocabulary';
import { reportLine } from '../../measure/measure-officer';
import {
  bandingModelOf,
  bandPoints,
  findGrade,
  holderGrade,
  isCoWorkerGrade,
  isResponsibleGrade,
  modelVersionOf,
} from '../model';
import { workloadModelSchema } from '../whole-model';
import { HMPPS_TIERS, IBAT_4, SHIPPED_MODELS } from './shipped-models';

describe('ibat-4', () => {
  it.each([
    ['1', [29, 31, 13, 12], 'blue', 28],
    ['2', [41, 43, 14, 17], 'green', 28],
    ['3', [63, 65, 24, 24], 'amber', 14],
    ['4', [102, 119, 47, 30], 'red', 7],
  ])('band %s is worth %j and is seen as planned', (code, points, brag, contactEveryDays) => {
    expect(SETTINGS.map((setting) => bandPoints(IBAT_4, code, setting, 'standard'))).toEqual(points);
    expect(SETTINGS.map((setting) => bandPoints(IBAT_4, code, setting, 'transition'))).toEqual(points);
    expect(IBAT_4.bands.find((band) => band.code === code)).toMatchObject({
      brag,
      contactEveryDays,
      rank: Number(code),
    });
  });

  it('has four bands, and no transition cohort', () => {
    expect(IBAT_4.bands).toHaveLength(4);
    expect(IBAT_4.cohorts).toEqual(['standard']);
    expect(bandPoints(IBAT_4, '5', 'community', 'standard')).toBeNull();
  });

  it('counts states and reports as published', () => {
    expect(CASE_STATES.map((state) => IBAT_4.stateShares[state])).toEqual([100, 25, 0, 0]);
  });

  it('gives banding the same model as its own tests use', () => {
    expect(bandingModelOf(IBAT_4)).toEqual(IBAT);
  });

  it('about 59 points are one hour a week', () => {
    expect(Math.round((2176 / 37) * 10) / 10).toBe(58.8);
  });
});

describe('hmpps-tiers', () => {
  const TIERS: [string, number, number, number][] = [
    ['A3', 206, 219, 75],
    ['A2', 158, 175, 60],
    ['A1', 146, 163, 59],
    ['A0', 110, 0, 0],
    ['B3', 146, 161, 59],
    ['B2', 115, 132, 48],
    ['B1', 102, 119, 47],
    ['B0', 72, 0, 0],
    ['C3', 79, 77, 30],
    ['C2', 63, 65, 24],
    ['C1', 50, 52, 23],
    ['C0', 35, 0, 0],
    ['D3', 51, 51, 17],
    ['D2', 41, 43, 14],
    ['D1', 29, 31, 13],
    ['D0', 29, 0, 0],
  ];

  it.each(TIERS)(
    'tier %s is worth %i, %i and %i, unpaid work as community, transition as custody',
    (code, community, licence, custody) => {
      expect(SETTINGS.map((setting) => bandPoints(HMPPS_TIERS, code, setting, 'standard'))).toEqual([
        community,
        licence,
        custody,
        community,
      ]);
      expect(SETTINGS.map((setting) => bandPoints(HMPPS_TIERS, code, setting, 'transition'))).toEqual([
        custody,
        custody,
        custody,
        custody,
      ]);
    },
  );

  it.each(TIERS)('tier %sS, contact suspended, is worth nothing', (code) => {
    for (const cohort of ['standard', 'transition'] as const) {
      expect(SETTINGS.map((setting) => bandPoints(HMPPS_TIERS, `${code}S`, setting, cohort))).toEqual([
        0, 0, 0, 0,
      ]);
    }
  });

  it('ranks A3 highest and D0 lowest, each suffix S beside its tier', () => {
    const byRank = [...HMPPS_TIERS.bands].sort((a, b) => b.rank - a.rank).map((band) => band.code);
    expect(byRank).toEqual(TIERS.flatMap(([code]) => [code, `${code}S`]));
  });

  it('counts active cases only', () => {
    expect(CASE_STATES.map((state) => HMPPS_TIERS.stateShares[state])).toEqual([100, 0, 0, 0]);
  });

  it.each(['Z9', 'E1', '', null])(
    'counts a code that it does not know (%s) as the middle tier, provisionally, never as 0',
    (importedBand) => {
      const banding = bandCase(facts({ importedBand }), bandingModelOf(HMPPS_TIERS), TODAY);
      expect(banding).toMatchObject({ band: 'C3', provisional: true, possibleBands: ['D1', 'A3'] });
      for (const setting of SETTINGS) {
        for (const cohort of ['standard', 'transition'] as const)
          expect(bandPoints(HMPPS_TIERS, banding.band, setting, cohort)).toBeGreaterThan(0);
      }
    },
  );

  it('allows every band to every grade; the senior rules still run', () => {
    const model = bandingModelOf(HMPPS_TIERS);
    expect(HMPPS_TIERS.ruleSet.matrix).toBeNull();
    expect(bandCase(facts({ importedBand: 'D1', rsr: 3 }), model, TODAY)).toMatchObject({
      band: 'D1',
      minimumGrade: 'PO',
      reasons: [{ rule: 'SCM-RSR' }],
    });
    expect(bandCase(facts({ importedBand: 'A3' }), model, TODAY)).toMatchObject({
      band: 'A3',
      minimumGrade: 'PSO',
      upBanded: false,
    });
  });
});

describe.each(SHIPPED_MODELS.map((model) => [model.code, model] as const))(
  'the shipped model %s',
  (_, model) => {
    it('fits its own schema', () => {
      expect(workloadModelSchema.parse(model)).toEqual(model);
      expect(workloadModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
    });

    it('has the published targets', () => {
      const senior = model === IBAT_4 ? 'SCM' : 'PO';
      const ordinary = model === IBAT_4 ? 'CM' : 'PSO';
      expect(
        model.grades.map((grade) => [
          grade.code,
          grade.role,
          grade.targetPoints,
          grade.fullTimeHoursHundredths,
        ]),
      ).toEqual([
        [senior, 'senior', 2176, 3700],
        [ordinary, 'ordinary', 2176, 3700],
        ['PQiP', 'trainee', 2176, 3700],
        ['SPO', 'manager', 0, 3700],
        ['OTHER', 'other', 0, 3700],
        ['TTG', 'other', 2176, 3700],
        ['PARTNER', 'other', 2176, 3700],
        ['HIO', 'senior', 2176, 3700],
      ]);
      expect(model.grades.filter((grade) => grade.caseCap !== undefined)).toMatchObject([
        { code: 'HIO', caseCap: 20 },
      ]);
    });

    it('has the published reports, thresholds and limits', () => {
      expect(model.reportPoints).toEqual({ standard: 138, fast: 65, oral: 0, parole: 0 });
      expect(model.thresholds).toEqual({ near: 90, over: 100, wellOver: 110 });
      expect(model).toMatchObject({
        mostContractedHoursHundredths: 3750,
        reportDays: 30,
        absenceDays: 14,
        excessiveDays: 28,
        intakeCap: 3,
        caseloadGuards: [50, 75],
      });
      expect(model.ruleSet).toMatchObject({
        adultAge: 18,
        youngAdultAges: { from: 18, to: 25 },
        resettlementWeeks: 12,
        oversight: { reviewWithinDays: 28, rosh: ['high', 'very_high'], flags: ['child_protection'] },
      });
      expect(model.ruleSet.domesticAbuseFlags).toEqual(['da_register', 'domestic_abuse']);
    });

    it.each([
      ['scm', 'senior'],
      ['PO', 'senior'],
      ['CM', 'ordinary'],
      [' pso ', 'ordinary'],
      ['pqip', 'trainee'],
      ['SPO', 'manager'],
      ['other', 'other'],
    ])('knows the grade "%s" in any case of letters', (code, role) => {
      expect(findGrade(model, code)?.role).toBe(role);
      expect(holderGrade(model, code)).toMatchObject({ role });
    });

    it('knows no other grade', () => {
      for (const code of [null, '', 'NQO', 'S CM']) {
        expect(findGrade(model, code)).toBeNull();
        expect(holderGrade(model, code)).toBeNull();
      }
    });

    it('names its version', () => {
      expect(modelVersionOf(model)).toBe(`${model.code}, version 2`);
    });

    it.each([
      ['standard', 13_800, 'Standard pre-sentence report'],
      ['fast', 6500, 'Fast pre-sentence report'],
      ['oral', 0, 'Oral report'],
      ['parole', 0, 'Parole report'],
    ] as const)('counts a %s report as %i hundredths', (kind, pointsHundredths, label) => {
      expect(reportLine(model, kind, 1, TODAY)).toEqual({
        kind: 'report',
        side: 'used',
        label,
        reportKind: kind,
        completedOn: TODAY,
        count: 1,
        pointsHundredths,
      });
      expect(reportLine(model, kind, 3, null).pointsHundredths).toBe(3 * pointsHundredths);
    });
  },
);

it('responsible officers of a document without marks are senior and ordinary case managers and trainees', () => {
  expect(
    (['senior', 'ordinary', 'trainee', 'manager', 'other'] as const).filter((role) =>
      isResponsibleGrade({ role }),
    ),
  ).toEqual(['senior', 'ordinary', 'trainee']);
});

it('the mark of a grade goes before its role', () => {
  expect(isResponsibleGrade({ role: 'ordinary', responsibleOfficer: false })).toBe(false);
  expect(isResponsibleGrade({ role: 'other', responsibleOfficer: true })).toBe(true);
});

it('co-workers are those without the mark who are no managers: Through the Gate, partner agencies, other staff', () => {
  expect(IBAT_4.grades.filter(isCoWorkerGrade).map((grade) => grade.code)).toEqual([
    'OTHER',
    'TTG',
    'PARTNER',
  ]);
  expect(IBAT_4.grades.filter(isResponsibleGrade).map((grade) => grade.code)).toEqual([
    'SCM',
    'CM',
    'PQiP',
    'HIO',
  ]);
});
