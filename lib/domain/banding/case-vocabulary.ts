/** The fixed words of a case, as the files and the API spell them (docs/importing-data.md). Bands and grades are not here: they come from the model. */

export const SETTINGS = ['community', 'licence', 'custody', 'unpaid_work'] as const;
export type Setting = (typeof SETTINGS)[number];

export const ROSH_LEVELS = ['low', 'medium', 'high', 'very_high'] as const;
export type Rosh = (typeof ROSH_LEVELS)[number];

export const SEXES = ['female', 'male', 'not_recorded'] as const;
export type Sex = (typeof SEXES)[number];

export const COHORTS = ['standard', 'transition'] as const;
export type Cohort = (typeof COHORTS)[number];

export const CASE_STATES = ['active', 'warrant', 'overdue_termination', 'contact_suspended'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const SENTENCES = [
  'community_order',
  'suspended_sentence_order',
  'licence',
  'post_sentence_supervision',
  'custody',
] as const;
export type Sentence = (typeof SENTENCES)[number];

/** Current registrations and circumstances. An ended registration is removed, so it fires nothing. */
export const FLAGS = [
  'prevent',
  'cse',
  'child_protection',
  'sexual_index_offence',
  'gangs_guns',
  'da_register',
  'domestic_abuse',
  'stalking',
  'wounding_da',
  'mappa',
  'iom',
  'child_safeguarding',
  'through_the_gate',
] as const;
export type Flag = (typeof FLAGS)[number];

export const TEAM_TYPES = ['generic', 'women', 'young_adult', 'resettlement', 'community_payback'] as const;
export type TeamType = (typeof TEAM_TYPES)[number];

/** What a grade is, whatever the model calls it: the rules speak of roles, the model names the codes. */
export const GRADE_ROLES = ['senior', 'ordinary', 'trainee', 'manager', 'other'] as const;
export type GradeRole = (typeof GRADE_ROLES)[number];

/** From best to worst. */
export const GRADE_VERDICTS = ['allowed', 'with_oversight', 'not_allowed'] as const;
export type GradeVerdict = (typeof GRADE_VERDICTS)[number];

/** Inputs to the band, in the order in which the band table lists them. */
export type BandInput = 'ogrs' | 'rsr' | 'rosh';
