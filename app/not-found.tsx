import type { Metadata } from 'next';
import { MessagePage } from '@/components/ui/page/message-page';
import { TextLink } from '@/components/ui/list/text-link';
import { currentPerson } from '@/lib/server/session';
import { SignedInHeader } from './frame/signed-in-header';

export const metadata: Metadata = { title: 'Page not found' };

export default async function NotFound() {
  return (
    <>
      <SignedInHeader person={await currentPerson()} />
      <MessagePage title="Page not found">
        <p className="govuk-body">Check the web address.</p>
        <p className="govuk-body">
          <TextLink href="/">Go to Headroom</TextLink>
        </p>
      </MessagePage>
    </>
  );
}
