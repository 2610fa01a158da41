import { z } from 'zod';
import type { CaseName } from '../../access/case-name';
import type { CaseFacts, HeldCase } from '../../banding/bands/case-facts';
import { shownCase } from '../../banding/bands/shown-case';
import { formatListName } from '../../../kernel/format';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import { ledgerLineSchema, toLedgerAnswer } from './ledger-answer';
import { PARTS_HELD } from '../sharing/case-split';
import type { MeasuredCase, MeasuredOfficer, MeasuredPart } from '../measure/measure-caseload';
import { isOverPercent, type Workload } from '../measure/measure-officer';
import { modelVersionOf, type WorkloadModel } from '../model/model';
import type { OfficerRecord } from '../measure/officer-record';
import { isOversightOpen } from '../relief/oversight-standing';
import { isOverCapacity, WORKLOAD_STATES } from '../measure/states';
import { besidePart, countedPart, measureUnitWork } from '../measure/unit-part';

/** What is said of an officer apart from the percentage, as codes. */
const OFFICER_FLAGS = [
  'over_100',
  'over_110',
  'no_capacity',
  'over_50_cases',
  'over_75_cases',
  'over_case_cap',
  'beyond_grade',
  'oversight_missing',
  'training_gap',
  'provisional_bands',
  'details_missing',
] as const;
type OfficerFlag = (typeof OFFICER_FLAGS)[number];

const reason = z.object({ rule: z.string(), text: z.string() });
const percent = z.number().nullable();

/** Points as decimals; `workloadPercent` is the exact ratio, half up to 3 decimals. */
const workloadFiguresSchema = z.object({
  pointsUsed: z.number(),
  pointsAvailable: z.number().int(),
  pointsRemaining: z.number(),
  workloadPercent: percent,
  state: z.enum(WORKLOAD_STATES),
  ledger: z.array(ledgerLineSchema),
});

export const officerWorkloadSchema = workloadFiguresSchema.extend({
  staffCode: z.string(),
  name: z.string(),
  grade: z.string().nullable(),
  team: z.object({ code: z.string(), name: z.string() }),
  caseCount: z.number().int(),
  beyondGrade: z.array(
    z.object({
      crn: z.string(),
      verdict: z.enum(['not_allowed', 'with_oversight']),
      /** Whose verdict it is: while the case is covered, the worse of its officer's and the cover's. */
      held: z.enum(PARTS_HELD),
      reasons: z.array(reason),
    }),
  ),
  /** Colleagues' cases that the officer covers or shares today, each judged as a holding would be. */
  beside: z.array(
    z.object({
      crn: z.string(),
      held: z.enum(['cover', 'share']),
      verdict: z.enum(['allowed', 'with_oversight', 'not_allowed', 'unknown']),
      reasons: z.array(reason),
      trainingGap: z.boolean(),
      barred: z.boolean(),
    }),
  ),
  trainingGaps: z.array(z.string()),
  flags: z.array(z.enum(OFFICER_FLAGS)),
  bandCounts: z.record(z.string(), z.number().int()),
  dormantPoints: z.number(),
  newIn7Days: z.number().int(),
  range: z.object({ low: percent, high: percent }).nullable(),
  dataAsOf: z.string().nullable(),
  modelVersion: z.string(),
});
export type OfficerWorkloadView = z.infer<typeof officerWorkloadSchema>;

export const teamWorkloadSchema = z.object({
  code: z.string(),
  name: z.string(),
  workloadPercent: percent,
  state: z.enum(WORKLOAD_STATES),
  pointsUsed: z.number(),
  pointsAvailable: z.number().int(),
  caseCount: z.number().int(),
  dataAsOf: z.string().nullable(),
  modelVersion: z.string(),
  provisionalBands: z.number().int(),
  range: z.object({ low: percent, high: percent }).nullable(),
  /** Whose points make the team's: they add up to its figures. */
  officers: z.array(officerWorkloadSchema),
  /** Measured by themselves, with what they carry beside officers of record: in no figure of the team. */
  coWorkers: z.object({
    pointsUsed: z.number(),
    pointsAvailable: z.number().int(),
    officers: z.array(officerWorkloadSchema),
  }),
});
export type TeamWorkloadView = z.infer<typeof teamWorkloadSchema>;

/** A measured workload as the API shows it. */
function toFiguresView(workload: Workload): z.infer<typeof workloadFiguresSchema> {
  return {
    pointsUsed: workload.pointsUsedHundredths / 100,
    pointsAvailable: workload.pointsAvailable,
    pointsRemaining: workload.pointsRemainingHundredths / 100,
    workloadPercent: workload.workloadPercent,
    state: workload.state,
    ledger: toLedgerAnswer(workload.ledger),
  };
}

/** The case as the caller may know it: by whoever holds it, and the officer who works on it. */
export type CaseNamer = (facts: CaseFacts & Pick<HeldCase, 'staffCode'>, worker: OfficerRecord) => CaseName;

/** One officer as `GET /officers/{staffCode}/workload` answers. */
export function toOfficerWorkloadView(
  model: WorkloadModel,
  measured: MeasuredOfficer,
  dataAsOf: string | null,
  nameOf: CaseNamer,
): OfficerWorkloadView {
  const { officer, workload, cases } = measured;
  return {
    ...toFiguresView(workload),
    staffCode: officer.staffCode,
    name: formatListName(officer),
    grade: measured.grade?.code ?? officer.grade,
    team: { code: officer.teamCode, name: officer.teamName },
    caseCount: workload.caseCount,
    beyondGrade: cases.flatMap((entry) =>
      shownCase(nameOf(entry.facts, officer), model.ruleSet, toBeyondGrade(entry)),
    ),
    trainingGaps: cases.filter((entry) => entry.missingCourses.length > 0).map((entry) => entry.facts.crn),
    beside: measured.parts.map((part) =>
      shownCase(
        nameOf({ ...part.facts, staffCode: officer.staffCode }, officer),
        model.ruleSet,
        toBesideView(part),
      ),
    ),
    flags: officerFlags(model, measured),
    bandCounts: { ...workload.bandCounts },
    dormantPoints: workload.dormantPointsHundredths / 100,
    newIn7Days: measured.newIn7Days,
    range: toRange(workload),
    dataAsOf,
    modelVersion: modelVersionOf(model),
  };
}

/** A team as `GET /teams/{code}/workload` answers: a ratio of sums, every officer whose points count in it, and co-workers apart. */
export function toTeamWorkloadView(
  model: WorkloadModel,
  team: { code: string; name: string },
  officers: readonly MeasuredOfficer[],
  dataAsOf: string | null,
  nameOf: CaseNamer,
): TeamWorkloadView {
  const group = measureUnitWork(model, officers);
  const beside = officers.flatMap((entry): MeasuredOfficer[] => {
    const workload = besidePart(model, entry);
    return workload === null ? [] : [{ ...entry, workload, cases: [], newIn7Days: 0 }];
  });
  const apart = new Set<string>(beside.map((entry) => entry.officer.staffCode));
  const counted = officers
    .map((entry) => ({ ...entry, workload: countedPart(model, entry) }))
    .filter(
      ({ officer, workload }) =>
        !apart.has(officer.staffCode) || workload.pointsUsedHundredths !== 0 || workload.caseCount > 0,
    );
  const view = (entry: MeasuredOfficer): OfficerWorkloadView =>
    toOfficerWorkloadView(model, entry, dataAsOf, nameOf);
  return {
    code: team.code,
    name: team.name,
    workloadPercent: group.workloadPercent,
    state: group.state,
    pointsUsed: group.pointsUsedHundredths / 100,
    pointsAvailable: group.pointsAvailable,
    caseCount: group.caseCount,
    dataAsOf,
    modelVersion: modelVersionOf(model),
    provisionalBands: group.provisionalCount,
    range: toRange(group),
    officers: counted.map(view),
    coWorkers: {
      pointsUsed: beside.reduce((sum, entry) => sum + entry.workload.pointsUsedHundredths, 0) / 100,
      pointsAvailable: beside.reduce((sum, entry) => sum + entry.workload.pointsAvailable, 0),
      officers: beside.map(view),
    },
  };
}

function toBeyondGrade({ facts, judgement, held }: MeasuredCase): OfficerWorkloadView['beyondGrade'] {
  const { verdict } = judgement;
  if (verdict !== 'not_allowed' && verdict !== 'with_oversight') return [];
  return [
    { crn: facts.crn, verdict, held, reasons: judgement.reasons.map(({ rule, text }) => ({ rule, text })) },
  ];
}

function toBesideView(part: MeasuredPart): OfficerWorkloadView['beside'][number] {
  const { facts, held, judgement, missingCourses, barred } = part;
  return {
    crn: facts.crn,
    held,
    verdict: judgement.verdict,
    reasons: judgement.reasons.map(({ rule, text }) => ({ rule, text })),
    trainingGap: missingCourses.length > 0,
    barred,
  };
}

function toRange({
  usedRangeHundredths,
  pointsAvailable,
  state,
}: Pick<Workload, 'usedRangeHundredths' | 'pointsAvailable' | 'state'>): {
  low: number | null;
  high: number | null;
} | null {
  if (usedRangeHundredths === null || state === 'unknown') return null;
  const [low, high] = usedRangeHundredths;
  return {
    low: percentRoundedHalfUp(low, pointsAvailable * 100, 3),
    high: percentRoundedHalfUp(high, pointsAvailable * 100, 3),
  };
}

/** Everything about an officer that a manager should see flagged, most urgent first. */
function officerFlags(model: WorkloadModel, measured: MeasuredOfficer): OfficerFlag[] {
  const { workload, cases, guardPassed } = measured;
  const [firstGuard = Infinity, secondGuard = Infinity] = [...model.caseloadGuards].sort((a, b) => a - b);
  const found: [OfficerFlag, boolean][] = [
    ['over_100', isOverCapacity(workload.state)],
    ['over_110', workload.state !== 'unknown' && isOverPercent(workload, model.thresholds.wellOver)],
    ['no_capacity', workload.state === 'no_capacity'],
    ['over_50_cases', guardPassed !== null && guardPassed >= firstGuard],
    ['over_75_cases', guardPassed !== null && guardPassed >= secondGuard],
    ['over_case_cap', measured.caseCapPassed !== null],
    ['beyond_grade', cases.some((entry) => entry.judgement.verdict === 'not_allowed')],
    ['oversight_missing', cases.some(isOversightOpen)],
    ['training_gap', cases.some((entry) => entry.missingCourses.length > 0)],
    ['provisional_bands', workload.provisionalCount > 0],
    ['details_missing', workload.state === 'unknown'],
  ];
  return found.filter(([, applies]) => applies).map(([flag]) => flag);
}
