import { scoreNamesOf } from '../../banding/rule-names';
import { GRADE_ROLE_LABELS, type ScoreNames } from '../../banding/labels';
import { GRADE_ROLES } from '../../banding/case-vocabulary';
import type { WorkloadModel } from '../model/model';
import type { FormChoice } from '../hours/officer-choices';
import type { FieldGroup, ModelField } from './field';
import type { Path } from './document-path';
import {
  bandKind,
  CODE_KIND,
  countKind,
  FLAG_KIND,
  FLAGS_KIND,
  ROSH_KIND,
  SCORE_KIND,
  TEXT_KIND,
  VERDICT_KIND,
} from './kinds';
import { group, rowsOf } from './field-groups';
import {
  baseBandWords,
  courseWords,
  oversightNeedWords,
  seniorRuleWords,
  upBandingWords,
} from './rule-words';

const RULES = 'ruleSet';

/** The verdict on each grade and band. No verdict at all: every band is allowed to every grade. */
export function matrixGroups(model: WorkloadModel): FieldGroup[] {
  return model.grades.map((grade) => ({
    key: grade.code,
    title: `Grade ${grade.code}`,
    fields: model.bands.map(({ code }): ModelField => ({
      path: [RULES, 'matrix', grade.code, code],
      label: `Band ${code}`,
      kind: VERDICT_KIND,
      empty: 'omit',
      none: model.ruleSet.matrix === null ? 'Allowed' : 'No verdict',
    })),
  }));
}

/** How a band is found from scores and flags. */
export function bandRuleGroups(model: WorkloadModel): FieldGroup[] {
  const band = bandKind(model.bands);
  const scores = scoreNamesOf(model.ruleSet);
  const fields = (at: Path): ModelField[] => [
    { path: [...at, 'band'], label: 'Band', kind: band },
    { path: [...at, 'ogrsFrom'], label: `${scores.ogrs} from`, kind: SCORE_KIND, empty: 'omit' },
    { path: [...at, 'rsrFrom'], label: `${scores.rsr} from`, kind: SCORE_KIND, empty: 'omit' },
    { path: [...at, 'rosh'], label: 'ROSH', kind: ROSH_KIND, empty: 'omit' },
  ];
  const at = (part: string): Path => [RULES, 'upBanding', part];
  return [
    ...rowsOf(model.ruleSet.baseBands, [RULES, 'baseBands'], 'a base band', fields, (row) => ({
      key: row.band,
      title: `Base band ${row.band}`,
      words: baseBandWords(row, model.ruleSet),
    })),
    group(
      'Up-banding',
      [
        { path: at('rule'), label: 'Name of the rule', kind: CODE_KIND, empty: 'omit' },
        { path: at('from'), label: 'From band', kind: band, empty: 'omit' },
        { path: at('to'), label: 'To band', kind: band, empty: 'omit' },
        { path: at('flags'), label: 'With any of these flags', kind: FLAGS_KIND, empty: 'omit' },
      ],
      upBandingWords(model),
    ),
    group('Provisional bands', [
      {
        path: [RULES, 'provisionalFloor'],
        label: 'A provisional band is not below',
        kind: band,
        empty: 'null',
        none: 'No floor',
      },
    ]),
  ];
}

const conditions = ({ rsr, ogrs }: ScoreNames): FormChoice[] => [
  { value: 'rsr_at_least', label: `${rsr} is at least a score` },
  { value: 'flag', label: 'A flag is current' },
  { value: 'flag_and_ogrs_at_least', label: `A flag is current and ${ogrs} is at least a score` },
  { value: 'rosh_in', label: 'ROSH is one of some levels' },
];

/** What needs a senior grade, and what then holds for each role. */
export function gradeRuleGroups(model: WorkloadModel): FieldGroup[] {
  const fields = (at: Path): ModelField[] => [
    { path: [...at, 'id'], label: 'Name of the rule', kind: { type: 'text', most: 40 } },
    { path: [...at, 'label'], label: 'In words', kind: TEXT_KIND },
    {
      path: [...at, 'condition', 'kind'],
      label: 'Condition',
      kind: { type: 'choice', options: conditions(scoreNamesOf(model.ruleSet)) },
    },
    { path: [...at, 'condition', 'flag'], label: 'Flag', kind: FLAG_KIND, empty: 'omit' },
    { path: [...at, 'condition', 'value'], label: 'Score', kind: SCORE_KIND, empty: 'omit' },
    { path: [...at, 'condition', 'levels'], label: 'ROSH levels', kind: ROSH_KIND, empty: 'omit' },
    {
      path: [...at, 'setAsideByStandalone'],
      label: 'Set aside on standalone unpaid work when alone',
      kind: { type: 'yesno' },
    },
  ];
  const byRole = (part: string, title: string): FieldGroup =>
    group(
      title,
      GRADE_ROLES.map((role) => ({
        path: [RULES, part, role],
        label: GRADE_ROLE_LABELS[role],
        kind: VERDICT_KIND,
        empty: 'omit',
        none: 'Not affected',
      })),
    );
  return [
    ...rowsOf(
      model.ruleSet.seniorRules,
      [RULES, 'seniorRules'],
      'a rule',
      fields,
      (rule) => ({ key: rule.id, title: `Rule ${rule.id}`, words: seniorRuleWords(rule, model) }),
      { setAsideByStandalone: false, source: 'ours', condition: {} },
    ),
    byRole('whenSeniorNeeded', 'When a senior grade is needed'),
    byRole('whenSeniorUndecided', 'When a senior grade may be needed'),
    byRole('whenStandaloneRisk', 'When standalone unpaid work sets the rule aside'),
  ];
}

const OVERSIGHT_WHEN = [
  { value: 'verdict', label: 'A verdict on the grade of the holder' },
  { value: 'rosh', label: 'ROSH is one of some levels' },
  { value: 'flag', label: 'A flag is current' },
  { value: 'standalone', label: 'Standalone unpaid work with a risk score that is set aside' },
];

const OVERSIGHT_VERDICTS = [
  { value: 'not_allowed', label: 'Not allowed' },
  { value: 'with_oversight', label: 'With oversight' },
];

/** What asks for management oversight and how often; one interval for everything in an older document. */
function oversightGroups({ ruleSet: { oversight } }: WorkloadModel): FieldGroup[] {
  const list: Path = [RULES, 'oversight', 'needs'];
  if (oversight.needs === undefined)
    return [
      group('Management oversight', [
        { path: [RULES, 'oversight', 'reviewWithinDays'], label: 'Review within, days', kind: countKind() },
        { path: [RULES, 'oversight', 'rosh'], label: 'Needed at ROSH', kind: ROSH_KIND },
        { path: [RULES, 'oversight', 'flags'], label: 'Needed with any of these flags', kind: FLAGS_KIND },
      ]),
    ];
  const fields = (at: Path): ModelField[] => [
    {
      path: [...at, 'when', 'kind'],
      label: 'Needed when',
      kind: { type: 'choice', options: OVERSIGHT_WHEN },
    },
    {
      path: [...at, 'when', 'verdict'],
      label: 'Verdict',
      kind: { type: 'choice', options: OVERSIGHT_VERDICTS },
      empty: 'omit',
    },
    { path: [...at, 'when', 'levels'], label: 'ROSH levels', kind: ROSH_KIND, empty: 'omit' },
    { path: [...at, 'when', 'flag'], label: 'Flag', kind: FLAG_KIND, empty: 'omit' },
    { path: [...at, 'everyDays'], label: 'Reviewed every, days', kind: countKind() },
    {
      path: [...at, 'firstWithinWorkingDays'],
      label: 'First one within, working days',
      kind: countKind(),
      empty: 'omit',
      none: 'At once',
    },
  ];
  return rowsOf(
    oversight.needs,
    list,
    'a reason for oversight',
    fields,
    (need) => ({
      key: JSON.stringify(need.when),
      title: 'Management oversight',
      words: oversightNeedWords(need),
    }),
    { when: {} },
  );
}

/** Training, oversight, escalation and routing. */
export function otherRuleGroups(model: WorkloadModel): FieldGroup[] {
  const { ruleSet } = model;
  const fields = (at: Path): ModelField[] => [
    { path: [...at, 'rule'], label: 'Name of the rule', kind: { type: 'text', most: 40 } },
    { path: [...at, 'course'], label: 'Course', kind: { type: 'text', most: 40 } },
    { path: [...at, 'label'], label: 'In words', kind: TEXT_KIND },
    { path: [...at, 'on'], label: 'In use', kind: { type: 'yesno' } },
    { path: [...at, 'flags'], label: 'Asked for by any of these flags', kind: FLAGS_KIND },
  ];
  const whole = (path: Path, label: string, to = 1_000): ModelField => ({ path, label, kind: countKind(to) });
  return [
    ...rowsOf(
      ruleSet.courses,
      [RULES, 'courses'],
      'a training rule',
      fields,
      (course) => ({ key: course.rule, title: `Training ${course.rule}`, words: courseWords(course) }),
      { on: false },
    ),
    ...oversightGroups(model),
    group('Escalation', [
      { path: [RULES, 'escalation', 'rule'], label: 'Name of the rule', kind: { type: 'text', most: 40 } },
      { path: [RULES, 'escalation', 'on'], label: 'In use', kind: { type: 'yesno' } },
      { path: [RULES, 'escalation', 'rosh'], label: 'At ROSH', kind: ROSH_KIND },
      { path: [RULES, 'escalation', 'flags'], label: 'With any of these flags', kind: FLAGS_KIND },
    ]),
    ...(ruleSet.newOfficer === undefined
      ? []
      : [
          group('Newly qualified officers', [
            {
              path: [RULES, 'newOfficer', 'reduction'],
              label: 'Reduction that says so',
              kind: { type: 'text', most: 100 },
            },
            { path: [RULES, 'newOfficer', 'rosh'], label: 'With oversight at ROSH', kind: ROSH_KIND },
            {
              path: [RULES, 'newOfficer', 'flags'],
              label: 'With oversight with any of these flags',
              kind: FLAGS_KIND,
            },
          ]),
        ]),
    group('Routing', [
      { path: [RULES, 'domesticAbuseFlags'], label: 'Flags of domestic abuse', kind: FLAGS_KIND },
      whole([RULES, 'adultAge'], 'Age of an adult', 100),
      whole([RULES, 'youngAdultAges', 'from'], 'Young adults from age', 100),
      whole([RULES, 'youngAdultAges', 'to'], 'Young adults to age', 100),
      whole([RULES, 'resettlementWeeks'], 'Resettlement, weeks before release'),
    ]),
  ];
}
