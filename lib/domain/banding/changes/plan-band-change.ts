import type { BandChangeRecord, BandChangeSource, BandInputs } from './band-change';
import type { Banding, BandingFacts, BandingModel } from '../bands/banding-types';
import { gradeRank, gradeStepOf } from './grade-step';
import { bandRank, type InputStep, inputSteps, takeSteps } from './input-steps';
import { type BandChangeContext, type JudgedChange, judgeBandChange } from './judge-band-change';

/** A change that waits, as the next change of the same case meets it. */
export type WaitingChange = Pick<
  BandChangeRecord,
  | 'id'
  | 'source'
  | 'oldInputs'
  | 'newInputs'
  | 'at'
  | 'byName'
  | 'asks'
  | 'version'
  | 'oldBand'
  | 'newBand'
  | 'inForce'
>;

/** A change as it is to be kept, before it has an id and a time. */
interface PlannedBandChange extends Pick<
  BandChangeRecord,
  'state' | 'asks' | 'oldBand' | 'newBand' | 'oldGrade' | 'newGrade' | 'oldInputs' | 'newInputs' | 'inForce'
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
  /** Changes that were turned down and that a file says again: the source differs, and nobody is asked anew. */
  readonly stillRefused: readonly WaitingChange[];
  /** Changes that were turned down, of which the source says something else now. */
  readonly sourceMoved: readonly WaitingChange[];
  /** Known inputs that a file made unknown: they keep their values. */
  readonly noLongerGiven: readonly (keyof BandInputs)[];
}

export interface ChangeToPlan {
  readonly before: BandingFacts;
  readonly after: BandingFacts;
  readonly waiting: readonly WaitingChange[];
  /** Changes that were turned down while their source went on saying them. Left out: none. */
  readonly refused?: readonly WaitingChange[];
  readonly source: BandChangeSource;
  /** The inputs that the source says; those of a file that lacks a column are merely as they were. */
  readonly said: ReadonlySet<keyof BandInputs>;
}

/**
 * What a new record of a case does to its inputs, beside the changes that wait already. Said again, a waiting change goes on waiting.
 * Where the new record says something else of the same input, the waiting one is withdrawn and the new one judged in its place. A
 * file that goes back to the old value withdraws what a file had asked for; a form that leaves the old value only leaves it. A file
 * that leaves out what is known changes nothing, and one that repeats what was turned down asks nobody again. Flags that nobody
 * recorded this time are no news of those on record.
 */
export function planBandChange(change: ChangeToPlan, context: BandChangeContext): BandChangePlan {
  const given = asGiven(change, context.model);
  const { before, waiting } = given;
  let { after } = given;
  const withdrawn: { change: WaitingChange; why: string }[] = [];
  const saidAgain: WaitingChange[] = [];
  for (const one of waiting) {
    const steps = stepsOfRecord(before, one, context.model);
    const why = whyWithdrawn(one, steps, given);
    if (why !== null) {
      withdrawn.push({ change: one, why });
      continue;
    }
    const again = steps.filter((step) => says(given.after, asAsked(before, one), step));
    if (again.length > 0) saidAgain.push(one);
    after = takeSteps(after, before, again);
  }
  const refused = change.source === 'import' ? refusedBySource(given, after, context.model) : NONE_REFUSED;
  after = refused.after ?? after;
  const judged = judgeBandChange(before, after, context);
  return {
    standing: judged.standing,
    judged,
    records: recordsOf(before, after, judged, context.model),
    withdrawn,
    saidAgain,
    stillRefused: refused.still,
    sourceMoved: refused.moved,
    noLongerGiven: given.noLongerGiven,
  };
}

interface GivenChange extends ChangeToPlan {
  readonly noLongerGiven: readonly (keyof BandInputs)[];
}

/** The change without what is only left out: of a file, known inputs without a value; of any source, flags that nobody recorded. */
function asGiven(change: ChangeToPlan, model: BandingModel): GivenChange {
  const { before, source, said } = change;
  let { after } = change;
  if (after.flagsKnown === false && before.flagsKnown !== false)
    after = { ...after, flags: before.flags, flagsKnown: true };
  if (source !== 'import') return { ...change, after, noLongerGiven: [] };
  const empty = inputSteps(before, after, model).filter(
    ({ field, way }) => way === 'blanked' && after[field] === null && said.has(field),
  );
  return {
    ...change,
    after: takeSteps(after, before, empty),
    noLongerGiven: empty.map(({ field }) => field),
  };
}

interface RefusedBySource {
  readonly after: BandingFacts | null;
  readonly still: readonly WaitingChange[];
  readonly moved: readonly WaitingChange[];
}

const NONE_REFUSED: RefusedBySource = { after: null, still: [], moved: [] };

/** What a file says again although it was turned down: it is left out, until the source says another value. */
function refusedBySource(
  { before, refused = [], said, after: given }: GivenChange,
  judgedAfter: BandingFacts,
  model: BandingModel,
): RefusedBySource {
  let after = judgedAfter;
  const still: WaitingChange[] = [];
  const moved: WaitingChange[] = [];
  for (const one of refused) {
    const steps = stepsOfRecord(before, one, model).filter(({ field }) => said.has(field));
    if (steps.length === 0) continue;
    const wanted = asAsked(before, one);
    const again = steps.filter((step) => says(given, wanted, step) && !says(before, wanted, step));
    if (again.length > 0) still.push(one);
    else if (steps.some((step) => !says(given, wanted, step))) moved.push(one);
    after = takeSteps(after, before, again);
  }
  return { after, still, moved };
}

function whyWithdrawn(
  waiting: WaitingChange,
  steps: readonly InputStep[],
  { before, after, source, said }: ChangeToPlan,
): string | null {
  const wanted = asAsked(before, waiting);
  const other = steps.some((step) => !says(after, wanted, step) && !says(after, before, step));
  if (other) return 'Replaced by a later change';
  const back = steps.some((step) => said.has(step.field) && !says(after, wanted, step));
  return source === 'import' && waiting.source === 'import' && back
    ? 'The source system says the old value again'
    : null;
}

function says(facts: BandInputs, like: BandInputs, { field, flag }: InputStep): boolean {
  if (flag !== null) return facts.flags.includes(flag) === like.flags.includes(flag);
  if (field === 'flags') return (facts.flagsKnown !== false) === (like.flagsKnown !== false);
  return facts[field] === like[field];
}

type Kept = Pick<BandChangeRecord, 'oldInputs' | 'newInputs'>;

function stepsOfRecord(facts: BandInputs, record: Kept, model: BandingModel): InputStep[] {
  return inputSteps({ ...facts, ...record.oldInputs }, { ...facts, ...record.newInputs }, model);
}

/** The facts as a change wanted them. */
function asAsked<Facts extends BandInputs>(facts: Facts, record: Kept): Facts {
  return applyRecord(facts, record);
}

/** The facts without what a kept change brought, where they still say it: what a manager turned down after it was taken. */
export function undoRecord<Facts extends BandInputs>(
  facts: Facts,
  { oldInputs, newInputs }: Kept,
  model: BandingModel,
): Facts {
  const [before, after] = [
    { ...facts, ...oldInputs },
    { ...facts, ...newInputs },
  ];
  const steps = inputSteps(before, after, model).filter((step) => says(facts, after, step));
  return takeSteps(facts, before, steps);
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
  { bandings, standing, taken, held, confirming, asks }: JudgedChange,
  model: BandingModel,
): PlannedBandChange[] {
  const record = (
    state: PlannedBandChange['state'],
    [from, fromInputs]: readonly [JudgedChange['bandings']['before'], BandInputs],
    [to, toInputs]: readonly [JudgedChange['bandings']['before'], BandInputs],
    steps: readonly InputStep[],
    inForce = false,
  ): PlannedBandChange[] =>
    steps.length === 0
      ? []
      : [
          {
            state,
            asks: state === 'waiting' ? asks : [],
            oldBand: from.band,
            newBand: to.band,
            oldGrade: gradeStepOf(from),
            newGrade: gradeStepOf(to),
            oldInputs: pick(fromInputs, steps),
            newInputs: pick(toInputs, steps),
            inForce,
            falls: isFall(from, to, model),
          },
        ];
  return [
    ...record('recorded', [bandings.before, before], [bandings.standing, standing], taken),
    ...record('waiting', [bandings.standing, standing], [bandings.after, after], held),
    ...record('waiting', [bandings.before, before], [bandings.standing, standing], confirming, true),
  ];
}

/** Whether band or lowest grade goes down: a downgrade in every count. */
export function isFall(from: Banding, to: Banding, model: BandingModel): boolean {
  return (
    bandRank(model, to.band) < bandRank(model, from.band) ||
    gradeRank(gradeStepOf(to)) < gradeRank(gradeStepOf(from))
  );
}

/** The fields that some steps change; flags as a whole, so that a reader sees what stood and what stands. */
function pick(inputs: BandInputs, steps: readonly InputStep[]): Partial<BandInputs> {
  const fields = new Set(steps.map(({ field }) => field));
  const learnt = steps.some(({ field, flag }) => field === 'flags' && flag === null);
  return Object.fromEntries(
    [...fields, ...(learnt ? (['flagsKnown'] as const) : [])].map((field) => [field, inputs[field]]),
  );
}
