import { Fragment } from 'react';
import { Tag } from '@/components/ui/list/tag';
import { Task, TaskList } from '@/components/ui/list/task-list';
import { countOf } from '@/lib/kernel/format';
import type { AwayFact } from '@/lib/domain/metrics/officers/home-facts';
import { AwayToday } from './away-today';
import { type HomeGroup, type HomeSentence, isOrAre, listHref } from './home-sentence';

const GROUPS: readonly { readonly group: HomeGroup; readonly title: string }[] = [
  { group: 'act', title: 'Act today' },
  { group: 'week', title: 'This week' },
  { group: 'view', title: 'Keep in view' },
];

interface HomeGroupsProps {
  readonly sentences: readonly HomeSentence[];
  readonly away: readonly AwayFact[];
}

/** Home's sentences by how soon they ask for something; a group with nothing in it is left out. */
export function HomeGroups({ sentences, away }: HomeGroupsProps) {
  return (
    <div className="hr-today">
      {GROUPS.map(({ group, title }) => {
        const own = sentences.filter((entry) => entry.group === group);
        const showsAway = group === 'act' && away.length > 0;
        if (own.length === 0 && !showsAway) return null;
        return (
          <Fragment key={group}>
            <h2 className="govuk-heading-m">{title}</h2>
            <TaskList>
              {own.map((entry) => (
                <SentenceTask key={`${entry.href} ${entry.title}`} sentence={entry} />
              ))}
              {showsAway ? (
                <Task
                  href={listHref('away')}
                  title={`${countOf(away.length, 'officer')} ${isOrAre(away.length)} away today`}
                >
                  <AwayToday away={away} />
                </Task>
              ) : null}
            </TaskList>
          </Fragment>
        );
      })}
    </div>
  );
}

function SentenceTask({ sentence: { href, title, hint, due } }: { readonly sentence: HomeSentence }) {
  return (
    <Task
      href={href}
      title={title}
      hint={hint}
      status={due ? due.meaning === null ? due.text : <Tag meaning={due.meaning}>{due.text}</Tag> : null}
    />
  );
}
