import 'server-only';
import { ROLE_LABELS, WHOLE_LABEL } from '../../../domain/access/labels';
import { EMAIL_STATE_LABELS } from '../../../domain/allocation/decisions/email-state';
import { mapResult, ok } from '../../../kernel/result';
import type { CsvCell } from '../../../kernel/text/csv';
import { viewComparators } from '../../comparators/set-comparators';
import type { UseCaseContext } from '../../context';
import { listFeeds } from '../../data/list-imports';
import type { OutboxPage } from '../../emails/outbox-page';
import { viewOutbox } from '../../emails/view-outbox';
import { viewJobs } from '../../jobs/view-jobs';
import { viewPulseRuns } from '../../pulse/run-pulse';
import { viewClaimRules } from '../../users/claim-rules';
import type { ReadScreenList } from './screen-list';

/** The emails of the service and what became of each, the newest first; none of their texts. */
export const emailList: ReadScreenList = async (context, { state }) => {
  const first = await viewOutbox(context, state);
  if (!first.ok) return first;
  return ok({
    title: 'Emails',
    about: state === null ? [] : [`${EMAIL_STATE_LABELS[state]}.`],
    head: ['written_at', 'subject', 'to', 'state', 'sent_at', 'attempts', 'last_error'],
    rows: pagesOfEmails(context, first.value),
  });
};

async function* pagesOfEmails(context: UseCaseContext, first: OutboxPage): AsyncGenerator<CsvCell[][]> {
  yield first.emails.map(emailCells);
  for (let { next } = first; next !== null;) {
    const page = await viewOutbox(context, first.state, next);
    // A file with a part of it missing would look whole.
    if (!page.ok) throw new Error(`The list of emails ended after ${next.id}: ${page.error.code}`);
    yield page.value.emails.map(emailCells);
    ({ next } = page.value);
  }
}

function emailCells(email: OutboxPage['emails'][number]): CsvCell[] {
  const { createdAt, subject, toName, state, sentAt, attempts, lastError } = email;
  return [createdAt, subject, toName, EMAIL_STATE_LABELS[state], sentAt, attempts, lastError];
}

/** The runs of what the service does by itself, as many as are kept, the newest first. */
export const jobList: ReadScreenList = async (context) =>
  mapResult(await viewJobs(context), ({ runs }) => ({
    title: 'Runs of jobs',
    head: ['job', 'began_at', 'ended_at', 'standing', 'came_to'],
    rows: runs.map(({ job, startedAt, endedAt, standing, cameTo }) => [
      ...[job, startedAt, endedAt, standing, cameTo],
    ]),
  }));

/** What other systems bring, and what came last. */
export const feedList: ReadScreenList = async (context) =>
  mapResult(await listFeeds(context), ({ feeds }) => ({
    title: 'Feeds',
    head: [
      ...['feed', 'expected_every_hours', 'data_as_of', 'late', 'came_last_at', 'state'],
      ...['added', 'changed', 'ended', 'errors', 'warnings', 'settled_by'],
    ],
    rows: feeds.map(({ name, everyHours, dataAsOf, late, last }) => {
      const { added, changed, ended, errors, warnings } = last?.outcome ?? NO_OUTCOME;
      return [
        ...[name, everyHours, dataAsOf, late ? 'y' : 'n', last?.arrivedAt ?? null, last?.state ?? null],
        ...[added, changed, ended, errors, warnings, last?.settledByName ?? null],
      ];
    }),
  }));

const NO_OUTCOME = { added: null, changed: null, ended: null, errors: null, warnings: null };

/** Which claims of the organisation's own sign-in give which roles. */
export const claimList: ReadScreenList = async (context) =>
  mapResult(await viewClaimRules(context), ({ rules, places }) => ({
    title: 'Roles by the organisation’s sign-in',
    head: ['claim', 'value', 'role', 'level', 'code', 'place'],
    rows: rules.map(({ claim, value, role, scope: { level, code } }) => [
      ...[claim, value, ROLE_LABELS[role], level, level === 'nation' ? null : code],
      level === 'nation' ? WHOLE_LABEL : (places[level].find((one) => one.code === code)?.name ?? code),
    ]),
  }));

/** What was published elsewhere of the figures. */
export const comparatorList: ReadScreenList = async (context) =>
  mapResult(await viewComparators(context), ({ comparators }) => ({
    title: 'Comparators',
    head: ['figure', 'name', 'value', 'source', 'entered_here'],
    rows: comparators.map(({ figure, label, value, source, entered }) => [
      ...[figure, label, value, source, entered ? 'y' : 'n'],
    ]),
  }));

/** When officers were asked how they find their workload; answers of fewer than ten are not told. */
export const pulseList: ReadScreenList = async (context) =>
  mapResult(await viewPulseRuns(context), ({ surveys }) => ({
    title: 'When officers were asked',
    head: ['opened_at', 'opened_by', 'closed_at', 'closed_by', 'answers'],
    rows: surveys.map(({ openedAt, openedByName, closedAt, closedByName, answers }) => [
      ...[openedAt, openedByName, closedAt, closedByName, answers ?? 'fewer than 10'],
    ]),
  }));
