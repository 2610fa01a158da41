import type { RulesSaved } from '@/lib/addresses/rules';
import { NotificationBanner } from '../ui/page/notification-banner';

const SAVED: Readonly<Record<RulesSaved, string>> = {
  started: 'Draft started',
  section: 'Draft saved',
  unchanged: 'Nothing was changed',
  discarded: 'Draft discarded',
  published: 'Model published',
  withdrawn: 'Version taken back: it is a draft again',
};

/** The success at the top of a page of the rules that somebody was sent to after a change. */
export function RulesNotice({ saved }: { readonly saved: RulesSaved | null }) {
  if (saved === null) return null;
  return (
    <NotificationBanner variant={saved === 'unchanged' ? 'important' : 'success'} heading={SAVED[saved]} />
  );
}
