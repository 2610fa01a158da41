import type { BandChangeRecord, BandChangeSource, BandInputs } from './band-change';
import type { BandingFacts, BandingModel } from './banding-types';
import { bandRank, type InputStep, inputSteps, takeSteps } from './input-steps';
import { type BandChangeContext, type JudgedChange, judgeBandChange } from './judge-band-change';

/** A change that waits, as the next change of the same case meets it. */
export type WaitingChange = Pick<
  BandChangeRecord,
  'id' | 'source' | 'oldInputs' | 'newInputs' | 'byName' | 'asks' | 'version' | 'oldBand' | 'newBand'
>;

/** A change as it is to be kept, before it has an id and a time. */
export interface PlannedBandChange extends Pick<
  BandChangeRecord,
  'state' | 'asks' | 'oldBand' | 'newBand' | 'oldInputs' | 'newInputs'
> {
  /** The band goes down, or the case needs a lower grade. */
  readonly falls: boolean;
}

export interface BandChangePlan {
  /** The inputs that the case has from now on. */
  readonly standing: BandInputs;
  readonly judged: JudgedChange;
  /** What is kept: a part that stands at once, a part that waits, both or neither. */
  readonly records: readonly PlannedBandChange[];
  /** Changes that waited until now and do so no more, with why. */
  readonly withdrawn: readonly { readonly change: WaitingChange; readonly why: string }[];
  /** Changes that wait and that the new record of the case says again: they go on waiting. */
  readonly saidAgain: readonly WaitingChange[];
}

export interface ChangeToPlan {
  readonly before: BandingFacts;
  readonly after: BandingFacts;
  readonly waiting: readonly WaitingChange[];
  readonly source: BandChangeSource;
  /** The inputs that the source says; those of a file that lacks a column are merely as they were. */
  readonly said: ReadonlySet<keyof BandInputs>;
}

/**
 * What a new record of a case does to its inputs, beside the changes that wait already. Said again, a waiting change goes on waiting.
 * Where the new record says something else of the same input, the waiting one is withdrawn and the new one judged in its place. A
 * file that goes back to the old value withdraws what a file had asked for; a form that leaves the old value only leaves it.
 */
export function planBandChange(change: ChangeToPlan, context: BandChangeContext): BandChangePlan {
  const { before, waiting } = change;
  let { after } = change;
  const withdrawn: { change: WaitingChange; why: string }[] = [];
  const saidAgain: WaitingChange[] = [];
  for (const one of waiting) {
    const steps = stepsOfRecord(before, one, context.model);
    const why = whyWithdrawn(one, steps, change);
    if (why !== null) {
      withdrawn.push({ change: one, why });
      continue;
    }
    const again = steps.filter((step) => says(change.after, applyRecord(before, one), step));
    if (again.length > 0) saidAgain.push(one);
    after = takeSteps(after, before, again);
  }
  const judged = judgeBandChange(before, after, context);
  return {
    standing: judged.standing,
    judged,
    records: recordsOf(before, after, judged, context.model),
    withdrawn,
    saidAgain,
  };
}

function whyWithdrawn(
  waiting: WaitingChange,
  steps: readonly InputStep[],
  { before, after, source, said }: ChangeToPlan,
): string | null {
  const wanted = applyRecord(before, waiting);
  const other = steps.some((step) => !says(after, wanted, step) && !says(after, before, step));
  if (other) return 'Replaced by a later change';
  const back = steps.some((step) => said.has(step.field) && !says(after, wanted, step));
  return source === 'import' && waiting.source === 'import' && back
    ? 'The source system says the old value again'
    : null;
}

function says(facts: BandInputs, like: BandInputs, { field, flag }: InputStep): boolean {
  if (flag !== null) return facts.flags.includes(flag) === like.flags.includes(flag);
  return facts[field] === like[field];
}

type Kept = Pick<BandChangeRecord, 'oldInputs' | 'newInputs'>;

function stepsOfRecord(facts: BandInputs, record: Kept, model: BandingModel): InputStep[] {
  return inputSteps({ ...facts, ...record.oldInputs }, { ...facts, ...record.newInputs }, model);
}

/** The facts once a kept change is made on them: its scores and levels, and of the flags only those that it changed. */
export function applyRecord<Facts extends BandInputs>(facts: Facts, { oldInputs, newInputs }: Kept): Facts {
  const { flags: oldFlags = [] } = oldInputs;
  const { flags: newFlags = [], ...fields } = newInputs;
  const removed = oldFlags.filter((flag) => !newFlags.includes(flag));
  const added = newFlags.filter((flag) => !oldFlags.includes(flag) && !facts.flags.includes(flag));
  return { ...facts, ...fields, flags: [...facts.flags.filter((flag) => !removed.includes(flag)), ...added] };
}

function recordsOf(
  before: BandInputs,
  after: BandInputs,
  { bandings, standing, taken, held, asks }: JudgedChange,
  model: BandingModel,
): PlannedBandChange[] {
  const record = (
    state: PlannedBandChange['state'],
    [from, fromInputs]: readonly [JudgedChange['bandings']['before'], BandInputs],
    [to, toInputs]: readonly [JudgedChange['bandings']['before'], BandInputs],
    steps: readonly InputStep[],
  ): PlannedBandChange[] =>
    steps.length === 0
      ? []
      : [
          {
            state,
            asks: state === 'waiting' ? asks : [],
            oldBand: from.band,
            newBand: to.band,
            oldInputs: pick(fromInputs, steps),
            newInputs: pick(toInputs, steps),
            falls: isFall(from, to, model),
          },
        ];
  return [
    ...record('recorded', [bandings.before, before], [bandings.standing, standing], taken),
    ...record('waiting', [bandings.standing, standing], [bandings.after, after], held),
  ];
}

function isFall(
  from: JudgedChange['bandings']['before'],
  to: JudgedChange['bandings']['before'],
  model: BandingModel,
): boolean {
  const lower = bandRank(model, to.band) < bandRank(model, from.band);
  return lower || (from.minimumRole === 'senior' && to.minimumRole === 'ordinary');
}

/** The fields that some steps change; flags as a whole, so that a reader sees what stood and what stands. */
function pick(inputs: BandInputs, steps: readonly InputStep[]): Partial<BandInputs> {
  return Object.fromEntries(steps.map(({ field }) => [field, inputs[field]]));
}
