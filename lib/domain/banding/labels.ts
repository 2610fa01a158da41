import type {
  CaseState,
  Cohort,
  Flag,
  GradeRole,
  Rosh,
  Sentence,
  Setting,
  Sex,
  TeamType,
} from './case-vocabulary';

/** What the two scores are called: a model may name others of the same kind. */
export interface ScoreNames {
  /** Risk of serious recidivism, per cent. */
  readonly rsr: string;
  /** Risk of reoffending within two years, per cent. */
  readonly ogrs: string;
}

/** What scores are called where a model says nothing of it. */
export const USUAL_SCORE_NAMES: ScoreNames = { rsr: 'RSR', ogrs: 'OGRS' };

/** The words that people read for the codes of a case. */
export const SETTING_LABELS: Record<Setting, string> = {
  community: 'Community',
  licence: 'Licence',
  custody: 'Custody',
  unpaid_work: 'Unpaid work',
};
export const ROSH_LABELS: Record<Rosh, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  very_high: 'Very high',
};
export const SEX_LABELS: Record<Sex, string> = {
  female: 'Female',
  male: 'Male',
  not_recorded: 'Not recorded',
};
export const COHORT_LABELS: Record<Cohort, string> = {
  standard: 'Standard',
  transition: 'Transition to adult services',
};
export const STATE_LABELS: Record<CaseState, string> = {
  active: 'Active',
  warrant: 'Warrant outstanding',
  overdue_termination: 'Overdue termination',
  contact_suspended: 'Contact suspended',
};
export const SENTENCE_LABELS: Record<Sentence, string> = {
  community_order: 'Community order',
  suspended_sentence_order: 'Suspended sentence order',
  licence: 'Licence',
  post_sentence_supervision: 'Post-sentence supervision',
  custody: 'Custody',
};
export const FLAG_LABELS: Record<Flag, string> = {
  prevent: 'PREVENT',
  cse: 'Child sexual exploitation',
  child_protection: 'Child protection register',
  sexual_index_offence: 'Sexual index offence',
  gangs_guns: 'Gangs and guns register',
  da_register: 'Domestic abuse register',
  domestic_abuse: 'Domestic abuse',
  stalking: 'Stalking (section 4A)',
  wounding_da: 'Wounding related to domestic abuse',
  mappa: 'MAPPA',
  iom: 'Integrated offender management',
  child_safeguarding: 'Child safeguarding',
  through_the_gate: 'Through the Gate',
};
/** What is said where nobody recorded flags: not the same as none. */
export const FLAGS_MISSING = 'flags not recorded';

/** The flags of a case in words: "PREVENT, MAPPA", "None", or that nobody recorded any. */
export function flagsWords(
  { flags, flagsKnown }: { readonly flags: readonly Flag[]; readonly flagsKnown?: boolean },
  between = ', ',
): string {
  if (flags.length > 0) return flags.map((flag) => FLAG_LABELS[flag]).join(between);
  return flagsKnown === false ? 'Not known' : 'None';
}

export const TEAM_TYPE_LABELS: Record<TeamType, string> = {
  generic: 'Generic team',
  women: "Women's team",
  young_adult: 'Young adult module',
  resettlement: 'Resettlement module',
  community_payback: 'Community Payback unit',
};
export const GRADE_ROLE_LABELS: Record<GradeRole, string> = {
  senior: 'senior case manager',
  ordinary: 'case manager',
  trainee: 'trainee',
  manager: 'senior probation officer',
  other: 'staff who hold no cases',
};
