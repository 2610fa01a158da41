import type { CaseName, HiddenPart } from '../../access/case-name';
import { FLAG_LABELS } from '../labels';
import type { RuleSet } from './rule-set';
import type { Flag } from '../case-vocabulary';

/** Flags that are named only to those who work with the case: elsewhere they are "Specialist rule" (docs/rules/access.md, K-5). */
export const SPECIALIST_FLAGS: readonly Flag[] = ['prevent', 'cse', 'gangs_guns'];
const SPECIALIST_RULE = 'SPECIALIST';
const SPECIALIST_TEXT = 'Specialist rule';
/** What stands in for free text about a restricted case. */
export const WITHHELD_TEXT = 'Not shown: restricted case';
/** What stands in for why somebody is barred. */
const BARRED_TEXT = 'Must not hold this case.';

/** Facts that tell whom a case is about, by their names in what is handed out; `sex` becomes "not recorded". */
const IDENTITY_FACTS = new Set([
  'forename',
  'surname',
  'dateOfBirth',
  'area',
  'homeLduName',
  'orderStart',
  'orderEnd',
  'releaseDate',
  'firstAppointment',
  'lastSeen',
  'nextAppointment',
  'ends',
  'daysLate',
  'waitWorkingDays',
  'contactOverdueDays',
  'preReleaseDue',
  'daysSinceSeen',
  'overdueDays',
  'contactDue',
]);

/** Where people write in their own words, and where sentences name an area. */
const FREE_TEXT = new Set([
  'reason',
  'reasonText',
  'notes',
  'note',
  'detail',
  'decision',
  'what',
  'who',
  'comment',
  'evidence',
  'settledWhy',
  'teamReason',
  'routeReason',
  'considered',
  'liftedWhy',
]);

/**
 * What is handed out about one case, as its reader may know it: identity and free text of a restricted case, specialist flags
 * and why somebody is barred are withheld wherever they stand in it. Every view of a case ends here, files and API too. The
 * rules never read what comes out: counts, lists and bands are worked out before.
 */
export function shownCase<View>(
  name: Pick<CaseName, 'hides'>,
  ruleSet: Pick<RuleSet, 'seniorRules'>,
  view: View,
): View {
  const hides = name.hides ?? [];
  if (hides.length === 0) return view;
  const words = specialistWords(ruleSet);
  return walk(view, '', { hides: new Set(hides), words }) as View;
}

interface Hiding {
  readonly hides: ReadonlySet<HiddenPart>;
  readonly words: SpecialistWords;
}

function walk(value: unknown, key: string, hiding: Hiding): unknown {
  if (typeof value === 'string') return shownText(value, key, hiding);
  if (Array.isArray(value)) return walkList(value, key, hiding);
  if (typeof value !== 'object' || value === null) {
    const hidden = hiding.hides.has('identity') && IDENTITY_FACTS.has(key) && typeof value === 'number';
    return hidden ? null : value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  if (hiding.hides.has('identity') && isClock(key, value)) return NO_CLOCK;
  const entries = Object.entries(value).map(([name, part]): [string, unknown] => [
    name,
    walk(part, name, hiding),
  ]);
  return shownReason(Object.fromEntries(entries), hiding);
}

/** The person's clock tells days since a day: where dates are withheld it is as if it were not known. */
const NO_CLOCK = { kind: 'none', why: 'not_known' };

function isClock(key: string, value: object): boolean {
  return key === 'contact' && 'kind' in value && value.kind === 'clock';
}

/** Lists of flags lose the specialist ones; lists of words say "Specialist rule" once. */
function walkList(list: readonly unknown[], key: string, hiding: Hiding): unknown[] {
  const kept = hiding.hides.has('specialist')
    ? list.filter((entry) => !SPECIALIST_FLAGS.some((flag) => flag === entry))
    : list;
  const shown = kept.map((entry) => walk(entry, key, hiding));
  return shown.filter((entry, index) => entry !== SPECIALIST_TEXT || shown.indexOf(entry) === index);
}

function shownText(text: string, key: string, { hides, words }: Hiding): string | null {
  if (hides.has('identity')) {
    if (key === 'sex') return 'not_recorded';
    if (IDENTITY_FACTS.has(key)) return null;
    if (FREE_TEXT.has(key)) return WITHHELD_TEXT;
  }
  return hides.has('specialist') ? words.hide(text) : text;
}

/** A rule with its sentence: the rule loses its name where the sentence does. */
function shownReason(found: Readonly<Record<string, unknown>>, { hides, words }: Hiding): unknown {
  const { rule } = found;
  if (typeof rule !== 'string') return found;
  if (hides.has('specialist') && words.ids.has(rule))
    return { ...found, rule: SPECIALIST_RULE, ...('text' in found ? { text: SPECIALIST_TEXT } : {}) };
  if (hides.has('bars') && rule === 'BARRED') return { ...found, text: BARRED_TEXT };
  return found;
}

interface SpecialistWords {
  readonly ids: ReadonlySet<string>;
  readonly hide: (text: string) => string;
}

const known = new WeakMap<Pick<RuleSet, 'seniorRules'>, SpecialistWords>();

/** The ids and words by which rules name specialist flags, in this rule set and as shipped (for what was stored before). */
function specialistWords(ruleSet: Pick<RuleSet, 'seniorRules'>): SpecialistWords {
  const made = known.get(ruleSet);
  if (made) return made;
  const rules = ruleSet.seniorRules.filter(
    ({ condition }) =>
      (condition.kind === 'flag' || condition.kind === 'flag_and_ogrs_at_least') &&
      SPECIALIST_FLAGS.includes(condition.flag),
  );
  const labels = [
    ...rules.map((rule) => rule.label),
    'Managed under PREVENT',
    'Evidence of child sexual exploitation',
    'On the gangs and guns register',
    ...SPECIALIST_FLAGS.map((flag) => FLAG_LABELS[flag]),
  ];
  const longestFirst = [...new Set(labels)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'gi');
  const ids = new Set([...rules.map((rule) => rule.id), 'SCM-PREVENT', 'SCM-CSE', 'SCM-GANGS']);
  const words: SpecialistWords = {
    ids,
    hide: (text) => (ids.has(text) ? SPECIALIST_RULE : text.replace(pattern, SPECIALIST_TEXT)),
  };
  known.set(ruleSet, words);
  return words;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
