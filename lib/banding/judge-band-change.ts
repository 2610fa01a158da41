import { daysBetween, type IsoDate } from '../kernel/dates';
import { countOf, formatDate } from '../kernel/format';
import { bandCase } from './band-case';
import type { BandInputs } from './band-change';
import type { Banding, BandingFacts, BandingModel, Reason } from './banding-types';
import { bandRank, type InputStep, inputSteps, seniorFlags, takeSteps } from './input-steps';
import { FLAG_LABELS, ROSH_LABELS } from './labels';

/** A drop this soon after the allocation, in days, asks for a second manager. */
export const DAYS_AFTER_ALLOCATION = 28;
/** A drop by this many bands asks for a second manager. */
const MANY_BANDS = 2;

/** What a change of inputs is judged with. No workload: capacity never enters banding. */
export interface BandChangeContext {
  readonly model: BandingModel;
  readonly today: IsoDate;
  /** The first day of the holding as it stands; null while nobody holds the case. */
  readonly allocatedOn: IsoDate | null;
}

/** What becomes of a change of inputs. */
export interface JudgedChange {
  /** `none`: no input changed. `recorded`: all of it stands at once. `waiting`: its falls wait for a second manager. */
  readonly kind: 'none' | 'recorded' | 'waiting';
  /** Why a second manager is asked, as rule and sentence; empty where none is. */
  readonly asks: readonly Reason[];
  /** What waits. */
  readonly held: readonly InputStep[];
  /** What stands at once. */
  readonly taken: readonly InputStep[];
  /** The inputs that the case has from now on: rises taken, falls that wait left out. */
  readonly standing: BandInputs;
  readonly bandings: { readonly before: Banding; readonly standing: Banding; readonly after: Banding };
}

/**
 * Judges a change of a case's inputs (banding-rules.md, "Changes of band"). A fall in ROSH, the removal of a flag that an SCM rule
 * reads, a drop of two bands or more, and a drop within 28 days of allocation wait for a second manager; until then the higher band
 * stands: the inputs that fall keep their old values, rises and what tells on no band are taken at once.
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
  const asks = asksOf(before, after, steps, bandedBefore, bandedAfter, context);
  const held = asks.length === 0 ? [] : stepsToHold(before, after, steps, model, banded);
  const taken = steps.filter((step) => !held.includes(step));
  const standing = inputsOf(held.length === 0 ? after : takeSteps(before, after, taken));
  return {
    kind: steps.length === 0 ? 'none' : held.length === 0 ? 'recorded' : 'waiting',
    asks: held.length === 0 ? [] : asks,
    held,
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
export function inputsOf({ rsr, ogrs, rosh, flags, setting, importedBand }: BandInputs): BandInputs {
  return { rsr, ogrs, rosh, flags, setting, importedBand };
}

function asksOf(
  before: BandInputs,
  after: BandInputs,
  steps: readonly InputStep[],
  from: Banding,
  to: Banding,
  { model, today, allocatedOn }: BandChangeContext,
): Reason[] {
  const asks: Reason[] = [];
  const falls = (field: InputStep['field']): InputStep[] =>
    steps.filter((step) => step.field === field && step.way === 'down');
  if (falls('rosh').length > 0)
    asks.push({
      rule: 'FALL-ROSH',
      text: `ROSH falls from ${roshWords(before.rosh)} to ${roshWords(after.rosh)}`,
    });
  const read = seniorFlags(model.ruleSet);
  for (const { flag } of falls('flags'))
    if (flag !== null && read.has(flag))
      asks.push({ rule: 'FLAG-REMOVED', text: `The flag ${FLAG_LABELS[flag]} is removed` });
  const drop = bandRank(model, from.band) - bandRank(model, to.band);
  if (drop >= MANY_BANDS)
    asks.push({
      rule: 'DROP-BANDS',
      text: `The band drops by ${countOf(drop, 'band')}, from ${from.band} to ${to.band}`,
    });
  if (drop > 0 && allocatedOn !== null && daysBetween(allocatedOn, today) <= DAYS_AFTER_ALLOCATION)
    asks.push({
      rule: 'DROP-SOON',
      text: `The band drops within ${DAYS_AFTER_ALLOCATION} days of the allocation on ${formatDate(allocatedOn)}`,
    });
  return asks;
}

function roshWords(rosh: BandInputs['rosh']): string {
  return rosh === null ? 'not known' : ROSH_LABELS[rosh].toLowerCase();
}

/**
 * The steps that wait. Falls always do and rises never do. An input that became known or unknown can lower a band too, or raise it,
 * since a provisional band has a floor: of the ways to hold these, the first under which the higher band stands.
 */
function stepsToHold(
  before: BandingFacts,
  after: BandingFacts,
  steps: readonly InputStep[],
  model: BandingModel,
  banded: (inputs: BandInputs) => Banding,
): InputStep[] {
  const rank = (inputs: BandInputs): number => bandRank(model, banded(inputs).band);
  const least = Math.max(rank(before), rank(after));
  const ways = [['blanked'], ['blanked', 'filled'], [], ['filled']].map((held) =>
    steps.filter(({ way }) => way === 'down' || held.includes(way)),
  );
  const rankOf = (held: readonly InputStep[]): number =>
    rank(
      takeSteps(
        before,
        after,
        steps.filter((step) => !held.includes(step)),
      ),
    );
  return (
    ways.find((held) => rankOf(held) >= least) ?? [...ways].sort((a, b) => rankOf(b) - rankOf(a))[0] ?? []
  );
}
