import { toQueue, toShortlist } from '@/lib/addresses/allocations';
import type { AllocationPage } from '@/lib/usecases/decisions/allocation-page';
import { countOf } from '@/lib/kernel/format';
import { LinkButton } from '../ui/form/button';
import { TextLink } from '../ui/list/text-link';

/** The way on: the next case that waits, or back to the queue. */
export function NextCase({ page }: { readonly page: AllocationPage }) {
  const { next, waiting } = page;
  if (next === null)
    return (
      <p className="govuk-body">
        No other case is waiting for you to allocate. <TextLink href={toQueue.page()}>See the queue</TextLink>
        .
      </p>
    );
  const booked = `first appointment ${next.appointment.words}`;
  return (
    <>
      <p className="govuk-body">
        {countOf(waiting, 'case is', 'cases are')} still waiting. Next: {next.name.text}, band{' '}
        {next.banding.band}, {booked}.
      </p>
      <div className="govuk-button-group">
        <LinkButton href={toShortlist.page(next.crn)}>Allocate the next case</LinkButton>
        <TextLink href={toQueue.page()}>See all cases waiting</TextLink>
      </div>
    </>
  );
}
