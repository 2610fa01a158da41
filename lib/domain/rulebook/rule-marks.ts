import { lowerFirst } from '../../kernel/text/first-letter';
/** Where a rule comes from: a body that published it, or nobody but us. */
export type RuleMark =
  { readonly kind: 'ours' } | { readonly kind: 'published'; readonly body: string; readonly report: string };

const OURS: RuleMark = { kind: 'ours' };

const published = (body: string, report: string): RuleMark => ({ kind: 'published', body, report });

const INSPECTORATE = 'HM Inspectorate of Probation';
const MINISTRY = 'the Ministry of Justice';
const IBAT = published(INSPECTORATE, 'West Yorkshire CRC, 2020, Annexe 3');
const WEST_YORKSHIRE = published(INSPECTORATE, 'West Yorkshire CRC, 2020');
const NATIONAL_TOOL = published('HM Prison and Probation Service', 'Workload Measurement Tool, open source');

/** Every rule of docs/rules that somebody published, by its id. */
const PUBLISHED = {
  'B-1': published(MINISTRY, 'cut-offs of OGRS and RSR'),
  'B-5': IBAT,
  'SCM-RSR': IBAT,
  'SCM-PREVENT': IBAT,
  'SCM-CSE': IBAT,
  'SCM-CP': IBAT,
  'SCM-SEXUAL': IBAT,
  'SCM-GANGS': IBAT,
  'SCM-DA-OGRS': IBAT,
  'SCM-STALKING': IBAT,
  'SCM-WOUNDING-DA': IBAT,
  'CP-STANDALONE': IBAT,
  'CP-GENERIC': IBAT,
  ESCALATE: IBAT,
  'TRAINING-DA': IBAT,
  'AGE-UNDER-18': IBAT,
  'L-1': IBAT,
  'L-2': IBAT,
  'L-3': IBAT,
  'L-5': IBAT,
  'W-1': NATIONAL_TOOL,
  'W-3': NATIONAL_TOOL,
  'W-9': NATIONAL_TOOL,
  'W-11': NATIONAL_TOOL,
  'W-14': NATIONAL_TOOL,
  'W-18': WEST_YORKSHIRE,
  'C-1': published(INSPECTORATE, 'red cases are seen weekly'),
  'C-2': published(MINISTRY, 'contracts from October 2018, once a month face to face'),
  'M-6': WEST_YORKSHIRE,
  'M-16': published(INSPECTORATE, 'rating words of its reports'),
} as const;

/** Every rule of docs/rules that is ours: those numbered from 1 on that nobody published, and those with names. */
const NAMED = ['UPBAND-DA', 'SCM-ROSH', 'SCM-MAPPA', 'CP-CONFLICT', 'TRAINING-CS', 'TRAINING-SO'] as const;
const OF_HOLDING = ['MATRIX', 'NEW-OFFICER', 'NEVER-COVERS', 'CO-WORKS'] as const;
const OF_BANDS = ['B-2', 'B-3', 'B-4', 'B-6'] as const;
const OF_WORKLOAD = [
  'W-2',
  'W-4',
  'W-5',
  'W-6',
  'W-7',
  'W-8',
  'W-10',
  'W-12',
  'W-13',
  'W-15',
  'W-16',
  'W-17',
  'W-19',
] as const;
const OF_ABSENCE = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7', 'A-8', 'A-9', 'A-10'] as const;
const OF_CONTACT = ['C-3', 'C-4', 'C-5', 'C-6', 'C-7', 'C-8', 'C-9', 'C-10'] as const;
const OF_ALLOCATION = ['L-4', 'L-6', 'L-7', 'L-8', 'L-9', 'L-10', 'L-11', 'L-12'] as const;
const OF_OVERSIGHT = [
  'O-1',
  'O-2',
  'O-3',
  'O-4',
  'O-5',
  'O-6',
  'O-7',
  'O-8',
  'O-9',
  'O-10',
  'O-11',
  'O-12',
  'O-13',
  'O-14',
] as const;
const OF_MEASURES = [
  'M-1',
  'M-2',
  'M-3',
  'M-4',
  'M-5',
  'M-7',
  'M-8',
  'M-9',
  'M-10',
  'M-11',
  'M-12',
  'M-13',
  'M-14',
  'M-15',
  'M-17',
  'M-18',
  'M-19',
  'M-20',
  'M-21',
  'M-22',
  'M-23',
  'M-24',
  'M-25',
] as const;

const OF_ACCESS = [
  'K-1',
  'K-2',
  'K-3',
  'K-4',
  'K-5',
  'K-6',
  'K-7',
  'K-8',
  'K-9',
  'K-10',
  'K-11',
  'K-12',
] as const;

const OUR_RULES = [
  ...NAMED,
  ...OF_HOLDING,
  ...OF_BANDS,
  ...OF_WORKLOAD,
  ...OF_ABSENCE,
  ...OF_CONTACT,
  ...OF_ALLOCATION,
  ...OF_OVERSIGHT,
  ...OF_MEASURES,
  ...OF_ACCESS,
] as const;

const MARKS: ReadonlyMap<string, RuleMark> = new Map([
  ...Object.entries(PUBLISHED),
  ...OUR_RULES.map((id) => [id, OURS] as const),
]);

/** The ids of all rules. */
export function ruleIds(): readonly string[] {
  return [...MARKS.keys()];
}

/** The mark of a rule, by its id; null for a rule that is not written down, such as one that a model has of its own. */
export function markOf(id: string): RuleMark | null {
  return MARKS.get(id) ?? null;
}

/** A mark as screens show it: a published rule that a model changes is not what was published. */
export type ShownMark = RuleMark | { readonly kind: 'changed'; readonly body: string };

/** The mark of a rule as a model has it. `asPublished`: the model says what was published. Null for a rule that is not written down. */
export function shownMark(id: string, asPublished: boolean): ShownMark | null {
  const mark = markOf(id);
  return mark?.kind === 'published' && !asPublished ? { kind: 'changed', body: mark.body } : mark;
}

/** "Published by HM Inspectorate of Probation", "Our rule", "Changed here from what the Ministry of Justice published". */
export function markWords(mark: ShownMark): string {
  switch (mark.kind) {
    case 'ours':
      return 'Our rule';
    case 'published':
      return `Published by ${mark.body}`;
    case 'changed':
      return `Changed here from what ${mark.body} published`;
  }
}

/** "published by HM Inspectorate of Probation", "our rule": the same within a sentence. */
export function markPhrase(mark: ShownMark): string {
  const words = markWords(mark);
  return lowerFirst(words);
}
