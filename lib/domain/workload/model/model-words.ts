import { scoreNamesOf } from '../../banding/rule-names';
import type { ScoreNames } from '../../banding/labels';
import { type Thresholds, type WorkloadState, WORKLOAD_STATE_WORDS } from '../measure/states';
import type { WorkloadModel } from './model';

/** What of a model gives words: enough to say everything below. */
export type WordedModel = Pick<
  WorkloadModel,
  | 'bands'
  | 'thresholds'
  | 'caseloadGuards'
  | 'excessiveDays'
  | 'absenceDays'
  | 'estateNames'
  | 'stateNames'
  | 'ruleSet'
>;

/**
 * The numbers and names of a model as people read them, in every sentence, tile, list title, chart line, field text and email: nobody
 * else writes a threshold, a guard, the clock or the name of a score, a state or a level. Plain data, so that it goes to the browser.
 */
export interface ModelWords {
  /** Where states begin, in per cent: the lines of charts and bars. */
  readonly lines: Thresholds;
  /** "90%": where a workload begins to be near capacity. */
  readonly near: string;
  /** "100%": past it a workload is over capacity. */
  readonly over: string;
  /** "100 per cent", for prose that writes it out. */
  readonly overInWords: string;
  /** "110%": past it a workload is well over capacity. */
  readonly wellOver: string;
  /** The first two caseload guards, lowest first: "50 cases" and "75 cases". */
  readonly guards: readonly [string, string];
  /** The same as "50 live cases" and "75 live cases". */
  readonly liveGuards: readonly [string, string];
  /** Days well over in a row that are excessive: 28. */
  readonly excessiveDays: number;
  /** Days of an absence past which all hours are gone: 14. */
  readonly absenceDays: number;
  /** Codes of the bands of least and of most work. */
  readonly bands: { readonly least: string; readonly most: string };
  readonly scores: ScoreNames;
  /** What a band is worked out from: "RSR, OGRS and ROSH", "RSR, OGRS or ROSH". */
  readonly inputs: { readonly all: string; readonly any: string };
  /** "provisional until RSR, OGRS and ROSH ... are recorded.": what a band waits for. */
  readonly provisionalUntil: string;
  readonly states: Readonly<Record<WorkloadState, string>>;
  /** What the levels of the estate are called, as they stand in the model: "Region", "LDU", "Team". */
  readonly levels: WorkloadModel['estateNames'];
}

const worded = new WeakMap<WordedModel, ModelWords>();

/** The words of a model: made once for each. */
export function wordsOf(model: WordedModel): ModelWords {
  const known = worded.get(model);
  if (known) return known;
  const { thresholds, excessiveDays, absenceDays, estateNames } = model;
  const [lower, higher] = guardsIn(model);
  const scores = scoreNamesOf(model.ruleSet);
  const made: ModelWords = {
    lines: thresholds,
    near: `${thresholds.near}%`,
    over: `${thresholds.over}%`,
    overInWords: `${thresholds.over} per cent`,
    wellOver: `${thresholds.wellOver}%`,
    guards: [`${lower} cases`, `${higher} cases`],
    liveGuards: [`${lower} live cases`, `${higher} live cases`],
    excessiveDays,
    absenceDays,
    bands: bandEnds(model),
    scores,
    inputs: { all: `${scores.rsr}, ${scores.ogrs} and ROSH`, any: `${scores.rsr}, ${scores.ogrs} or ROSH` },
    provisionalUntil: `provisional until ${scores.rsr}, ${scores.ogrs} and ROSH, and each flag that is not known, are recorded.`,
    states: { ...WORKLOAD_STATE_WORDS, ...model.stateNames },
    levels: estateNames,
  };
  worded.set(model, made);
  return made;
}

function bandEnds({ bands }: WordedModel): ModelWords['bands'] {
  const byRank = [...bands].sort((a, b) => a.rank - b.rank);
  return { least: byRank[0]?.code ?? '', most: byRank.at(-1)?.code ?? '' };
}

/** What names the states of a workload. */
export type NamedStates = Pick<WorkloadModel, 'stateNames'>;

/** What the model calls a state of workload. */
export function stateName(model: NamedStates, state: WorkloadState): string {
  return model.stateNames?.[state] ?? WORKLOAD_STATE_WORDS[state];
}

/** The first two caseload guards, lowest first; 50 and 75 where the model has fewer. */
export function guardsIn(model: Pick<WorkloadModel, 'caseloadGuards'>): readonly [number, number] {
  const [lower = 50, higher = 75] = [...model.caseloadGuards].sort((a, b) => a - b);
  return [lower, higher];
}
