'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useTransition } from 'react';
import {
  changesBetween,
  changesWords,
  type ChangeNumbers,
  type LivePage,
} from '@/lib/domain/metrics/live/live-page';
import { Button } from '../ui/form/button';
import { classNames } from '../ui/list/class-names';
import { useOpenPage } from './live-service';

export interface LiveBarProps {
  readonly page: LivePage;
  /** The numbers by which the server drew the page; null where it does not know. */
  readonly drawn: ChangeNumbers | null;
  /** How the sentence ends, where the page knows more than how often: with its full stop. */
  readonly detail?: ReactNode;
}

/**
 * Says at the foot of the screen that what the page shows has changed, and shows it when it is asked to: until then nothing moves. Its
 * place is kept from the start.
 */
export function LiveBar({ page, drawn, detail }: LiveBarProps) {
  const { numbers, from } = useOpenPage(page, drawn);
  const router = useRouter();
  const [showing, show] = useTransition();
  const bar = useRef<HTMLDivElement>(null);
  const words =
    numbers === undefined || from === null ? '' : changesWords(changesBetween(from.page, numbers.page));
  const showNow = (): void => {
    // The button goes with what it says: who pressed it goes on from where the page begins, without being moved there.
    bar.current?.closest('main')?.focus({ preventScroll: true });
    show(() => router.refresh());
  };
  return (
    <div ref={bar} className={classNames('hr-live-bar', words !== '' && 'hr-live-bar--told')}>
      <p className="hr-live-bar__words" role="status">
        {words === '' ? null : (
          <>
            {words}
            {detail ?? '.'}
          </>
        )}
      </p>
      {words === '' ? null : (
        <Button type="button" look="secondary" className="hr-live-bar__show" onClick={showNow}>
          {showing ? 'Fetching' : 'Show'}
          <span className="govuk-visually-hidden"> the page as it is now</span>
        </Button>
      )}
    </div>
  );
}
