import type { Metadata } from 'next';
import { UnitForm } from '@/components/estate/unit-form';
import { BackLink } from '@/components/ui/page/back-link';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toEstate } from '@/lib/addresses/estate';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewNewUnit } from '@/lib/usecases/estate/view-unit';
import { createUnitAction } from '../../actions';

export const metadata: Metadata = { title: 'Add a unit' };

interface NewUnitPageProps {
  readonly params: Promise<{ readonly level: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** Makes a region, an LDU or a team. */
export default async function NewUnitPage({ params, searchParams }: NewUnitPageProps) {
  const { level } = await params;
  const { under } = toEstate.create.read(await searchParams);
  const page = unwrap(await viewNewUnit(await pageContext(), { level, under }));
  return (
    <PageFrame above={<BackLink href={toEstate.page()}>Estate</BackLink>}>
      <UnitForm page={page} action={createUnitAction} />
    </PageFrame>
  );
}
