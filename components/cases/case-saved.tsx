import { type CaseSaved as Saved, toCases } from '@/lib/addresses/cases';
import { toShortlist } from '@/lib/addresses/allocations';
import type { CasePage } from '@/lib/usecases/cases/case-page';
import { waitingWords } from '@/lib/domain/banding/changes/change-words';
import { findGrade } from '@/lib/domain/workload/model/model';
import { NotificationBanner } from '../ui/page/notification-banner';
import { TextLink } from '../ui/list/text-link';

const SAVED: Readonly<Record<Saved, string>> = {
  logged: 'Case logged',
  overseen: 'The oversight is recorded',
  action: 'The agreed action is changed',
  saved: 'Changes to the case saved',
  unchanged: 'Nothing was changed',
  offer: 'The answer to the women’s offer is recorded',
  barred: 'The officer who must not hold the case is recorded',
  'bar-lifted': 'The officer may hold the case again',
  ended: 'The end of the case is recorded',
  reopened: 'The case is open again',
  waiting: 'Saved. What falls waits for a second manager',
  approved: 'The change of band is approved and stands',
  'turned-down': 'The change of band is turned down: what stood before stays',
  reviewed: 'The review is saved',
  'item-closed': 'The item is closed',
  shared: 'Co-worker added',
  'share-ended': 'The end of the share is recorded',
};

/** The success at the top of the page of a case after a change, with the next step of a new one. */
export function CaseSaved({ saved, page }: { readonly saved: Saved | null; readonly page: CasePage }) {
  if (saved === null) return null;
  return (
    <NotificationBanner variant={saved === 'unchanged' ? 'important' : 'success'} heading={SAVED[saved]}>
      {saved === 'logged' && page.mayAllocate ? (
        <p className="govuk-body">
          It waits for an officer:{' '}
          <TextLink href={toShortlist.page(page.facts.crn)}>allocate it now</TextLink>, or{' '}
          <TextLink href={toCases.new()}>log another case</TextLink>.
        </p>
      ) : null}
      {saved === 'waiting' ? <WaitingLines page={page} /> : null}
    </NotificationBanner>
  );
}

/** What waits now, and what stands until then. */
function WaitingLines({ page }: { readonly page: CasePage }) {
  return page.bandChanges.waiting.map(({ change, now, after }) => (
    <p key={change.id} className="govuk-body">
      {waitingWords(
        { asks: change.asks, held: change.inForce ? [] : [change], bandings: { standing: now, after } },
        (code) => findGrade(page.model, code)?.name ?? code,
      )}
    </p>
  ));
}
