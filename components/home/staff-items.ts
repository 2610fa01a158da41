import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatDateShort } from '@/lib/kernel/format';
import type { HomeFacts, TrainingFact } from '@/lib/domain/metrics/officers/home-facts';
import { dayWords, type ListHref } from './case-items';
import { type HomeItem, joinSentences } from './home-item';

/** More of these are not named one by one. */
const MOST_NAMED = 3;

/** "2 officers start within 28 days" */
export function joinerItem(
  { joiners }: Pick<HomeFacts, 'joiners'>,
  href: ListHref,
  today: IsoDate,
): HomeItem[] {
  if (joiners.length === 0) return [];
  const words = joiners.slice(0, MOST_NAMED).map((one) => `${one.name}, on ${dayWords(one.startsOn, today)}`);
  return [
    {
      key: 'joiners',
      href: href('joiners'),
      title: countOf(joiners.length, 'officer starts within 28 days', 'officers start within 28 days'),
      hint: `${words.join('; ')}${joiners.length > MOST_NAMED ? '; and others' : ''}.`,
    },
  ];
}

/** "3 courses have run out; 1 course runs out within 60 days" */
export function trainingItem({ training }: Pick<HomeFacts, 'training'>, href: ListHref): HomeItem[] {
  const [first] = training;
  if (!first) return [];
  const out = training.filter((entry) => entry.expired).length;
  const soon = training.length - out;
  const parts = [
    out === 0 ? '' : countOf(out, 'course has run out', 'courses have run out'),
    soon === 0 ? '' : `${countOf(soon, 'course runs out', 'courses run out')} within 60 days`,
  ].filter((part) => part !== '');
  return [
    {
      key: 'training',
      href: href('training_expiring'),
      title: `${parts.join('; ')}${ofOfficers(training)}`,
      hint: joinSentences(`${training.length === 1 ? '' : 'The first: '}${courseWords(first)}.`),
    },
  ];
}

/** ", of 3 officers": the list that it leads to has a row for each officer, not for each course. */
function ofOfficers(training: readonly TrainingFact[]): string {
  const officers = new Set(training.map((entry) => entry.staffCode)).size;
  return officers === training.length ? '' : `, of ${countOf(officers, 'officer')}`;
}

function courseWords({ name, label, expiresOn, expired }: TrainingFact): string {
  return `${name}, ${label}, ${expired ? 'ran out' : 'runs out'} on ${formatDateShort(expiresOn)}`;
}

/** "1 officer who leaves soon holds cases" */
export function leaverItem({ leavers }: HomeFacts, href: ListHref, today: IsoDate): HomeItem[] {
  if (leavers.length === 0) return [];
  const words = leavers
    .slice(0, MOST_NAMED)
    .map(
      (entry) =>
        `${entry.name}, ${countOf(entry.cases, 'case')}, leaves on ${dayWords(entry.leavesOn, today)}`,
    );
  return [
    {
      key: 'leavers',
      href: href('leavers'),
      title: countOf(
        leavers.length,
        'officer who leaves soon holds cases',
        'officers who leave soon hold cases',
      ),
      hint: `${words.join('; ')}${leavers.length > MOST_NAMED ? '; and others' : ''}.`,
    },
  ];
}

/** "2 trainees have no trainee reduction" */
export function traineeItem({ traineesUnreduced }: HomeFacts, href: ListHref): HomeItem[] {
  if (traineesUnreduced.length === 0) return [];
  const names = traineesUnreduced.slice(0, MOST_NAMED).map((entry) => entry.name);
  const rest = traineesUnreduced.length - names.length;
  return [
    {
      key: 'trainees',
      href: href('trainee_reduction'),
      title: countOf(
        traineesUnreduced.length,
        'trainee has no trainee reduction',
        'trainees have no trainee reduction',
      ),
      hint: `Their workload is shown as if they were qualified: ${names.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    },
  ];
}

/** "2 officers have no grade or hours recorded" */
export function unknownItem({ officersUnknown }: HomeFacts, href: ListHref): HomeItem[] {
  if (officersUnknown.length === 0) return [];
  const names = officersUnknown.slice(0, MOST_NAMED).map((entry) => entry.name);
  const rest = officersUnknown.length - names.length;
  return [
    {
      key: 'unknown',
      href: href('officer_details_missing'),
      title: countOf(
        officersUnknown.length,
        'officer has no grade or hours recorded',
        'officers have no grade or hours recorded',
      ),
      hint: `Their workload is not known: ${names.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    },
  ];
}
