import { z } from 'zod';
import { FLAGS, GRADE_ROLES, GRADE_VERDICTS, ROSH_LEVELS } from '../case-vocabulary';

const flag = z.enum(FLAGS);
const scoreName = z.string().min(1).max(60);
const percent = z.number().min(0).max(100);

/** One row of the base band table: the band is reached when any input reaches it. An input left out never reaches it. */
const baseBandRow = z.object({
  band: z.string(),
  ogrsFrom: percent.optional(),
  rsrFrom: percent.optional(),
  rosh: z.array(z.enum(ROSH_LEVELS)).optional(),
});

const condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rsr_at_least'), value: percent }),
  z.object({ kind: z.literal('flag'), flag }),
  z.object({ kind: z.literal('flag_and_ogrs_at_least'), flag, value: percent }),
  z.object({ kind: z.literal('rosh_in'), levels: z.array(z.enum(ROSH_LEVELS)) }),
]);

const seniorRule = z.object({
  id: z.string(),
  label: z.string(),
  condition,
  /** Set aside on standalone unpaid work when it is the only rule that fires (CP-STANDALONE). */
  setAsideByStandalone: z.boolean(),
  source: z.enum(['report', 'ours']),
});

const course = z.object({
  rule: z.string(),
  course: z.string(),
  label: z.string(),
  flags: z.array(flag),
  on: z.boolean(),
});

const verdict = z.enum(GRADE_VERDICTS);

const days = z.number().int().positive().max(1_000);

/** One thing that asks for management oversight of a holding, and how often. */
const oversightNeed = z.object({
  when: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('verdict'), verdict: z.enum(['not_allowed', 'with_oversight']) }),
    z.object({ kind: z.literal('rosh'), levels: z.array(z.enum(ROSH_LEVELS)).min(1) }),
    z.object({ kind: z.literal('flag'), flag }),
    z.object({ kind: z.literal('standalone') }),
  ]),
  /** Days from one review to the next. */
  everyDays: days,
  /** Working days in which the first one is recorded; left out: the day on which the reason began. */
  firstWithinWorkingDays: days.optional(),
});

/**
 * The banding and allocation rules as data (docs/rules/banding.md): versioned with the model, read by pure functions.
 * Codes of bands and grades are the model's own.
 */
export const ruleSetSchema = z.object({
  code: z.string(),
  /** What the scores are called. Left out in older documents: RSR and OGRS. */
  scoreNames: z.object({ rsr: scoreName, ogrs: scoreName }).partial().optional(),
  /** Base band by OGRS, RSR and ROSH, lowest first. Empty where the model imports its bands. */
  baseBands: z.array(baseBandRow),
  upBanding: z
    .object({ rule: z.string(), flags: z.array(flag), from: z.string(), to: z.string() })
    .nullable(),
  /** A provisional band is not below this one. */
  provisionalFloor: z.string().nullable(),
  /** Any one of these needs a senior grade, in the order in which they are reported. */
  seniorRules: z.array(seniorRule),
  escalation: z.object({
    rule: z.string(),
    on: z.boolean(),
    rosh: z.array(z.enum(ROSH_LEVELS)),
    flags: z.array(flag),
  }),
  courses: z.array(course),
  domesticAbuseFlags: z.array(flag),
  adultAge: z.number().int(),
  youngAdultAges: z.object({ from: z.number().int(), to: z.number().int() }),
  resettlementWeeks: z.number().int().positive(),
  /** Verdict by role of the holder when the case needs a senior grade, or may. A role left out is not affected. */
  whenSeniorNeeded: z.partialRecord(z.enum(GRADE_ROLES), verdict),
  whenSeniorUndecided: z.partialRecord(z.enum(GRADE_ROLES), verdict),
  whenStandaloneRisk: z.partialRecord(z.enum(GRADE_ROLES), verdict),
  /** NEW-OFFICER: what a newly qualified holder may hold with oversight only. Left out in older documents: the usual rule. */
  newOfficer: z
    .object({
      /** Name of the reduction that says so while it is active. */
      reduction: z.string().min(1).max(100),
      rosh: z.array(z.enum(ROSH_LEVELS)),
      flags: z.array(flag),
    })
    .optional(),
  /** Grade code, then band code, to verdict. Null: every band is allowed to every grade. */
  matrix: z.record(z.string(), z.record(z.string(), verdict)).nullable(),
  oversight: z.object({
    reviewWithinDays: z.number().int().positive(),
    rosh: z.array(z.enum(ROSH_LEVELS)),
    flags: z.array(flag),
    /** What asks for oversight, and how often. Left out in older documents: every reason, ROSH and flag above within `reviewWithinDays`. */
    needs: z.array(oversightNeed).min(1).optional(),
  }),
});

export type RuleSet = z.infer<typeof ruleSetSchema>;
export type OversightNeed = z.infer<typeof oversightNeed>;
export type SeniorRule = RuleSet['seniorRules'][number];
export type NewOfficerRule = NonNullable<RuleSet['newOfficer']>;
