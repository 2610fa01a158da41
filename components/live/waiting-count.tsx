'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { waitingCountQuery } from '@/lib/client/query-options';
import { type ChangeNumber, changesBetween } from '@/lib/domain/metrics/live/live-page';
import { countOf } from '@/lib/kernel/format';
import { useQueueNumber } from './live-service';

interface WaitingCountProps {
  readonly waiting: number;
  /** Those whose first appointment has passed. */
  readonly late: number;
  /** The number of the waiting cases as the page was drawn; null where nobody follows it. */
  readonly drawn: ChangeNumber | null;
}

/** How many cases wait for the reader, beside the part of the service where they do: a figure to see, words to hear; nothing for none. */
export function WaitingCount({ drawn, ...served }: WaitingCountProps) {
  const queue = useQueueNumber();
  const moved = drawn !== null && queue !== null && changesBetween(drawn, queue) !== 0;
  const { data } = useQuery({
    ...waitingCountQuery(queue ?? ''),
    enabled: moved,
    placeholderData: keepPreviousData,
  });
  const count = moved && data !== undefined ? data : served;
  if (count.waiting === 0) return null;
  return (
    <>
      {' '}
      <span aria-hidden="true">({count.waiting})</span>
      <span className="govuk-visually-hidden">, {waitingWords(count)}</span>
    </>
  );
}

/** "12 cases waiting, 2 first appointments have passed" */
function waitingWords({ waiting, late }: Pick<WaitingCountProps, 'waiting' | 'late'>): string {
  const cases = countOf(waiting, 'case waiting', 'cases waiting');
  return late === 0
    ? cases
    : `${cases}, ${countOf(late, 'first appointment has', 'first appointments have')} passed`;
}
