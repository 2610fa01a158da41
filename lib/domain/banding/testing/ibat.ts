import { isoDate } from '../../../kernel/dates';
import type { Banding, BandingFacts, BandingModel } from '../bands/banding-types';
import { bandCase } from '../bands/band-case';
import { IBAT_RULES } from '../bands/shipped-rules';

/** The shipped four bands and grades, as banding sees them. */
export const IBAT: BandingModel = {
  ruleSet: IBAT_RULES,
  bandSource: 'computed',
  bands: ['1', '2', '3', '4'].map((code, index) => ({ code, rank: index + 1, weighted: true })),
  gradeOfRole: { senior: 'SCM', ordinary: 'CM', trainee: 'PQiP', manager: 'SPO', other: 'OTHER' },
  seniorName: 'senior case manager',
  ordinaryName: 'case manager',
};

export const TODAY = isoDate('2026-11-02');

/** The first worked case: band 1, a case manager, no rule fires. Everything known. */
const PLAIN: BandingFacts = {
  rsr: 2.99,
  ogrs: 40,
  rosh: 'low',
  flags: [],
  setting: 'community',
  dateOfBirth: isoDate('1990-06-15'),
  importedBand: null,
};

/** The plain case with some facts changed. */
export const facts = (changes: Partial<BandingFacts> = {}): BandingFacts => ({ ...PLAIN, ...changes });

/** The banding of the plain case with some facts changed. */
export const band = (changes: Partial<BandingFacts> = {}, model: BandingModel = IBAT): Banding =>
  bandCase(facts(changes), model, TODAY);

/** The rules that fired, in order. */
export const rulesOf = (banding: Banding): string[] => banding.reasons.map((reason) => reason.rule);
