import type { Metadata } from 'next';
import { MessagePage } from '@/components/ui/page/message-page';
import { TextLink } from '@/components/ui/list/text-link';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <MessagePage title="Page not found">
      <p className="govuk-body">
        Check the web address. What it leads to may have ended, or lie outside your part of the service.
      </p>
      <p className="govuk-body">
        <TextLink href="/">Go to today</TextLink>
      </p>
    </MessagePage>
  );
}
