import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { HatchDefs } from '@/components/ui/list/hatch-defs';
import { ServiceFooter } from '@/components/ui/page/service-footer';
import { SkipLink } from '@/components/ui/page/skip-link';
import { hasFormProblems } from '@/lib/machine/request';
import './globals.scss';

/** The title of each page with the name of the service; "Error: " before it where a form came back without script. */
export function generateMetadata(): Metadata {
  const error = hasFormProblems() ? 'Error: ' : '';
  return {
    title: { default: `${error}Headroom`, template: `${error}%s – Headroom` },
    description: 'Workload and case allocation for probation teams',
    robots: { index: false, follow: false },
    manifest: '/manifest.webmanifest',
    icons: { apple: '/icons/apple-touch-icon.png' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: '#0b0c0c',
};

/** The shell of every page, with its foot, which stays where a page fails. Each page brings its own header and one `<main id="main">`. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        <SkipLink />
        <HatchDefs />
        {children}
        <ServiceFooter />
      </body>
    </html>
  );
}
