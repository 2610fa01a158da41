import { IBAT_RULES, TIER_RULES } from '../../../banding/bands/shipped-rules';
import type { Grade, ReductionReason, WorkloadModel } from '../model';
import { SHIPPED_ORDER } from '../shortlist-policy';
import { IBAT_BANDS, TIER_BANDS } from './shipped-bands';

const FULL_TIME = 3700;
const TARGET = 2176;

const plain = (name: string): ReductionReason => ({ name, neverLapses: false });
/** Tells of health, disability or union work: shown to few. */
const sensitive = (name: string): ReductionReason => ({ name, neverLapses: false, sensitive: true });

/** Reasons for a reduction and the allowances that the server enforces (docs/rules/workload.md, W-3). */
const REDUCTION_REASONS: ReductionReason[] = [
  { name: 'Disability or reasonable adjustment', neverLapses: true, sensitive: true },
  ...['Phased return to work', 'Pregnancy'].map(sensitive),
  ...['Co-worked cases', 'Group supervision', 'Group induction', 'Court duty'].map(plain),
  ...['Pre-sentence report duty', 'Split role', 'Custody role', 'Quality assurance audits', 'Mentoring'].map(
    plain,
  ),
  sensitive('Other'),
  { name: 'Trade union facility time', atMostPercent: 50, neverLapses: false, sensitive: true },
  { name: 'PQiP first 6 months', fixedPercent: 80, months: 6, neverLapses: false },
  { name: 'PQiP 6 to 12 months', fixedPercent: 60, months: 6, neverLapses: false },
  { name: 'PQiP 12 to 18 months', fixedPercent: 40, months: 6, neverLapses: false },
  { name: 'Newly qualified officer', fixedPercent: 20, months: 9, neverLapses: false },
  { name: 'PSO learning and development', fixedPercent: 20, months: 6, neverLapses: false },
  { name: 'Vocational qualification level 3', fixedPercent: 5, months: 6, neverLapses: false },
  { name: 'Level 4 and 5 access', fixedPercent: 10, months: 6, neverLapses: false },
  { name: 'Single point of contact lead', atMostPercent: 5, neverLapses: false },
];

const grade = (
  code: string,
  other: string[],
  name: string,
  role: Grade['role'],
  targetPoints: number,
  more: Pick<Grade, 'caseCap'> = {},
): Grade => ({
  code,
  otherNames: other,
  name,
  role,
  targetPoints,
  fullTimeHoursHundredths: FULL_TIME,
  responsibleOfficer: role === 'senior' || role === 'ordinary' || role === 'trainee',
  ...more,
});

/** Cases that a full-time high-intensity officer takes: few, and complex ones. */
const HIGH_INTENSITY_CASES = 20;

/** Who works beside the officer of record, or with a small caseload of complex cases. */
const BESIDE: Grade[] = [
  grade('TTG', [], 'Through the Gate resettlement worker', 'other', TARGET),
  grade('PARTNER', [], 'partner agency worker', 'other', TARGET),
  grade('HIO', [], 'high-intensity officer', 'senior', TARGET, { caseCap: HIGH_INTENSITY_CASES }),
];

const SHARED = {
  reportPoints: { standard: 138, fast: 65, oral: 0, parole: 0 },
  thresholds: { near: 90, over: 100, wellOver: 110 },
  mostContractedHoursHundredths: 3750,
  reportDays: 30,
  absenceDays: 14,
  caseloadGuards: [50, 75],
  intakeCap: 3,
  shortlistOrder: SHIPPED_ORDER,
  excessiveDays: 28,
  reductionReasons: REDUCTION_REASONS,
  estateNames: { region: 'Region', ldu: 'LDU', team: 'Team' },
} satisfies Partial<WorkloadModel>;

/** The default model: four bands computed by the revised IBAT rules. Points, shares and matrix are ours. */
export const IBAT_4: WorkloadModel = {
  ...SHARED,
  code: 'ibat-4',
  version: 2,
  name: 'Four bands (revised IBAT)',
  bandSource: 'computed',
  cohorts: ['standard'],
  bands: IBAT_BANDS,
  grades: [
    grade('SCM', ['PO'], 'senior case manager', 'senior', TARGET),
    grade('CM', ['PSO'], 'case manager', 'ordinary', TARGET),
    grade('PQiP', [], 'trainee', 'trainee', TARGET),
    grade('SPO', [], 'senior probation officer', 'manager', 0),
    grade('OTHER', [], 'other staff', 'other', 0),
    ...BESIDE,
  ],
  stateShares: { active: 100, warrant: 25, overdue_termination: 0, contact_suspended: 0 },
  ruleSet: IBAT_RULES,
};

/** The national tiers, imported with the data. */
export const HMPPS_TIERS: WorkloadModel = {
  ...SHARED,
  code: 'hmpps-tiers',
  version: 2,
  name: 'National tiers',
  bandSource: 'imported',
  cohorts: ['standard', 'transition'],
  bands: TIER_BANDS,
  grades: [
    grade('PO', ['SCM'], 'probation officer', 'senior', TARGET),
    grade('PSO', ['CM'], 'probation services officer', 'ordinary', TARGET),
    grade('PQiP', [], 'trainee', 'trainee', TARGET),
    grade('SPO', [], 'senior probation officer', 'manager', 0),
    grade('OTHER', [], 'other staff', 'other', 0),
    ...BESIDE,
  ],
  stateShares: { active: 100, warrant: 0, overdue_termination: 0, contact_suspended: 0 },
  ruleSet: TIER_RULES,
};

export const SHIPPED_MODELS: readonly WorkloadModel[] = [IBAT_4, HMPPS_TIERS];
