'use client';

import { ProblemMessage } from '@/components/ui/form/problem-message';
import { PlainHeader } from '@/components/ui/page/plain-header';
import './globals.scss';

/** The last resort, when not even the frame of the page could be drawn: it brings its own. */
export default function GlobalError({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <title>Problem with the service – Headroom</title>
      </head>
      <body className="govuk-template__body">
        <PlainHeader />
        <ProblemMessage reference={error.digest} />
      </body>
    </html>
  );
}
