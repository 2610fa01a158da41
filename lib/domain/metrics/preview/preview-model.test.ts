import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldCase } from '../../banding/bands/case-facts';
import { type Caseload, measureCaseload } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import { workloadModelSchema } from '../../workload/model/whole-model';
import { HMPPS_TIERS, IBAT_4, SHIPPED_MODELS } from '../../workload/model/shipped/shipped-models';
import { held, record } from '../../workload/testing/caseload';
import { TODAY } from '../../workload/testing/officer';
import { countMoves, NO_MOVES } from './count-moves';
import { previewedCasesCsv, previewedOfficersCsv } from './preview-csv';
import { figuresOf, joinPreviews, type ModelPreview, previewModel } from './preview-model';
import { asCrn, asStaffCode, asTeamCode } from '../../../kernel/ids';

const caseload = (
  code: string,
  grade: string | null,
  cases: readonly Partial<HeldCase>[],
  more: Parameters<typeof record>[0] = {},
): Caseload => ({
  officer: record({ staffCode: asStaffCode(code), grade, contractedHoursHundredths: 370, ...more }),
  cases: cases.map((facts, index) =>
    held({ crn: asCrn(`X${code.slice(1)}0000${index}`), staffCode: code, ...facts }),
  ),
  reports: [],
  supports: [],
});

const BAND_3: Partial<HeldCase> = { rsr: 1.9, ogrs: 80, rosh: 'medium' };
const ESTATE = [
  caseload('S1', 'CM', [BAND_3, BAND_3, BAND_3]),
  caseload('S2', 'CM', [BAND_3]),
  caseload('S3', null, [BAND_3]),
  caseload('S4', 'PQiP', [{ ogrs: 60 }], { teamCode: asTeamCode('HUD1'), teamName: 'Huddersfield' }),
];

const preview = (after: WorkloadModel, caseloads: readonly Caseload[] = ESTATE): ModelPreview =>
  previewModel({ model: IBAT_4, caseloads }, { model: after, caseloads }, TODAY);

const withPoints = (code: string, community: number): WorkloadModel => ({
  ...IBAT_4,
  bands: IBAT_4.bands.map((band) =>
    band.code === code ? { ...band, points: { standard: { ...band.points.standard, community } } } : band,
  ),
});

describe('a preview', () => {
  it('of the model in force changes nothing', () => {
    for (const model of SHIPPED_MODELS) {
      const facts = { model, caseloads: ESTATE };
      const same = previewModel(facts, facts, TODAY);
      expect(same.officers.map((entry) => entry.after)).toEqual(same.officers.map((entry) => entry.before));
      expect(same.teams.map((unit) => unit.after)).toEqual(same.teams.map((unit) => unit.before));
      expect([same.nowOver, same.noLongerOver, same.nowBeyondGrade, same.noLongerBeyondGrade]).toEqual([
        [],
        [],
        [],
        [],
      ]);
      expect([same.changedBand, same.falls, same.rises]).toEqual([0, 0, 0]);
    }
  });

  it('tells who crosses 100% when the points of a band are raised, and back when they are lowered', () => {
    const raised = preview(withPoints('3', 80));
    expect(raised.nowOver.map((entry) => entry.staffCode)).toEqual(['S1']);
    expect(raised.noLongerOver).toEqual([]);
    const back = previewModel(
      { model: withPoints('3', 80), caseloads: ESTATE },
      { model: IBAT_4, caseloads: ESTATE },
      TODAY,
    );
    expect(back.noLongerOver.map((entry) => entry.staffCode)).toEqual(['S1']);
  });

  it('tells which cases become beyond grade, by number and holder, with the reason and no name', () => {
    const matrix = IBAT_4.ruleSet.matrix ?? {};
    const after: WorkloadModel = {
      ...IBAT_4,
      ruleSet: { ...IBAT_4.ruleSet, matrix: { ...matrix, CM: { ...matrix['CM'], '3': 'not_allowed' } } },
    };
    const { nowBeyondGrade } = preview(after);
    expect(nowBeyondGrade.map((entry) => entry.holderCode)).toEqual(['S1', 'S1', 'S1', 'S2']);
    expect(nowBeyondGrade[0]?.why).not.toEqual([]);
    expect(JSON.stringify(preview(after).cases)).not.toContain('Person');
  });

  it('totals a team as a ratio of sums', () => {
    const halifax = preview(IBAT_4).teams.find((unit) => unit.name === 'Halifax');
    expect(halifax?.before).toMatchObject({ pointsUsedHundredths: 31_500, pointsAvailable: 217 * 2 });
    expect(preview(IBAT_4).all.before.pointsUsedHundredths).toBe(31_500 + 4_100);
  });

  it('tells whose grade and which bands the other model lacks', () => {
    const tiers = preview(HMPPS_TIERS);
    expect(tiers.withoutGrade).toEqual([]);
    expect(tiers.withoutBand).toHaveLength(6);
    const imported = preview(HMPPS_TIERS, [
      caseload('S1', 'CM', [{ importedBand: 'B2' }, { importedBand: 'Z9' }]),
    ]);
    expect(imported.withoutBand.map((entry) => entry.crn)).toEqual(['X100001']);
    const noCm = { ...IBAT_4, grades: IBAT_4.grades.filter((grade) => grade.code !== 'PQiP') };
    expect(preview(noCm).withoutGrade.map((entry) => entry.staffCode)).toEqual(['S4']);
  });

  it('of parts of the estate, joined, is that of all of it', () => {
    for (const after of [withPoints('3', 80), HMPPS_TIERS]) {
      const parts = ESTATE.map((entry) => preview(after, [entry]));
      expect(joinPreviews({ before: IBAT_4, after }, parts)).toEqual(preview(after));
    }
    expect(joinPreviews({ before: IBAT_4, after: IBAT_4 }, [])).toEqual(preview(IBAT_4, []));
  });

  it('counts the cases that move as they are counted one after the other', () => {
    for (const after of SHIPPED_MODELS) {
      const { falls, rises } = preview(after);
      const cases = ESTATE.flatMap((entry) => entry.cases);
      const first = countMoves(NO_MOVES, cases.slice(0, 2), { before: IBAT_4, after }, TODAY);
      expect(countMoves(first, cases.slice(2), { before: IBAT_4, after }, TODAY)).toEqual({ falls, rises });
    }
  });

  it('is written out whole: a row an officer, a row a case', () => {
    const made = preview(withPoints('3', 80));
    expect(previewedOfficersCsv(made)).toHaveLength(1 + ESTATE.length);
    expect(previewedCasesCsv(made)).toHaveLength(1 + 6);
  });
});

describe('tiers A to G, added as rows', () => {
  const letters = ['G', 'F', 'E', 'D', 'C', 'B', 'A'];
  const added = letters.map((code, index) => ({
    code,
    rank: 100 + index,
    points: {
      standard: { community: 20 * (index + 1), licence: 25 * (index + 1), custody: 10 * (index + 1) },
    },
  }));
  const model = workloadModelSchema.parse({
    ...HMPPS_TIERS,
    version: 2,
    bands: [...HMPPS_TIERS.bands, ...added],
  });

  it('are measured and judged: a case of each tier counts its points', () => {
    for (const [index, importedBand] of letters.entries()) {
      const measured = measureCaseload(model, caseload('S1', 'CM', [{ importedBand }]), TODAY);
      expect(measured.workload.pointsUsedHundredths).toBe(2_000 * (index + 1));
      expect(measured.cases[0]?.judgement.verdict).toBe('allowed');
      expect(measured.workload.provisionalCount).toBe(0);
    }
  });

  it('are previewed: what was provisional before is known after', () => {
    const caseloads = [
      caseload(
        'S1',
        'PO',
        letters.map((importedBand) => ({ importedBand })),
      ),
    ];
    const made = previewModel({ model: HMPPS_TIERS, caseloads }, { model, caseloads }, TODAY);
    expect(made.all.before.provisionalCount).toBe(7);
    expect(made.all.after.provisionalCount).toBe(0);
    expect(made.withoutBand).toEqual([]);
    expect(made.all.after.pointsUsedHundredths).toBe(100 * (20 + 40 + 60 + 80 + 100 + 120 + 140));
  });
});

it('measures every officer as the live screens would by either model, whatever the points and thresholds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 50, max: 100 }),
      (points, over) => {
        const after: WorkloadModel = {
          ...IBAT_4,
          bands: IBAT_4.bands.map((band, index) => ({
            ...band,
            points: { standard: { community: points[index] ?? 0 } },
          })),
          thresholds: { near: over - 10, over, wellOver: over + 10 },
        };
        const made = preview(after);
        const live = ESTATE.map((entry) => measureCaseload(after, entry, TODAY));
        expect(made.officers.map((entry) => entry.after)).toEqual(
          live.map((entry) => figuresOf(entry.workload)),
        );
        expect(made.cases.map((entry) => entry.verdictAfter)).toEqual(
          live.flatMap((entry) => entry.cases.map((one) => one.judgement.verdict)),
        );
        expect(made.all.after.pointsUsedHundredths).toBe(
          made.teams.reduce((sum, unit) => sum + unit.after.pointsUsedHundredths, 0),
        );
      },
    ),
    { numRuns: 50 },
  );
});
