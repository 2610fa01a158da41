import type { CasePage } from '@/lib/allocation/case-page';
import type { PageParams } from '../ui/href-with';
import { NotificationBanner } from '../ui/notification-banner';
import { TextLink } from '../ui/text-link';

const SAVED: Readonly<Record<string, string>> = {
  logged: 'Case logged',
  saved: 'Changes to the case saved',
  unchanged: 'Nothing was changed',
  barred: 'The officer who must not hold the case is recorded',
  'bar-lifted': 'The officer may hold the case again',
  ended: 'The end of the case is recorded',
  shared: 'Co-worker added',
  'share-ended': 'The end of the share is recorded',
};

/** The success at the top of the page of a case after a change, with the next step of a new one. */
export function CaseSaved({ params, page }: { readonly params: PageParams; readonly page: CasePage }) {
  const saved = params['saved'];
  const words = typeof saved === 'string' ? SAVED[saved] : undefined;
  if (words === undefined) return null;
  return (
    <NotificationBanner variant={saved === 'unchanged' ? 'important' : 'success'} heading={words}>
      {saved === 'logged' && page.mayAllocate ? (
        <p className="govuk-body">
          It waits for an officer:{' '}
          <TextLink href={`/allocations/${page.facts.crn}`}>allocate it now</TextLink>, or{' '}
          <TextLink href="/cases/new">log another case</TextLink>.
        </p>
      ) : null}
    </NotificationBanner>
  );
}
