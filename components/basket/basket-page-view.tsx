import { type BasketSaved, toBasket, toQueue } from '@/lib/addresses/allocations';
import { basketEnds } from '@/lib/domain/allocation/basket/basket-ends';
import { awayCheckedTo } from '@/lib/domain/allocation/candidates/away-soon';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { BasketPage } from '@/lib/usecases/basket/basket-page';
import { countOf } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { TextLink } from '../ui/list/text-link';
import { AllocationsNav } from '../queue/allocations-nav';
import { BasketEffect } from './basket-effect';
import { BasketForm } from './basket-form';
import { WhyThisOrder } from '../shortlist/why-this-order';

export interface BasketPageViewProps {
  readonly page: BasketPage;
  readonly action: FormAction;
  /** What was done just now, by its word in the address. */
  readonly saved: BasketSaved | null;
}

const SAVED: Partial<Record<BasketSaved, string>> = {
  added: 'Put in the basket',
  removed: 'Taken out of the basket. It waits for an officer as before',
  kept: 'Kept. The effect is worked out again',
};

const WATCH: Partial<Record<BasketSaved, string>> = {
  changed: 'You changed an officer. Check the effect now, then allocate',
  stale: 'The basket was changed in another window. It is shown as it stands now',
};

/** The basket: each case with its officer and what is asked, beside what all of them together do. */
export function BasketPageView({ page, action, saved }: BasketPageViewProps) {
  const { lines, done } = page;
  const chosen = lines.filter((line) => line.kind === 'open' && line.chosen !== null).length;
  return (
    <PageFrame below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}>
      <Notice saved={saved} />
      <PageHead
        title="Basket of cases to allocate"
        data={`${countOf(lines.length, 'case')} in the basket, ${chosen} with an officer. Only you see it; nothing is allocated until you say so.${page.changedAt === null ? '' : ` Last changed ${page.changedAt}.`}`}
      />
      <AllocationsNav tab="basket" allocates counts={{ basket: lines.length }} />
      {done === 0 ? null : (
        <p className="govuk-body">
          <TextLink href={toBasket.results()}>See what became of the last basket</TextLink>
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="The basket is empty"
          next={{ href: toQueue.page(), label: 'Choose cases from the queue' }}
        >
          Tick cases in the queue, or choose an officer for a case and add it, to see what several allocations
          do together.
        </EmptyState>
      ) : (
        <>
          <WhyThisOrder model={page.model} />
          <BasketForm
            key={page.version}
            action={action}
            page={{
              version: page.version,
              lines,
              bandCount: page.model.bands.length,
              lduName: page.model.estateNames.ldu,
              standing: page.standing,
              model: page.model,
              awayCheckedTo: awayCheckedTo(page.today),
            }}
            effect={
              <BasketEffect
                officers={page.officers}
                teams={page.teams}
                ends={endsOf(lines)}
                words={wordsOf(page.model)}
              />
            }
          />
        </>
      )}
    </PageFrame>
  );
}

/** What the basket ends as it is stored; nothing by an officer who cannot take the case. */
function endsOf(lines: BasketPage['lines']): readonly string[] {
  const open = lines.filter((line) => line.kind === 'open');
  const chosen = new Map<string, string>(
    open.flatMap((line) =>
      line.chosen !== null && line.chosen.cannot.length === 0 ? [[line.crn, line.chosen.staffCode]] : [],
    ),
  );
  return basketEnds(open, (crn) => chosen.get(crn));
}

function Notice({ saved }: { readonly saved: BasketSaved | null }) {
  if (saved === null) return null;
  const [done, watch] = [SAVED[saved], WATCH[saved]];
  if (done !== undefined) return <NotificationBanner variant="success" heading={done} />;
  return watch === undefined ? null : <NotificationBanner variant="important" heading={watch} />;
}
