import { PROVISIONAL_UNTIL } from '@/lib/domain/banding/labels';
import { countOf, formatWorkload } from '@/lib/kernel/format';
import type { OwnHome } from '@/lib/domain/metrics/officers/home-page';
import { WORKLOAD_STATE_WORDS } from '@/lib/domain/workload/measure/states';
import type { HomeSentence } from './home-sentence';

/** What home says to an officer of their own caseload: their number first. */
export function ownSentences({ measured, facts }: OwnHome): HomeSentence[] {
  const { officer, workload } = measured;
  const page = `/officers/${officer.staffCode}`;
  const words = WORKLOAD_STATE_WORDS[workload.state];
  const title =
    workload.workloadPercent === null
      ? `Your workload: ${words.toLowerCase()}`
      : `Your workload is ${formatWorkload(workload.pointsUsedHundredths, workload.pointsAvailable)}: ${words.toLowerCase()}`;
  const late = measured.cases.filter((entry) => entry.contactOverdueDays !== null);
  const longest = Math.max(0, ...late.map((entry) => entry.contactOverdueDays ?? 0));
  const sentences: HomeSentence[] = [
    {
      group: 'view',
      href: page,
      title,
      hint: `You hold ${countOf(workload.caseCount, 'case')}. Every line of the sum is on your page.`,
    },
  ];
  if (late.length > 0)
    sentences.unshift({
      group: 'act',
      href: page,
      title: `${countOf(late.length, 'case')} of yours ${late.length === 1 ? 'was' : 'were'} not seen in time`,
      hint: `The longest is ${countOf(longest, 'day')} late.`,
      due: { text: 'Overdue', meaning: 'overdue' },
    });
  if (facts.releases.days.length > 0)
    sentences.push({
      group: 'week',
      href: page,
      title: `${countOf(facts.releases.days.length, 'person', 'people')} of yours ${facts.releases.days.length === 1 ? 'is' : 'are'} released this week`,
    });
  if (facts.detailsMissing > 0)
    sentences.push({
      group: 'view',
      href: page,
      title: `${countOf(facts.detailsMissing, 'case')} of yours ${facts.detailsMissing === 1 ? 'has' : 'have'} details missing`,
      hint: `The band is ${PROVISIONAL_UNTIL}`,
    });
  return sentences;
}
