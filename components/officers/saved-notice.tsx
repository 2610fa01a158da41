import type { ReactNode } from 'react';
import type { OfficerSaved } from '@/lib/addresses/officers';
import { NotificationBanner } from '../ui/page/notification-banner';

/** What a page says after something was saved, by the word in its address. */
const SAVED: Readonly<Record<OfficerSaved, string>> = {
  logged: 'Officer logged',
  'officer-removed': 'The officer is off the record',
  'logged-in-error': 'The officer is marked as logged in error',
  edited: 'Changes to the officer saved',
  unchanged: 'Nothing was changed',
  reduction: 'Reduction added',
  'reduction-ended': 'Last day of the reduction saved',
  'reduction-cancelled': 'Reduction cancelled',
  absence: 'Absence recorded',
  deputy: 'Deputy named',
  'deputy-ended': 'The standing in has ended',
  'reasons-opened': 'Reasons are shown for 15 minutes, and it is recorded that you asked',
  'absence-edited': 'Absence changed',
  overseen: 'Oversight recorded',
  supervision: 'Supervision recorded',
  'supervision-edited': 'Changes to the meeting saved',
  relief: 'Relief plan agreed',
  'relief-changed': 'Changes to the relief plan saved',
  'relief-done': 'Action marked as done',
  'relief-closed': 'Relief plan closed',
  challenge: 'Sent to your manager',
  'challenge-resolved': 'Answer sent',
  training: 'Training saved',
  'training-removed': 'Training record removed',
  cover: 'Cover arranged',
  contacts: 'Named contacts saved',
  'cover-changed': 'Last day of the cover saved',
  'cover-ended': 'Cover ended',
  support: 'Support recorded',
  'absence-cancelled': 'Absence cancelled',
  'support-cancelled': 'Support cancelled',
  'support-seen': 'Support looked at',
  report: 'Report recorded',
  'report-removed': 'Report removed',
};

/** The success at the top of a page that somebody was sent to after a change. */
export function SavedNotice({
  saved,
  children,
}: {
  readonly saved: OfficerSaved | null;
  /** What comes next. */
  readonly children?: ReactNode;
}) {
  if (saved === null) return null;
  return (
    <NotificationBanner variant={saved === 'unchanged' ? 'important' : 'success'} heading={SAVED[saved]}>
      {children}
    </NotificationBanner>
  );
}
