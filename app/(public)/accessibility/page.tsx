import type { Metadata } from 'next';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { SESSION_SECONDS } from '@/lib/domain/access/sign-in-rules';

export const metadata: Metadata = { title: 'Accessibility statement' };

export default function AccessibilityPage() {
  return (
    <PageFrame>
      <PageHead title="Accessibility statement" />
      <div className="hr-prose">
        <p>
          This statement is about Headroom, which shows the workload of probation officers and helps to
          allocate cases. We want as many people as possible to be able to use it. Its aim is level AA of the
          Web Content Accessibility Guidelines (WCAG) version 2.2.
        </p>
        <WhatYouCanDo />
        <WhatIsLess />
        <HowItIsTested />
        <IfSomethingGetsInYourWay />
      </div>
    </PageFrame>
  );
}

function WhatYouCanDo() {
  return (
    <>
      <h2>What you can do</h2>
      <ul>
        <li>do everything with a keyboard alone: each page starts with a link that skips to its main part</li>
        <li>zoom in to 400% without scrolling sideways, but for the table of cases by band and grade</li>
        <li>read every page and send every form with JavaScript switched off</li>
        <li>tell every state, band and verdict from its words: colour never stands alone</li>
        <li>read the figures of every chart in a table beside it</li>
        <li>read it in a high contrast mode: bars and hatches keep their marks</li>
        <li>work undisturbed: nothing moves, flashes or plays by itself</li>
      </ul>
    </>
  );
}

function WhatIsLess() {
  return (
    <>
      <h2>What is less than it should be</h2>
      <ul>
        <li>charts are drawn by script, so without it you have their tables only</li>
        <li>
          on a narrow screen the table of cases by band and grade scrolls sideways within its frame; it can be
          scrolled with the arrow keys once it has the focus
        </li>
        <li>a session ends {SESSION_SECONDS / 3_600} hours after you sign in, whatever you do meanwhile</li>
        <li>downloaded CSV and XLSX files are plain tables and have not been tested with screen readers</li>
      </ul>
    </>
  );
}

function HowItIsTested() {
  return (
    <>
      <h2>How it is tested</h2>
      <p>
        We test pages in Chromium with axe-core, which finds a part of the failures of WCAG that exist, and
        treat each failure as a fault. We also look at each page by eye, use it by keyboard, at widths of
        1280, 360 and 320 pixels, without JavaScript, and on paper. We measured the contrast of the colours of
        charts, tags and bands.
      </p>
      <p>
        It has not been tested by people who use screen readers, magnifiers or voice control every day, and
        nobody independent has audited it. So we do not claim that it meets WCAG 2.2 AA in full.
      </p>
    </>
  );
}

function IfSomethingGetsInYourWay() {
  return (
    <>
      <h2>If something gets in your way</h2>
      <p>
        Tell the administrator of Headroom in your organisation which page it was, what you wanted to do, and
        what you use to read the screen. Ask also if you need a figure or a list in another format, such as
        large print or an accessible spreadsheet.
      </p>
      <p>
        If you are not content with the answer, contact the{' '}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </a>
        . The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018.
      </p>
    </>
  );
}
