import { bandCase } from '../bands/band-case';
import type { BandChangeRecord, BandInputs } from './band-change';
import type { BandingFacts, BandingModel } from '../bands/banding-types';
import { gradeRank, gradeStepOf } from './grade-step';
import { bandRank } from './input-steps';
import { FLAGS } from '../case-vocabulary';
import { isoDate } from '../../../kernel/dates';

type Kept = Pick<
  BandChangeRecord,
  'oldBand' | 'newBand' | 'oldGrade' | 'newGrade' | 'oldInputs' | 'newInputs'
>;

/**
 * Whether a kept change took band or lowest grade down. Records of before the lowest grade was kept are worked out from their inputs
 * where these suffice: whatever the inputs were that did not change, the answer is the same. Null where it is not.
 */
export function fellBy(change: Kept, model: BandingModel): boolean | null {
  if (bandRank(model, change.newBand) < bandRank(model, change.oldBand)) return true;
  const { oldGrade, newGrade } = change;
  if (oldGrade !== null && newGrade !== null) return gradeRank(newGrade) < gradeRank(oldGrade);
  const answers = new Set(OTHERS.map((rest) => gradeFell(change, rest, model)));
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : null;
}

function gradeFell({ oldInputs, newInputs }: Kept, rest: BandInputs, model: BandingModel): boolean {
  const rankOf = (inputs: Partial<BandInputs>): number => {
    const facts: BandingFacts = { ...rest, ...inputs, dateOfBirth: null };
    return gradeRank(gradeStepOf(bandCase(facts, model, ANY_DAY)));
  };
  return rankOf(newInputs) < rankOf(oldInputs);
}

/** No rule on the lowest grade reads the day. */
const ANY_DAY = isoDate('2020-01-01');

const NOTHING = {
  rsr: 0,
  ogrs: 0,
  rosh: 'low',
  flags: [],
  setting: 'community',
  importedBand: null,
} as const;

/** What the inputs that did not change may have been: from nothing to everything, one by one, and not known. */
const OTHERS: readonly BandInputs[] = [
  NOTHING,
  { ...NOTHING, rsr: 100 },
  { ...NOTHING, rosh: 'very_high' },
  { ...NOTHING, ogrs: 100, flags: ['da_register'] },
  { ...NOTHING, flags: [...FLAGS] },
  { ...NOTHING, ogrs: 100 },
  { ...NOTHING, rsr: null },
  { ...NOTHING, rosh: null },
  { ...NOTHING, ogrs: null, flags: ['da_register'] },
  { ...NOTHING, setting: 'unpaid_work' },
  { ...NOTHING, setting: 'unpaid_work', rsr: 100 },
];
