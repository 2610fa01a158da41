import { countOf } from '@/lib/kernel/format';
import { pageContext } from '@/lib/server/session';
import { countWaiting, type WaitingCount } from '@/lib/usecases/queue/count-waiting';

/** How many cases wait for the reader, beside the part of the service where they do: a figure to see, words to hear; nothing for none. */
export async function WaitingCases() {
  const count = await countWaiting(await pageContext());
  if (count === null || count.waiting === 0) return null;
  return (
    <>
      {' '}
      <span aria-hidden="true">({count.waiting})</span>
      <span className="govuk-visually-hidden">, {waitingWords(count)}</span>
    </>
  );
}

/** "12 cases waiting, 2 first appointments have passed" */
function waitingWords({ waiting, late }: WaitingCount): string {
  const cases = countOf(waiting, 'case waiting', 'cases waiting');
  return late === 0
    ? cases
    : `${cases}, ${countOf(late, 'first appointment has', 'first appointments have')} passed`;
}
