import { oversightNeedsOf } from '../oversight-needs';
import { bandPart } from '../bands/base-band';
import type { BandingFacts, BandingModel } from '../bands/banding-types';
import type { BandInputs } from './band-change';
import type { RuleSet } from '../bands/rule-set';
import { type Flag, FLAGS, ROSH_LEVELS } from '../case-vocabulary';
import { onceFor } from '../../../kernel/remember';

/**
 * Which way an input went: `filled` was unknown before, `blanked` is unknown after, `sideways` is neither more nor less risk by itself
 * (a setting can lower the grade all the same).
 */
type StepWay = 'up' | 'down' | 'filled' | 'blanked' | 'sideways';

/** One input that changed; a flag by itself, since one may go while another comes. */
export interface InputStep {
  readonly field: keyof BandInputs;
  readonly flag: Flag | null;
  readonly way: StepWay;
}

/** The inputs in which two records of a case differ, each with the way that it went. */
export function inputSteps(before: BandInputs, after: BandInputs, model: BandingModel): InputStep[] {
  const steps: InputStep[] = [];
  const add = (field: keyof BandInputs, way: StepWay | null): void => {
    if (way !== null) steps.push({ field, flag: null, way });
  };
  add('rosh', roshWay(before.rosh, after.rosh));
  add('rsr', scoreWay(before.rsr, after.rsr));
  add('ogrs', scoreWay(before.ogrs, after.ogrs));
  add('importedBand', importedWay(before.importedBand, after.importedBand, model));
  add('setting', before.setting === after.setting ? null : 'sideways');
  const known = (inputs: BandInputs): boolean => inputs.flagsKnown !== false;
  if (known(before) !== known(after)) {
    add('flags', known(after) ? 'filled' : 'blanked');
    return steps;
  }
  const read = flagsThatCount(model.ruleSet);
  for (const flag of FLAGS) {
    const had = before.flags.includes(flag);
    if (had === after.flags.includes(flag)) continue;
    steps.push({ field: 'flags', flag, way: had ? (read.has(flag) ? 'down' : 'sideways') : 'up' });
  }
  return steps;
}

/** The facts with these steps taken towards another record of them. */
export function takeSteps<Facts extends BandInputs>(
  facts: Facts,
  towards: BandInputs,
  steps: readonly InputStep[],
): Facts {
  const fields: Partial<Record<keyof BandInputs, unknown>> = {};
  let { flags } = facts;
  for (const { field, flag } of steps) {
    if (field !== 'flags') fields[field] = towards[field];
    else if (flag === null) {
      ({ flags } = towards);
      fields.flagsKnown = towards.flagsKnown !== false;
    } else
      flags = towards.flags.includes(flag)
        ? [...flags.filter((one) => one !== flag), flag]
        : flags.filter((one) => one !== flag);
  }
  return { ...facts, ...fields, flags };
}

/** The flags that some rule on who may hold a case reads. */
function seniorFlags({ seniorRules }: RuleSet): ReadonlySet<Flag> {
  return new Set(seniorRules.flatMap(({ condition }) => ('flag' in condition ? [condition.flag] : [])));
}

/** The flags that a rule which is on, oversight or a course reads; the others come and go without a word. */
export const flagsThatCount = onceFor((ruleSet: RuleSet): ReadonlySet<Flag> => {
  const { upBanding, escalation, courses } = ruleSet;
  return new Set([
    ...seniorFlags(ruleSet),
    ...(upBanding?.flags ?? []),
    ...(escalation.on ? escalation.flags : []),
    ...oversightNeedsOf(ruleSet).flatMap(({ when }) => (when.kind === 'flag' ? [when.flag] : [])),
    ...courses.filter((course) => course.on).flatMap((course) => course.flags),
  ]);
});

function roshWay(before: BandInputs['rosh'], after: BandInputs['rosh']): StepWay | null {
  if (before === after) return null;
  if (before === null) return 'filled';
  if (after === null) return 'blanked';
  return ROSH_LEVELS.indexOf(after) > ROSH_LEVELS.indexOf(before) ? 'up' : 'down';
}

function scoreWay(before: number | null, after: number | null): StepWay | null {
  if (before === after) return null;
  if (before === null) return 'filled';
  if (after === null) return 'blanked';
  return after > before ? 'up' : 'down';
}

const NOTHING: BandingFacts = {
  rsr: null,
  ogrs: null,
  rosh: null,
  flags: [],
  setting: 'community',
  dateOfBirth: null,
  importedBand: null,
};

/** A tier is read only by a model that imports its bands; a code that it does not know counts as the middle one. */
function importedWay(before: string | null, after: string | null, model: BandingModel): StepWay | null {
  if (before === after) return null;
  if (model.bandSource !== 'imported') return 'sideways';
  const known = (code: string | null): boolean => model.bands.some((band) => band.code === code);
  if (!known(before)) return known(after) ? 'filled' : 'sideways';
  if (!known(after)) return 'blanked';
  const rankOf = (importedBand: string | null): number =>
    bandRank(model, bandPart({ ...NOTHING, importedBand }, model).band);
  const rise = rankOf(after) - rankOf(before);
  if (rise === 0) return 'sideways';
  return rise > 0 ? 'up' : 'down';
}

/** The rank of a band of the model, 1 the least work; 0 for a code that it does not have. */
export function bandRank({ bands }: Pick<BandingModel, 'bands'>, code: string): number {
  return bands.find((band) => band.code === code)?.rank ?? 0;
}
