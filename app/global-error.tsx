'use client';

import Link from 'next/link';
import { ProblemMessage } from '@/components/ui/form/problem-message';
import './globals.scss';

/** The last resort, when not even the frame of the page could be drawn: it brings its own. */
export default function GlobalError({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <title>Problem with the service – Headroom</title>
      </head>
      <body className="govuk-template__body">
        <header className="govuk-generic-header hr-header">
          <div className="govuk-generic-header__container govuk-width-container">
            <div className="govuk-generic-header__logo">
              <Link href="/" className="govuk-generic-header__homepage-link">
                Headroom
              </Link>
            </div>
          </div>
        </header>
        <ProblemMessage reference={error.digest} />
      </body>
    </html>
  );
}
