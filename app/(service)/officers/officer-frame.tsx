import type { ReactNode } from 'react';
import { OfficerCrumbs } from '@/components/officers/officer-head';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';

/** The frame of the pages of an officer: the way down to them, and the marking. */
export function OfficerFrame({
  page,
  live,
  children,
}: {
  readonly page: OfficerPage;
  /** What says that the page has changed, where it is kept current. */
  readonly live?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <PageFrame
      above={<OfficerCrumbs page={page} />}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
      live={live}
    >
      {children}
    </PageFrame>
  );
}
