import { emptyIs, type Field, optional } from '../../../kernel/reading/field';
import { choice, choices, crn, day, line, percent, yesNo } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { type SentTexts, takeText } from '../../../kernel/reading/sent';
import { labelled, NOT_FILLED_IN } from '../../../kernel/reading/shown';
import type { CaseFacts } from './case-facts';
import {
  COHORT_LABELS,
  FLAG_LABELS,
  ROSH_LABELS,
  type ScoreNames,
  SENTENCE_LABELS,
  SETTING_LABELS,
  SEX_LABELS,
  STATE_LABELS,
} from '../labels';
import { CASE_STATES, COHORTS, FLAGS, ROSH_LEVELS, SENTENCES, SETTINGS, SEXES } from '../case-vocabulary';

/** What people and files say of a case. The home LDU and the version are the service's own. */
export type CaseInput = Omit<CaseFacts, 'homeLduCode' | 'standsLduCode' | 'standsRegionCode' | 'version'>;
/** The facts that are read from text: whether flags are known follows from whether any were given. */
export type CaseField = Exclude<keyof CaseInput, 'flagsKnown'>;

const name = (label: string) =>
  optional(line(label, 100, { width: 20, ...NOT_FILLED_IN, file: { person: true } }));

/** Says in a file that nobody knows the flags of a case: an empty cell says that there are none. */
export const NOT_KNOWN_IN_FILES = 'not_known';

/** Where a form asks for an area that is none of those it lists. */
export const OTHER_AREA = 'area-other';

/** The area that was chosen from the list; where none was, the one that was typed. */
function takeArea(sent: SentTexts, name: string): string {
  return takeText(sent, name) || takeText(sent, OTHER_AREA);
}

/**
 * The facts of a case, each described once: its form, cases.csv, the calls of the API and their description read it. In the order of
 * the form, so that problems are listed as their fields stand.
 */
export const CASE_FIELDS: { readonly [F in CaseField]: Field<CaseInput[F]> } = describeFields({
  crn: crn('CRN', { hint: 'One letter and six digits, like X123456' }),
  forename: name('Forename'),
  surname: name('Surname'),
  dateOfBirth: optional(day('Date of birth')),
  sex: emptyIs(choice('Sex', SEXES, { options: labelled(SEXES, SEX_LABELS) }), 'not_recorded'),
  area: {
    ...optional(
      line('Home area', 100, {
        hint: 'It decides which unit the case belongs to',
        ...NOT_FILLED_IN,
        api: { noun: 'an area', most: 200 },
      }),
    ),
    take: takeArea,
  },
  restricted: emptyIs(
    yesNo('Restricted', {
      asked: 'Restricted: only named people may see who it is',
      // A feed that failed opens no case to everybody: only "n" does.
      file: { emptyKeeps: true },
    }),
    false,
  ),
  setting: choice('Setting', SETTINGS, {
    ask: 'Choose a setting',
    hint: 'Of several orders at once, the most demanding: licence, community, custody, then unpaid work',
    options: labelled(SETTINGS, {
      ...SETTING_LABELS,
      unpaid_work: 'Unpaid work, with no other requirement',
    }),
    file: { write: SETTINGS.join(', ') },
  }),
  sentence: optional(
    choice('Sentence', SENTENCES, { control: 'select', options: labelled(SENTENCES, SENTENCE_LABELS) }),
  ),
  orderStart: optional(day('Order start')),
  orderEnd: optional(day('Order end', { file: { end: true } })),
  releaseDate: optional(day('Release date')),
  state: emptyIs(
    choice('State', CASE_STATES, { control: 'select', options: labelled(CASE_STATES, STATE_LABELS) }),
    'active',
  ),
  cohort: emptyIs(
    choice('Cohort', COHORTS, { control: 'select', options: labelled(COHORTS, COHORT_LABELS) }),
    'standard',
  ),
  rsr: optional(percent('RSR', { hint: '0 to 100, with up to 2 decimals', width: 5 })),
  ogrs: optional(percent('OGRS', { asked: 'OGRS, two-year', hint: '0 to 100', width: 5 })),
  rosh: optional(choice('ROSH', ROSH_LEVELS, { options: labelled(ROSH_LEVELS, ROSH_LABELS) })),
  importedBand: optional(
    line('Band', 20, {
      asked: 'Tier',
      width: 5,
      spellCheck: false,
      file: { column: 'band' },
      api: { noun: 'a band' },
    }),
  ),
  flags: emptyIs(
    choices('Flags', FLAGS, {
      hint: 'Current ones only: a registration that has ended is left out. Leave all empty while nobody has looked.',
      options: labelled(FLAGS, FLAG_LABELS),
      file: { keepsAt: NOT_KNOWN_IN_FILES },
    }),
    [],
  ),
  firstAppointment: optional(day('First appointment')),
  lastSeen: optional(day('Last seen')),
  nextAppointment: optional(day('Next appointment')),
});

/** What a fact of a case is called: a score as the model calls it. */
export function caseFieldLabel(field: CaseField, scores: ScoreNames): string {
  return field === 'rsr' || field === 'ogrs' ? scores[field] : CASE_FIELDS[field].label;
}
