import { toAudit, toDemonstration, toJobs } from '@/lib/addresses/admin';
import { toData } from '@/lib/addresses/data';
import { toEmails } from '@/lib/addresses/emails';
import { toEstablishment, toEstate, toKeys, toPulse } from '@/lib/addresses/estate';
import { toRules } from '@/lib/addresses/rules';
import { toClaimRules, toTokens, toUsers } from '@/lib/addresses/users';
import { EMAIL_STATE_LABELS, EMAIL_STATES } from '@/lib/domain/allocation/decisions/email-state';
import { countOf, formatDate, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { AdminPage } from '@/lib/usecases/admin/admin-page';
import { SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { LateFeeds } from '../feeds/late-feeds';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { JOB_WORDS } from './job-words';
import { MissingList } from './missing-list';

const DATABASE_WORDS: Readonly<Record<AdminPage['health']['database'], string>> = {
  ok: 'Reads and writes',
  checking: 'Reads and writes; its file is being looked through',
  read_only: 'Cannot be written',
  full: 'Its disk is full',
  locked: 'Something else holds it locked',
  damaged: 'Its file is damaged: restore a backup',
  unavailable: 'Cannot be reached',
};

/** How the service is, and what keeps it running. */
export function AdminView({ page, version }: { readonly page: AdminPage; readonly version: string }) {
  return (
    <PageFrame>
      <PageHead title="Administration" />
      <LateFeeds words={page.lateFeeds} href={toData.page()} />
      <MissingList page={page} />
      <Section title="What you can do">
        <ul className="govuk-list govuk-list--bullet">
          <li>
            <TextLink href={toEstate.page()}>Estate</TextLink>: the organisation, and how it is made up
          </li>
          <li>
            <TextLink href={toEstablishment()}>Establishment</TextLink>: funded posts by unit and grade
          </li>
          <li>
            <TextLink href={toUsers.page()}>Users</TextLink>: who signs in, and what they may do
          </li>
          <li>
            <TextLink href={toData.page()}>Data</TextLink>: import files, and what was imported
          </li>
          <li>
            <TextLink href={toKeys()}>Records to merge</TextLink>
          </li>
          <li>
            <TextLink href={toRules.all()}>Rules</TextLink>: the model in force, and drafts of it
          </li>
          {page.runsPulse ? (
            <li>
              <TextLink href={toPulse.run()}>Question to officers</TextLink>: how they find their workload
            </li>
          ) : null}
          {page.runsService ? <ServiceLinks /> : null}
          {page.runsService && page.demonstration ? (
            <li>
              <TextLink href={toDemonstration()}>Clear the demonstration</TextLink> and begin with your own
              organisation
            </li>
          ) : null}
        </ul>
      </Section>
      <Section title="How the service is">
        <SummaryList rows={factsOf(page, version)} />
      </Section>
    </PageFrame>
  );
}

/** What whoever runs the service has beside. */
function ServiceLinks() {
  return (
    <>
      <li>
        <TextLink href={toTokens()}>API tokens</TextLink> of other systems
      </li>
      <li>
        <TextLink href={toClaimRules()}>Roles by your organisation’s sign-in</TextLink>: which claim gives
        which role
      </li>
      <li>
        <TextLink href={toJobs()}>Jobs</TextLink>: what the service does by itself, and how it went
      </li>
      <li>
        <TextLink href={toAudit.page()}>Audit trail</TextLink>: who did what, and when
      </li>
      <li>
        <TextLink href={toEmails()}>Emails</TextLink> and what became of them
      </li>
    </>
  );
}

function factsOf(page: AdminPage, version: string) {
  const { health, databaseKind, lastStoredDay, nightly, mail } = page;
  return [
    { key: 'Version', value: version },
    {
      key: 'Database',
      value: `${DATABASE_WORDS[health.database]} (${databaseKind === 'file' ? 'embedded, in a file' : 'PostgreSQL'})`,
    },
    {
      key: 'Data',
      value:
        health.dataAsOf === null
          ? 'Nothing was imported yet'
          : `From the import of ${formatInstant(new Date(health.dataAsOf))}`,
    },
    {
      key: 'Nightly figures',
      value: `${lastStoredDay === null ? 'No day is stored yet' : `Stored to the end of ${formatDate(lastStoredDay)}`}${nightly ? '' : '; this process leaves them to another (HEADROOM_NIGHTLY)'}`,
    },
    { key: 'Last backup', value: backupWords(page.backups) },
    { key: 'Jobs', value: jobWords(page.failedJobs) },
    ...(page.disk === null ? [] : [{ key: 'Disk', value: roomWords(page.disk) }]),
    { key: 'Mail', value: mailWords(mail) },
    {
      key: 'Holds',
      value: `${countOf(page.teams, 'team')}, ${countOf(page.officers, 'member')} of staff, ${countOf(page.liveCases, 'live case')}`,
    },
    {
      key: 'Users',
      value: `${countOf(page.users, 'person', 'people')}, ${countOf(page.tokens, 'token')} of other systems`,
    },
  ];
}

const GIGABYTE = 1_000_000_000;

function roomWords({ freeBytes, totalBytes }: NonNullable<AdminPage['disk']>): string {
  const inGigabytes = (bytes: number): string => (bytes / GIGABYTE).toFixed(1);
  const share = Math.round((freeBytes / Math.max(1, totalBytes)) * 100);
  return `${inGigabytes(freeBytes)} GB free of ${inGigabytes(totalBytes)} GB (${share}%)${share < 10 ? ': make room soon' : ''}`;
}

function backupWords({ keep, last, disk }: AdminPage['backups']): string {
  const made =
    last === null ? 'None was made by the service yet' : `${formatInstant(new Date(last.at))}: ${last.file}`;
  if (keep === null)
    return `${last === null ? 'The service makes none' : made}; none is scheduled (BACKUP_FOLDER is not set)`;
  return `${made}; each night, the newest ${formatWhole(keep)} are kept${disk === null ? '' : `; ${roomWords(disk)}`}`;
}

function jobWords(failed: AdminPage['failedJobs']): string {
  return failed.length === 0
    ? 'No job failed the last time that it ran'
    : `Failed the last time: ${failed.map((job) => JOB_WORDS[job].name.toLowerCase()).join(', ')}`;
}

function mailWords({ sends, counts }: AdminPage['mail']): string {
  const parts = EMAIL_STATES.flatMap((state) => {
    const found = counts[state] ?? 0;
    return found === 0 ? [] : [`${formatWhole(found)} ${EMAIL_STATE_LABELS[state].toLowerCase()}`];
  });
  const server = sends ? 'A mail server is set' : 'No mail server is set, so emails go to the log';
  return parts.length === 0 ? `${server}; no emails yet` : `${server}; ${parts.join(', ')}`;
}
