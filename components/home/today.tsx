import { toPulse } from '@/lib/addresses/estate';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { HomePage } from '@/lib/usecases/home/home-page';
import { EmptyState } from '../ui/page/empty-state';
import { Tag } from '../ui/list/tag';
import { Task, TaskList } from '../ui/list/task-list';
import { TextLink } from '../ui/list/text-link';
import { AwayTable } from './away-table';
import { type HomeItem, joinGroups, NO_ITEMS } from './home-item';
import { ledItems } from './led-items';
import { managedItems } from './managed-items';
import { ownItems } from './own-items';
import { waitingItems } from './waiting-items';

const PULSE_ITEM: HomeItem = {
  key: 'pulse',
  href: toPulse.answer(),
  title: 'Say how you find your workload',
  hint: 'One question, and nobody sees whose answer it is. You need not answer.',
};

/** Home in counted sentences, the most urgent first. */
export function Today({ page }: { readonly page: HomePage }) {
  const { waiting, managed, led, own, pulse, today } = page;
  const words = wordsOf(page.model);
  const groups = joinGroups(
    waiting === null ? NO_ITEMS : { ...NO_ITEMS, actToday: waitingItems(waiting) },
    managed === null ? NO_ITEMS : managedItems(managed, today, words),
    ...led.map((home) => ledItems(home, words)),
    own === null ? NO_ITEMS : ownItems(own, today, words),
    pulse ? { ...NO_ITEMS, thisWeek: [PULSE_ITEM] } : NO_ITEMS,
  );
  const any = groups.actToday.length + groups.thisWeek.length + groups.keepInView.length > 0;
  if (!any) {
    return (
      <EmptyState kind="none_exist" title="There is nothing to do here yet">
        Your role has no officers, cases or units yet. Ask your administrator which part of the service it is
        for.
      </EmptyState>
    );
  }
  return (
    <div className="hr-today">
      <Group title="Act today" items={groups.actToday} empty="Nothing needs you today." />
      <Group title="This week" items={groups.thisWeek} empty="Nothing more is due this week." />
      <Group title="Keep in view" items={groups.keepInView} empty="" />
    </div>
  );
}

function Group({
  title,
  items,
  empty,
}: {
  readonly title: string;
  readonly items: readonly HomeItem[];
  readonly empty: string;
}) {
  if (items.length === 0 && empty === '') return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {items.length === 0 ? (
        <p className="govuk-body hr-today__none">{empty}</p>
      ) : (
        <TaskList>
          {items.map((item) => (
            <Task
              key={item.key}
              href={item.href}
              title={item.title}
              hint={item.hint}
              status={<Status status={item.status} />}
            >
              {item.offers ? <Offers offers={item.offers} /> : null}
              {item.away ? <AwayTable away={item.away} mayCover={item.mayCover ?? false} /> : null}
            </Task>
          ))}
        </TaskList>
      )}
    </section>
  );
}

function Offers({ offers }: { readonly offers: NonNullable<HomeItem['offers']> }) {
  return (
    <ul className="govuk-list">
      {offers.map(({ label, href, about }) => (
        <li key={href}>
          <TextLink href={href} hiddenSuffix={about}>
            {label}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function Status({ status }: { readonly status: HomeItem['status'] }) {
  if (!status) return null;
  return status.look === 'plain' ? <>{status.words}</> : <Tag meaning={status.look}>{status.words}</Tag>;
}
