import type { Metadata } from 'next';
import { MessagePage } from '@/components/ui/page/message-page';
import { TextLink } from '@/components/ui/list/text-link';

export const metadata: Metadata = { title: 'Your role does not include this page' };

export default function Forbidden() {
  return (
    <MessagePage title="Your role does not include this page">
      <p className="govuk-body">
        You are still signed in. If you need this page for your work, ask your administrator to change your
        role.
      </p>
      <p className="govuk-body">
        <TextLink href="/">Go to today</TextLink>
      </p>
    </MessagePage>
  );
}
