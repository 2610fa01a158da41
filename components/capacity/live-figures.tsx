'use client';

import { type DehydratedState, HydrationBoundary, useQuery } from '@tanstack/react-query';
import { capacityQuery } from '@/lib/client/query-options';
import { formatTime } from '@/lib/kernel/format';
import type { UnitAddress } from './capacity-address';
import { FigureCards, type FigureCardsProps } from './sections/figure-cards';

export interface LiveFiguresProps extends Omit<FigureCardsProps, 'figures'> {
  readonly unit: UnitAddress;
  /** What the server has fetched already, under the same key. */
  readonly state: DehydratedState;
}

/** The headline figures, kept current while the page stays open; without script they stand as they were served. */
export function LiveFigures({ state, ...cards }: LiveFiguresProps) {
  return (
    <HydrationBoundary state={state}>
      <CurrentFigures {...cards} />
    </HydrationBoundary>
  );
}

/** The time of these figures, told apart from that of the data that they are made of. */
export function workedOutWords(at: string): string {
  return `These figures were last worked out at ${at}, from what is in the service then: imported data and what was recorded here since.`;
}

function CurrentFigures({ unit, ...rest }: Omit<LiveFiguresProps, 'state'>) {
  const { data, dataUpdatedAt, isError } = useQuery(capacityQuery(unit));
  const at = dataUpdatedAt > 0 ? formatTime(new Date(dataUpdatedAt)) : null;
  return (
    <>
      <h2 className="govuk-visually-hidden">Key figures</h2>
      <p className="hr-data hr-live" role="status">
        {at === null ? null : workedOutWords(at)}
        {isError ? ' They could not be updated since; the page tries again by itself.' : null}
      </p>
      {data ? <FigureCards figures={data} {...rest} /> : null}
    </>
  );
}
