import type { BandInputs } from './band-change';
import type { Banding, BandingFacts, BandingModel } from '../bands/banding-types';
import { gradeRank, gradeStepOf } from './grade-step';
import { bandRank, type InputStep, takeSteps } from './input-steps';

interface ChangeToHold {
  readonly before: BandingFacts;
  readonly after: BandingFacts;
  readonly steps: readonly InputStep[];
  /** The steps that ask for a second manager by themselves: they are held wherever that does not lower the case. */
  readonly falling: readonly InputStep[];
  /** As it was, with what became known; and as the new record says. */
  readonly from: Banding;
  readonly to: Banding;
}

/**
 * The steps that wait: the fewest under which band and lowest grade each stand at least as high as before and after. Those that ask by
 * themselves are held as well, but where the change itself gives the higher: then it is taken. Rises, and what becomes known, never
 * wait.
 */
export function stepsToHold(
  { before, after, steps, falling, from, to }: ChangeToHold,
  model: BandingModel,
  banded: (inputs: BandInputs) => Banding,
): InputStep[] {
  const band = ({ band: code }: Banding): number => bandRank(model, code);
  const grade = (banding: Banding): number => gradeRank(gradeStepOf(banding));
  const least = { band: Math.max(band(from), band(to)), grade: Math.max(grade(from), grade(to)) };
  const free = steps.filter((step) => mayWait(step) && !falling.includes(step));
  const short = (held: readonly InputStep[]): number => {
    const banding = banded(
      takeSteps(
        before,
        after,
        steps.filter((step) => !held.includes(step)),
      ),
    );
    return Math.max(0, least.band - band(banding)) + Math.max(0, least.grade - grade(banding));
  };
  // Flags that go only ever lower a case, so that they are held in every way; ROSH may be either.
  const flags = falling.filter((step) => step.flag !== null);
  const open = falling.filter((step) => step.flag === null);
  const ways = subsetsOf(free).flatMap((some) =>
    subsetsOf(open).map((asking) => ({
      held: [...flags, ...asking, ...some],
      left: open.length - asking.length,
    })),
  );
  const judged = ways.map((way) => ({ ...way, short: short(way.held) }));
  judged.sort((a, b) => a.short - b.short || a.left - b.left || a.held.length - b.held.length);
  return judged[0]?.held ?? [];
}

/** A rise never waits, nor does what becomes known, nor a flag that no rule reads. */
function mayWait({ field, way }: InputStep): boolean {
  if (way === 'down' || way === 'blanked') return true;
  return way === 'sideways' && (field === 'setting' || field === 'importedBand');
}

/** Every part of a few things, the smallest first among equals. At most the scores, ROSH, the tier, the setting and the flags. */
function subsetsOf(steps: readonly InputStep[]): InputStep[][] {
  return steps.reduce<InputStep[][]>((all, step) => [...all, ...all.map((some) => [...some, step])], [[]]);
}
