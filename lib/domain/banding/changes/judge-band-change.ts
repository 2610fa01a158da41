import { daysBetween, type IsoDate } from '../../../kernel/dates';
import { countOf, formatDate } from '../../../kernel/format';
import { bandCase } from '../bands/band-case';
import type { BandInputs } from './band-change';
import type { Banding, BandingFacts, BandingModel, Reason } from '../bands/banding-types';
import { gradeRank, gradeStepOf, gradeStepWords } from './grade-step';
import { bandRank, flagsThatCount, type InputStep, inputSteps, takeSteps } from './input-steps';
import { type HolderGrade, judgeGrade } from '../bands/judge-grade';
import { FLAG_LABELS, ROSH_LABELS } from '../labels';
import { stepsToHold } from './steps-to-hold';
import { ROSH_LEVELS } from '../case-vocabulary';

/** A drop this soon after the allocation, in days, asks for a second manager. */
const DAYS_AFTER_ALLOCATION = 28;
/** A drop by this many bands asks for a second manager. */
const MANY_BANDS = 2;

/** What a change of inputs is judged with. No workload: capacity never enters banding. */
export interface BandChangeContext {
  readonly model: BandingModel;
  readonly today: IsoDate;
  /** The first day of the holding as it stands; null while nobody holds the case. */
  readonly allocatedOn: IsoDate | null;
  /** The grade of the officer of record; null or left out while nobody holds the case, or no grade is recorded. */
  readonly holderGrade?: HolderGrade | null;
  /** What makes every fall wait, whatever it is: asked by the caller, of no weight for the band itself. */
  readonly anyFallAsks?: readonly Reason[];
}

/** What becomes of a change of inputs. */
export interface JudgedChange {
  /** `none`: no input changed. `recorded`: all of it stands at once. `waiting`: some of it waits for a second manager. */
  readonly kind: 'none' | 'recorded' | 'waiting';
  /** Why a second manager is asked, as rule and sentence; empty where none is. */
  readonly asks: readonly Reason[];
  /** What waits: these inputs keep their old values. */
  readonly held: readonly InputStep[];
  /** What is taken at once, since it asks for more than what was, and yet waits to be confirmed. */
  readonly confirming: readonly InputStep[];
  /** What stands at once. */
  readonly taken: readonly InputStep[];
  /** The inputs that the case has from now on: rises taken, falls that wait left out. */
  readonly standing: BandInputs;
  readonly bandings: { readonly before: Banding; readonly standing: Banding; readonly after: Banding };
}

/**
 * Judges a change of a case's inputs (docs/rules/oversight.md, O-5 to O-9). A fall of the lowest grade or of ROSH, the removal of a
 * flag that a rule, oversight or a course reads, a drop of two bands or more, one within 28 days of allocation, and any fall that
 * would clear a case beyond grade wait for a second manager. What waits is the least that leaves band and lowest grade each at least
 * the higher of before and after; rises are taken at once. An input that becomes known is no fall: what it settles ends with it.
 */
export function judgeBandChange(
  before: BandingFacts,
  after: BandingFacts,
  context: BandChangeContext,
): JudgedChange {
  const { model, today } = context;
  const banded = (inputs: BandInputs): Banding =>
    bandCase({ ...inputs, dateOfBirth: after.dateOfBirth }, model, today);
  const steps = inputSteps(before, after, model);
  const bandedAfter = banded(after);
  const bandedBefore = steps.length === 0 ? bandedAfter : banded(before);
  // What became known is no fall: the rest is judged against the case as it would have been with it.
  const filled = steps.filter((step) => step.way === 'filled');
  const known = filled.length === 0 ? before : takeSteps(before, after, filled);
  const from = filled.length === 0 ? bandedBefore : banded(known);
  const falling = steps.filter((step) => fallsByItself(step, before, model));
  const asks = asksOf({ before, after, falling, from, to: bandedAfter }, context);
  const waits = asks.length > 0;
  const held = waits
    ? stepsToHold({ before, after, steps, falling, from, to: bandedAfter }, model, banded)
    : [];
  const confirming = waits ? falling.filter((step) => !held.includes(step)) : [];
  const taken = steps.filter((step) => !held.includes(step) && !confirming.includes(step));
  const standing = inputsOf(held.length === 0 ? after : takeSteps(before, after, [...taken, ...confirming]));
  return {
    kind: steps.length === 0 ? 'none' : waits ? 'waiting' : 'recorded',
    asks,
    held,
    confirming,
    taken,
    standing,
    bandings: {
      before: bandedBefore,
      standing: held.length === 0 ? bandedAfter : banded(standing),
      after: bandedAfter,
    },
  };
}

/** The inputs alone, of a record that has more. */
export function inputsOf(facts: BandInputs): BandInputs {
  const { rsr, ogrs, rosh, flags, flagsKnown, setting, importedBand } = facts;
  return { rsr, ogrs, rosh, flags, flagsKnown: flagsKnown !== false, setting, importedBand };
}

/** A fall in ROSH, also to "not known" but from the lowest level, or a flag that goes and counts: it waits whatever else does. */
function fallsByItself({ field, flag, way }: InputStep, before: BandInputs, model: BandingModel): boolean {
  if (field === 'rosh') return way === 'down' || (way === 'blanked' && before.rosh !== ROSH_LEVELS[0]);
  if (field !== 'flags') return false;
  if (flag !== null) return way === 'down';
  const read = flagsThatCount(model.ruleSet);
  return way === 'blanked' && before.flags.some((one) => read.has(one));
}

interface Fall {
  readonly before: BandInputs;
  readonly after: BandInputs;
  /** The steps that ask by themselves. */
  readonly falling: readonly InputStep[];
  /** As it was, with what became known; and as the new record says. */
  readonly from: Banding;
  readonly to: Banding;
}

function asksOf({ before, after, falling, from, to }: Fall, context: BandChangeContext): Reason[] {
  const { model, today, allocatedOn, anyFallAsks = [] } = context;
  const asks: Reason[] = [];
  const ask = (rule: string, text: string): number => asks.push({ rule, text });
  const [oldStep, newStep] = [gradeStepOf(from), gradeStepOf(to)];
  const lowerGrade = gradeRank(newStep) < gradeRank(oldStep);
  if (lowerGrade)
    ask(
      'FALL-GRADE',
      `The lowest grade falls from ${gradeStepWords(oldStep, model)} to ${gradeStepWords(newStep, model)}`,
    );
  for (const { field, flag } of falling) {
    if (field === 'rosh')
      ask('FALL-ROSH', `ROSH falls from ${roshWords(before.rosh)} to ${roshWords(after.rosh)}`);
    else if (flag !== null) ask('FLAG-REMOVED', `The flag ${FLAG_LABELS[flag]} is removed`);
    else ask('FLAG-REMOVED', 'The flags become not known');
  }
  const drop = bandRank(model, from.band) - bandRank(model, to.band);
  if (drop >= MANY_BANDS)
    ask('DROP-BANDS', `The band drops by ${countOf(drop, 'band')}, from ${from.band} to ${to.band}`);
  if (drop > 0 && allocatedOn !== null && daysBetween(allocatedOn, today) <= DAYS_AFTER_ALLOCATION)
    ask(
      'DROP-SOON',
      `The band drops within ${DAYS_AFTER_ALLOCATION} days of the allocation on ${formatDate(allocatedOn)}`,
    );
  if (drop > 0 || lowerGrade) {
    asks.push(...anyFallAsks);
    if (clearsBeyondGrade(from, to, context))
      ask('CLEARS-BEYOND-GRADE', 'The officer may not hold the case as it was, and may after it');
  }
  return asks;
}

/** Whether a fall alone would take a case off the list of those beyond their holder's grade. */
function clearsBeyondGrade(from: Banding, to: Banding, { model, holderGrade }: BandChangeContext): boolean {
  if (!holderGrade) return false;
  const verdict = (banding: Banding): string => judgeGrade(banding, holderGrade, model.ruleSet).verdict;
  return verdict(from) === 'not_allowed' && verdict(to) !== 'not_allowed';
}

function roshWords(rosh: BandInputs['rosh']): string {
  return rosh === null ? 'not known' : ROSH_LABELS[rosh].toLowerCase();
}
