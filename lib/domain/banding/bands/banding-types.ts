import type { IsoDate } from '../../../kernel/dates';
import type { RuleSet } from './rule-set';
import type { BandInput, Flag, GradeRole, Rosh, Setting } from '../case-vocabulary';

/** What banding reads of a case. Null is unknown, never 0. `flags` are the current ones only. */
export interface BandingFacts {
  readonly rsr: number | null;
  readonly ogrs: number | null;
  readonly rosh: Rosh | null;
  readonly flags: readonly Flag[];
  /** False where nobody recorded flags: they are not known then, which is not none. Left out: they are known. */
  readonly flagsKnown?: boolean;
  readonly setting: Setting;
  readonly dateOfBirth: IsoDate | null;
  /** The tier code that came with the data; read only by a model that imports its bands. */
  readonly importedBand: string | null;
}

/** A band of the model, as banding needs it. Rank 1 is the least work. */
export interface RankedBand {
  readonly code: string;
  readonly rank: number;
  /** False for bands that carry no points in some setting: they never stand in for an unknown code. */
  readonly weighted: boolean;
}

/** What banding reads of the model in force. */
export interface BandingModel {
  readonly ruleSet: RuleSet;
  readonly bandSource: 'computed' | 'imported';
  readonly bands: readonly RankedBand[];
  /** Code of the grade of each role, for reporting the lowest grade. */
  readonly gradeOfRole: Readonly<Partial<Record<GradeRole, string>>>;
  /** What the senior grade is called in reasons; left out: as its role. */
  readonly seniorName?: string;
  /** The same of the ordinary grade. */
  readonly ordinaryName?: string;
}

/** A rule that fired, with the sentence that says why. */
export interface Reason {
  readonly rule: string;
  readonly text: string;
}

/** Which Community Payback rule applies to standalone unpaid work; null for every other setting. */
export type CommunityPaybackRule = 'CP-STANDALONE' | 'CP-CONFLICT' | 'CP-GENERIC';

/** The band of a case, the lowest grade that may hold it, and what decided both. */
export interface Banding {
  readonly band: string;
  readonly baseBand: string;
  readonly provisional: boolean;
  /** Lowest and highest band that the case may turn out to have; the band itself twice when nothing is missing. */
  readonly possibleBands: readonly [string, string];
  readonly missing: readonly BandInput[];
  /** Nobody recorded flags: the rules that read them are undecided. */
  readonly flagsMissing: boolean;
  readonly upBanded: boolean;
  readonly minimumRole: 'senior' | 'ordinary';
  readonly minimumGrade: string;
  readonly minimumGradeUndecided: boolean;
  /** Oversight by the Community Payback manager, as CP-STANDALONE asks. */
  readonly oversightRequired: boolean;
  /** Every rule that fired, in the order of docs/rules/banding.md, B-5. */
  readonly reasons: readonly Reason[];
  /** Rules that cannot be decided because an input is missing. */
  readonly undecided: readonly string[];
  /** How the base band came about, one sentence an input that is known. */
  readonly baseReasons: readonly string[];
  readonly communityPayback: CommunityPaybackRule | null;
  readonly requiredCourses: readonly string[];
  readonly underAge: boolean;
  /** What makes the case one that a newly qualified officer holds with oversight only (NEW-OFFICER), in words; empty when nothing does. */
  readonly newOfficerRisks: readonly string[];
}

/** The part of a banding that step 1 decides. */
export type BandPart = Pick<
  Banding,
  'band' | 'baseBand' | 'provisional' | 'possibleBands' | 'upBanded' | 'baseReasons'
>;
