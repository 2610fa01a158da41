import { toShortlist } from '@/lib/addresses/allocations';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import type { CandidatesPage } from '@/lib/usecases/shortlist/candidates-page';
import { TextLink } from '../ui/list/text-link';

/** Below the first of a long list: how many there are, and the way to all of them. */
export function ShowAll({
  page: { candidates, subject, team },
  inView,
}: {
  readonly page: CandidatesPage;
  readonly inView: readonly OfferedCandidate[];
}) {
  if (inView.length === candidates.length) return null;
  const all = toShortlist.page(subject.facts.crn, { team: team?.code, show: true });
  return (
    <p className="govuk-body">
      The first {inView.length} of {candidates.length} officers are shown, in their order.{' '}
      <TextLink href={all}>Show all {candidates.length} officers</TextLink>
    </p>
  );
}
