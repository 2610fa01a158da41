/**
 * What moves the workload of a unit, in the order in which the steps are taken: first by which rules it is told, then who moved between teams, then what
 * is used at the time of before, then the time at what is used now. In this order no step leads through less than no time.
 */
export const CHANGE_KINDS = [
  'rules',
  'model',
  'moved',
  'cases_in',
  'cases_out',
  'handed',
  'band_up',
  'band_down',
  'setting',
  'state',
  'division',
  'reports',
  'support',
  'joined',
  'contract',
  'reductions_ended',
  'reductions_begun',
  'back',
  'away',
  'left',
  'today',
] as const;
export type UnitChangeKind = (typeof CHANGE_KINDS)[number];

/** Those that are told line by line of a team's cases and officers; the other two are differences of sums. */
export type LineKind = Exclude<UnitChangeKind, 'rules' | 'today'>;

/** What a step is called, and what its lines are. */
export const CHANGE_WORDS: Readonly<
  Record<UnitChangeKind, { readonly label: string; readonly about: string; readonly one: string | null }>
> = {
  rules: {
    label: 'Worked out by other rules',
    about:
      'The same work and time as stored that night, by the rules of today. It cannot be told apart any further.',
    one: null,
  },
  model: {
    label: 'A new workload model',
    about: 'The same work and time by the model in force now.',
    one: 'officer',
  },
  moved: {
    label: 'Officers who moved team',
    about: 'With their cases and their time, as both stood then. A move within the unit adds nothing.',
    one: 'move',
  },
  cases_in: {
    label: 'Cases in',
    about: 'Held now, and held by nobody then: new, or from those that waited.',
    one: 'case',
  },
  cases_out: {
    label: 'Cases out',
    about: 'Held then, and held by nobody now: ended, or waiting again.',
    one: 'case',
  },
  handed: {
    label: 'Cases from and to other officers',
    about: 'Held then and now, by different officers. Within the unit both sides cancel.',
    one: 'handover',
  },
  band_up: {
    label: 'Bands up',
    about: 'Cases of the same officer that count more in their new band.',
    one: 'case',
  },
  band_down: {
    label: 'Bands down',
    about: 'Cases of the same officer that count less in their new band.',
    one: 'case',
  },
  setting: {
    label: 'Setting or cohort changed',
    about: 'Community, licence, custody, or the cohort of a case.',
    one: 'case',
  },
  state: { label: 'State changed', about: 'Active, dormant, on warrant, and the like.', one: 'case' },
  division: {
    label: 'Cover and shares',
    about: 'Parts of cases that colleagues took over or gave back.',
    one: 'part',
  },
  reports: {
    label: 'Reports',
    about: 'Completed since then, and those that no longer count.',
    one: 'report',
  },
  support: { label: 'Support between colleagues', about: 'Given and received.', one: 'entry' },
  joined: {
    label: 'Officers joined',
    about: 'Their time. Their cases are among those above.',
    one: 'officer',
  },
  contract: { label: 'Grade or contracted hours', about: 'Changed since then.', one: 'officer' },
  reductions_ended: { label: 'Reductions ended', about: 'Time that came back.', one: 'reduction' },
  reductions_begun: {
    label: 'Reductions began',
    about: 'Time taken for other work or learning.',
    one: 'reduction',
  },
  back: { label: 'Officers back', about: 'Absences that ended.', one: 'officer' },
  away: { label: 'Officers away', about: 'Absences that began to count.', one: 'officer' },
  left: { label: 'Officers left', about: 'Their time. Their cases are among those above.', one: 'officer' },
  today: {
    label: 'Since last night',
    about: 'What has changed today so far. It is told apart once the night is stored.',
    one: null,
  },
};

/** What stands together where there is little room; each group is some steps that follow each other. */
export const CHANGE_GROUPS: readonly { readonly label: string; readonly kinds: readonly UnitChangeKind[] }[] =
  [
    { label: 'Other rules', kinds: ['rules'] },
    { label: 'A new model', kinds: ['model'] },
    { label: 'Officers moved team', kinds: ['moved'] },
    { label: 'Cases in and out', kinds: ['cases_in', 'cases_out', 'handed'] },
    { label: 'Bands up and down', kinds: ['band_up', 'band_down'] },
    { label: 'Settings, states, shares', kinds: ['setting', 'state', 'division'] },
    { label: 'Reports and support', kinds: ['reports', 'support'] },
    { label: 'Officers joined', kinds: ['joined'] },
    { label: 'Hours and reductions', kinds: ['contract', 'reductions_ended', 'reductions_begun'] },
    { label: 'Officers away and back', kinds: ['back', 'away'] },
    { label: 'Officers left', kinds: ['left'] },
    { label: 'Since last night', kinds: ['today'] },
  ];
