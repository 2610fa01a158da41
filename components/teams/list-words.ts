import type { AttentionPage } from '@/lib/usecases/teams/team-page';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf } from '@/lib/kernel/format';
import type { AttentionList } from '@/lib/domain/metrics/cases/attention-lists';

interface ListWords {
  readonly title: string;
  /** What the list holds, in a sentence. */
  readonly what: string;
  /** Said where it is empty. */
  readonly none: string;
}

/** What the list of a page is called. */
export function listTitle({ list, model }: Pick<AttentionPage, 'list' | 'model'>): string {
  return listWords(list, wordsOf(model)).title;
}

/** Title and words of a list behind a sentence, by the model. */
export function listWords(list: AttentionList, words: ModelWords): ListWords {
  const said = LISTS[list];
  return typeof said === 'function' ? said(words) : said;
}

const LISTS: Record<AttentionList, ListWords | ((words: ModelWords) => ListWords)> = {
  needs_reallocating: {
    title: 'Cases that need a new officer',
    what: 'Live cases of officers who have left, whose absence takes all their hours away, or who are away for more than 14 days: for these, cover or move, as the manager decides. Riskiest first: band, ROSH (not recorded stands with high), then the next appointment.',
    none: 'No case needs a new officer',
  },
  cover_needed: {
    title: 'Cases that need cover by name',
    what: 'Cases of officers away today that have a release, an appointment or a planned contact within the absence, and that nobody covers.',
    none: 'Every case that asks for cover by name has it',
  },
  named_contact_needed: {
    title: 'Cases that need a named contact',
    what: 'Cases of officers away today with ROSH high or very high, MAPPA, child protection or a release within 7 days that have no named contact, and that nobody covers by name. One name may serve for all.',
    none: 'Every case that needs a named contact has one',
  },
  closest_contact_late: {
    title: 'Highest band cases not seen in time',
    what: 'Cases of the band with the most frequent planned contact that are past it.',
    none: 'Every highest band case has been seen in time',
  },
  contact_overdue: {
    title: 'Cases not seen in time',
    what: 'Community and licence cases past their planned contact, the latest first.',
    none: 'Every case has been seen in time',
  },
  contact_over_28: {
    title: 'Cases not seen for over 28 days',
    what: 'Active community and licence cases, by how long ago the person was seen in the community, whoever held the case.',
    none: 'Every case was seen within 28 days',
  },
  contact_over_56: {
    title: 'Cases not seen for over 56 days',
    what: 'Active community and licence cases, by how long ago the person was seen in the community, whoever held the case.',
    none: 'Every case was seen within 56 days',
  },
  pre_release_due: {
    title: 'Pre-release contact due',
    what: 'People in custody whose release is within 12 weeks.',
    none: 'Nobody in custody is released within 12 weeks',
  },
  release_passed: {
    title: 'Release date passed while in custody',
    what: 'People recorded in custody whose release date has passed: the setting or the date is wrong.',
    none: 'No release date has passed',
  },
  warrants: {
    title: 'Warrants outstanding',
    what: 'Live cases with a warrant outstanding: no contact is planned for them.',
    none: 'No warrant is outstanding',
  },
  contact_suspended: {
    title: 'Contact suspended',
    what: 'Live cases with their contact suspended: none is planned for them.',
    none: 'No case has its contact suspended',
  },
  beyond_grade: {
    title: 'Cases held beyond grade',
    what: 'Live cases whose officer’s grade may not hold them, with every reason.',
    none: 'No case is held beyond grade',
  },
  beside_not_allowed: {
    title: 'Cover and shares to decide on',
    what: 'Cases that somebody covers or shares who has left or must not work them, or whose grade or training asks for a decision that is not recorded. They go on until you end them.',
    none: 'Nobody covers or shares a case against a bar, grade or training',
  },
  holder_barred: {
    title: 'Cases with an officer who must not hold them',
    what: 'It was recorded after they took the case: each needs another officer.',
    none: 'Nobody holds a case that they must not hold',
  },
  oversight: {
    title: 'Oversight to do',
    what: 'Cases that need management oversight and have none, whose review is overdue, or due this week.',
    none: 'No oversight is missing, overdue or due this week',
  },
  training_gap: {
    title: 'Training gaps',
    what: 'Cases that ask for a course that their officer has not done.',
    none: 'Every officer has the training that their cases ask for',
  },
  details_missing: (words) => ({
    title: 'Cases with details missing',
    what: `Their bands are ${words.provisionalUntil}`,
    none: 'No case has details missing',
  }),
  releases: {
    title: 'Releases this week',
    what: 'People with a release date from today to Sunday.',
    none: 'Nobody is released this week',
  },
  appointments: {
    title: 'Appointments of officers who are away',
    what: 'Cases of officers away today with an appointment up to Friday of this week, at the weekend of the next.',
    none: 'No appointment up to Friday belongs to an officer who is away',
  },
  over_100: (words) => ({
    title: `Officers over ${words.over}`,
    what: `Officers who hold cases and are ${words.states.over.toLowerCase()}, well over, or without capacity.`,
    none: `No officer is over ${words.over}`,
  }),
  away: { title: 'Officers away today', what: 'Absences that include today.', none: 'Nobody is away today' },
  leavers: {
    title: 'Leavers who hold cases',
    what: 'Officers who leave within 28 days and hold live cases.',
    none: 'Nobody who leaves within 28 days holds cases',
  },
  joiners: {
    title: 'Officers who start soon',
    what: 'Officers who start within the next 28 days: no hours, and no new cases, until then.',
    none: 'Nobody starts within 28 days',
  },
  training_expiring: {
    title: 'Training that has run out or will soon',
    what: 'Courses whose last day has passed, or comes within 60 days, the first to run out first for each officer.',
    none: 'No training has run out, and none runs out within 60 days',
  },
  reductions_ending: {
    title: 'Reductions ending',
    what: 'Reductions of hours that end within 30 days, or have passed their last day and wait for review.',
    none: 'No reduction ends within 30 days',
  },
  trainee_reduction: {
    title: 'Trainees without a trainee reduction',
    what: 'Trainees in post whose hours carry no reduction for trainees today: their workload is shown as if they were qualified. Add it on the page of each.',
    none: 'Every trainee in post has a trainee reduction',
  },
  officer_details_missing: {
    title: 'Officers with details missing',
    what: 'Officers whose grade or contracted hours are not recorded: their workload cannot be worked out.',
    none: 'Every officer has a grade and hours recorded',
  },
};

/** "2 cases, those that need attention first" */
export function listSummary(list: AttentionList, cases: number, officers: number): string {
  if (officers > 0) return countOf(officers, 'officer');
  const order = list === 'needs_reallocating' ? '' : ', those that need attention first';
  return `${countOf(cases, 'case')}${order}`;
}
