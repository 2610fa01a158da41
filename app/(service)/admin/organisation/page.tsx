import type { Metadata } from 'next';
import { OrganisationForm } from '@/components/estate/organisation-form';
import { BackLink } from '@/components/ui/page/back-link';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toEstate } from '@/lib/addresses/estate';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOrganisation } from '@/lib/usecases/estate/name-organisation';
import { nameOrganisationAction } from './actions';

export const metadata: Metadata = { title: 'Name of the organisation' };

/** What the organisation is called. */
export default async function OrganisationPage() {
  const { name, recordSystem } = unwrap(await viewOrganisation(await pageContext()));
  return (
    <PageFrame above={<BackLink href={toEstate.page()}>Estate</BackLink>}>
      <OrganisationForm name={name} recordSystem={recordSystem} action={nameOrganisationAction} />
    </PageFrame>
  );
}
