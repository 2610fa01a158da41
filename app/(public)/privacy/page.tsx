import type { Metadata } from 'next';
import { toPublic } from '@/lib/addresses/public';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { now } from '@/lib/machine/clock';
import { viewModelWords } from '@/lib/usecases/rules/view-model-words';
import { serviceStore } from '@/lib/usecases/service-store';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { KNOWN_DAYS, REMEMBERED_HOURS, SESSION_SECONDS } from '@/lib/domain/access/sign-in-rules';
import { TOLD_SECONDS } from '@/lib/server/told';

export const metadata: Metadata = { title: 'Privacy' };
export const dynamic = 'force-dynamic';

export default async function PrivacyPage() {
  const { scores } = await viewModelWords(serviceStore(), now());
  return (
    <PageFrame>
      <PageHead title="Privacy" />
      <div className="hr-prose">
        <p>
          Headroom is run by your own probation organisation, on its own computers. The organisation decides
          what is held here and answers for it. This page says what the service itself does with information
          about people.
        </p>
        <WhatIsHeld scores={scores} />
        <WhatItIsUsedFor />
        <WhoSeesWhat />
        <WhatIsKept />
      </div>
    </PageFrame>
  );
}

function WhatIsHeld({ scores }: { readonly scores: ModelWords['scores'] }) {
  return (
    <>
      <h2>What is held</h2>
      <h3>About people on probation</h3>
      <p>
        Case reference number, name, date of birth, sex, home area, sentence and its dates, risk scores (
        {scores.rsr}, {scores.ogrs}, ROSH), registrations and flags, who supervises them and did before,
        appointments, oversight, and the reasons and notes given with an allocation. It is copied from the
        case and assessment systems by import, or entered by staff. The notes of contact with the person stay
        in the case system.
      </p>
      <h3>About staff</h3>
      <p>
        Staff code, name, email address, grade, team, line manager, hours, training, absences with their kind
        and dates, and agreed reductions with their reason; the workload of each day, records of supervision,
        relief plans, and what an officer said of a figure that they challenged. A reason can say something
        about health, disability, pregnancy or union work: notes beside it should say no more than is needed.
      </p>
      <p>
        Such reasons, their notes, and the kind of an absence are shown only to the person, their current line
        manager and a deputy named with dates. Where no line manager is recorded, or an adjustment is due for
        review, the managers of the team see them. The head of the unit can ask to see them, with a reason,
        for 15 minutes: that is recorded. Whoever recorded one sees it while they are in that post. Everybody
        else, in lists, files, emails, stored decisions and the audit trail, reads “agreed reduction” with its
        hours, and “away” with its dates. Reasons of role, such as court duty or training, are open. An export
        with the reasons needs a right of its own, which nobody has by default, and each one is recorded.
      </p>
      <h3>About those who sign in</h3>
      <p>
        Name, email address, staff code where they have one, roles, and a password stored only as a one-way
        hash (none where your organisation’s own sign-in is used).
      </p>
      <p>
        Sign-in is limited by the place that it comes from. So with each attempt the email address that was
        entered is kept together with the number of wrong passwords in a row and a digest of the network
        address, made with a key of the service. The network address itself is not kept. In a browser by which
        that person has signed in before, a random number of the browser stands in place of the digest. A
        count is not used after {REMEMBERED_HOURS} hours without a further attempt, and is deleted with the
        next attempt by anybody.
      </p>
    </>
  );
}

function WhatItIsUsedFor() {
  return (
    <>
      <h2>What it is used for</h2>
      <p>
        To see how much work each officer has, to allocate cases to somebody who may hold them and has room,
        and to show leaders where staff are short. Workload is a measure of work given, not of performance:
        units are ranked, officers are not. A case is banded by published rules, which you can read on{' '}
        <a className="govuk-link" href={toPublic.howWorkloadIsWorkedOut()}>
          How workload is worked out
        </a>
        . No decision is made by the service alone: it lays out reasons, and a person decides.
      </p>
    </>
  );
}

function WhoSeesWhat() {
  return (
    <>
      <h2>Who sees what</h2>
      <ul>
        <li>officers see their own caseload and their own figure</li>
        <li>managers and allocators see the teams that they are given, and nothing outside them</li>
        <li>
          leaders read what is in their region, or in the nation; they change nothing of cases and staff, and
          may record what they find of oversight decisions that are drawn for audit
        </li>
        <li>administrators see rules, models and users, and no names of cases</li>
        <li>
          the name of a restricted case is shown only to those who may know who it is, and so are its date of
          birth, sex, area and dates, and whatever was written about it
        </li>
        <li>
          that somebody is managed under PREVENT, or is at risk of sexual exploitation or on a gangs register,
          is named only to those who work with the case, manage it, or allocate it; elsewhere it is a
          “specialist rule”
        </li>
        <li>why an officer must not hold a case is for managers</li>
      </ul>
    </>
  );
}

function WhatIsKept() {
  return (
    <>
      <h2>What is recorded as you work</h2>
      <p>
        Each sign-in, each one that was refused with the email address entered, and each change with who made
        it and when, is written to an audit trail that cannot be edited from the service. Allocations keep the
        reasons given and the officers who were offered at the time, so that a decision can be understood
        later.
      </p>
      <h2>Cookies</h2>
      <p>
        One cookie keeps you signed in for at most {SESSION_SECONDS / 3_600} hours; it is removed when you
        sign out. One remembers for {KNOWN_DAYS} days that you have signed in by this browser, so that
        somebody else’s wrong passwords do not lock you out here; it opens nothing by itself. One tells the
        next page, for {TOLD_SECONDS / 60} minutes, what you have just saved. Where no script runs, a sealed
        one keeps for 30 minutes what you typed into a form and did not finish, for you alone. There is no
        tracking, no analytics, and nothing on a page is fetched from another site.
      </p>
      <h2>How long it is kept, and your rights</h2>
      <p>
        The service deletes no case, officer or entry of the audit trail because time has passed: an ended
        case, a past officer and the audit trail stay until your organisation removes them under its own
        retention rules. What somebody takes back, such as notes that were not sent or an officer who was
        logged by mistake, is removed then. To ask what is held about you, to have it put right, or to object
        to how it is used, ask the data protection officer of your organisation. You can also complain to the{' '}
        <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          Information Commissioner’s Office
        </a>
        .
      </p>
    </>
  );
}
