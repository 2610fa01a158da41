import { toLedger } from '@/lib/addresses/officers';
import { formatInstant } from '@/lib/kernel/format';
import type { ChallengeNow, SupervisionPage } from '@/lib/usecases/supervision/supervision-page';
import { CHALLENGE_OUTCOME_LABELS, type ChallengedLine } from '@/lib/domain/workload/ledger/challenge';
import { EmptyState } from '../ui/page/empty-state';
import { SummaryList } from '../ui/list/summary-list';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { signed } from '../officers/officer-cards';

/** What an officer said is wrong in their ledger, latest first, and what the manager found. */
export function ChallengeList({ page }: { readonly page: SupervisionPage }) {
  const { record, measured, own } = page;
  if (record === null) return null;
  const { staffCode } = measured.officer;
  if (record.challenges.length === 0)
    return (
      <EmptyState
        kind="none_exist"
        title="No line of the ledger has been challenged"
        {...(own
          ? { next: { href: toLedger.page(staffCode), label: 'Look at every line of your ledger' } }
          : {})}
      >
        {own
          ? 'If a line of your ledger is wrong, say so from the ledger page: your manager answers here.'
          : 'The officer can say from their ledger page that a line is wrong.'}
      </EmptyState>
    );
  return (
    <>
      {record.challenges.map((entry) => (
        <OneChallenge
          key={entry.challenge.id}
          entry={entry}
          staffCode={staffCode}
          mayResolve={record.mayResolve}
        />
      ))}
    </>
  );
}

function OneChallenge({
  entry: { challenge, now },
  staffCode,
  mayResolve,
}: {
  readonly entry: ChallengeNow;
  readonly staffCode: string;
  readonly mayResolve: boolean;
}) {
  const { line, reason, raisedAt, raisedByName, outcome, answer, resolvedAt, resolvedByName } = challenge;
  return (
    <article className="hr-challenge">
      <h3 className="govuk-heading-s">
        {lineName(line)}{' '}
        {outcome === null ? (
          <Tag meaning="due">Waits for an answer</Tag>
        ) : (
          <Tag meaning={outcome === 'put_right' ? 'allowed' : 'neutral'}>
            {CHALLENGE_OUTCOME_LABELS[outcome]}
          </Tag>
        )}
      </h3>
      <SummaryList
        rows={[
          { key: 'As it stood', value: lineWords(line) },
          { key: 'Now', value: nowWords(now) },
          {
            key: `${raisedByName} said`,
            value: <Words text={reason} at={raisedAt} />,
          },
          ...(answer === null || resolvedAt === null
            ? []
            : [{ key: `${resolvedByName ?? ''} answered`, value: <Words text={answer} at={resolvedAt} /> }]),
        ]}
      />
      {mayResolve && outcome === null ? (
        <p className="govuk-body">
          <TextLink href={toLedger.answer(staffCode, challenge.id)} hiddenSuffix={`: ${lineName(line)}`}>
            Answer this challenge
          </TextLink>
        </p>
      ) : null}
    </article>
  );
}

function Words({ text, at }: { readonly text: string; readonly at: string }) {
  return (
    <>
      <span className="hr-as-typed">{text}</span>
      <br />
      <span className="hr-muted">{formatInstant(new Date(at))}</span>
    </>
  );
}

/** "X123456" for a case, the label for every other line. */
export function lineName(line: ChallengedLine): string {
  return line.crn === null ? line.label : `Case ${line.crn}`;
}

/** "Band 3, community: 63 points" */
export function lineWords(line: ChallengedLine): string {
  return `${line.label}: ${signed(line.pointsHundredths)} points`;
}

/** What the line is now, beside what it was. */
export function nowWords(now: ChallengedLine | null): string {
  return now === null ? 'No longer in the ledger' : lineWords(now);
}
