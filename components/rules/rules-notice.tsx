import type { PageParams } from '../ui/list/href-with';
import { NotificationBanner } from '../ui/page/notification-banner';

const SAVED: Readonly<Record<string, string>> = {
  started: 'Draft started',
  section: 'Draft saved',
  unchanged: 'Nothing was changed',
  discarded: 'Draft discarded',
  published: 'Model published',
  withdrawn: 'Version taken back: it is a draft again',
};

/** The success at the top of a page of the rules that somebody was sent to after a change. */
export function RulesNotice({ params }: { readonly params: PageParams }) {
  const saved = params['saved'];
  const words = typeof saved === 'string' ? SAVED[saved] : undefined;
  if (words === undefined) return null;
  return <NotificationBanner variant={saved === 'unchanged' ? 'important' : 'success'} heading={words} />;
}
