import type { Metadata } from 'next';
import { UnitForm } from '@/components/estate/unit-form';
import { UnitLinks } from '@/components/estate/unit-links';
import { BackLink } from '@/components/ui/page/back-link';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toEstate } from '@/lib/addresses/estate';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewUnit } from '@/lib/usecases/estate/view-unit';
import { changeUnitAction } from '../../actions';

export const metadata: Metadata = { title: 'Change a unit' };

interface UnitPageProps {
  readonly params: Promise<{ readonly level: string; readonly code: string }>;
}

/** A region, an LDU or a team: its name, where it stands, what it serves. */
export default async function UnitPage({ params }: UnitPageProps) {
  const page = unwrap(await viewUnit(await pageContext(), await params));
  return (
    <PageFrame above={<BackLink href={toEstate.page()}>Estate</BackLink>}>
      <UnitForm page={page} action={changeUnitAction} />
      <UnitLinks page={page} />
    </PageFrame>
  );
}
