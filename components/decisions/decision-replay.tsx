import { toCase } from '@/lib/addresses/cases';
import { toDecisions } from '@/lib/addresses/allocations';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import type { AllocationDecision } from '@/lib/domain/allocation/decisions/decision';
import {
  decisionReasonLabel,
  exceptionLabel,
  exceptionsOf,
} from '@/lib/domain/allocation/decisions/decision-list';
import type { DecisionPage } from '@/lib/usecases/decisions/decision-page';
import { emailSentences } from '@/lib/domain/allocation/decisions/email-state';
import { formatDate, formatInstant } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { HandoffPanel } from '../handoffs/handoff-panel';
import { Breadcrumbs } from '../ui/page/breadcrumbs';
import { InsetText } from '../ui/page/inset-text';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { SummaryList, type SummaryRow } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { ReplayCandidates, ReplayRuledOut } from './replay-candidates';
import { ReplayCase } from './replay-case';
import { figureWords } from './replay-words';

/** A decision as it stood when it was made: nothing on this page is worked out anew. */
export function DecisionReplay({
  page,
  keyAction,
}: {
  readonly page: DecisionPage;
  /** Says that it is keyed in the record system. */
  readonly keyAction: FormAction;
}) {
  const { allocation, name, model } = page;
  const { decision, crn } = allocation;
  return (
    <PageFrame
      above={<Breadcrumbs items={[{ label: 'History of allocations', href: toDecisions.history() }]} />}
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption={`${name.text} (${crn})`}
        title={allocation.kind === 'reallocation' ? 'Case moved' : 'Case allocated'}
        data={`Decided by ${allocation.decidedByName} on ${formatInstant(new Date(allocation.decidedAt))}. Shown as it stood then.`}
        actions={
          <>
            <TextLink href={toCase.page(crn)}>Open the case as it is now</TextLink>
            {page.mayUndo ? (
              <TextLink href={toDecisions.undo(allocation.id)}>Undo, as made in error</TextLink>
            ) : null}
            <PrintButton />
          </>
        }
      />
      {allocation.undoneAt === null ? null : (
        <InsetText>
          Undone as made in error by {allocation.undoneByName} on{' '}
          {formatInstant(new Date(allocation.undoneAt))}. It stands in history only; days already stored keep
          it.
        </InsetText>
      )}
      <SummaryList rows={summaryOf(page)} />
      <HandoffPanel handoffs={page.handoffs} action={keyAction} from={`decision ${allocation.id}`} />
      {decision === null ? (
        <InsetText>
          What was known and offered was not kept with this decision: it came with the data, or was made
          before decisions were kept whole.
        </InsetText>
      ) : (
        <AsItStood page={page} decision={decision} />
      )}
    </PageFrame>
  );
}

/** The case, the officers offered and those ruled out, as they were kept with the decision. */
function AsItStood({
  page: { allocation, colleagues, model },
  decision,
}: {
  readonly page: DecisionPage;
  readonly decision: AllocationDecision;
}) {
  return (
    <>
      <Section title="The case then" id="case">
        <ReplayCase decision={decision} model={model} />
      </Section>
      {colleagues ? (
        <>
          <Section title="Officers offered then" id="candidates">
            <ReplayCandidates decision={decision} chosen={allocation.staffCode} lines={model.thresholds} />
          </Section>
          <Section title="Ruled out then" id="ruled-out">
            <ReplayRuledOut decision={decision} />
          </Section>
        </>
      ) : (
        <InsetText>
          Who else was on offer, and their workloads, are for managers and allocators to see.
        </InsetText>
      )}
    </>
  );
}

function summaryOf({ allocation, from, to, emails, colleagues, own, model }: DecisionPage): SummaryRow[] {
  const { decision, reasonCode, reasonText, notes, kind } = allocation;
  const reason = [reasonCode === null ? null : decisionReasonLabel(reasonCode), reasonText];
  const given = reason.filter((part) => part !== null).join(': ');
  return [
    { key: 'From', value: from ?? (kind === 'allocation' ? 'Waiting for an officer' : 'Nobody') },
    { key: 'To', value: to },
    { key: 'Reason', value: given === '' ? 'None was asked for' : given },
    ...(decision === null ? [] : decisionRows(decision, colleagues || own ? to : null, wordsOf(model))),
    ...(notes === null ? [] : [{ key: 'Notes', value: <span className="hr-as-typed">{notes}</span> }]),
    ...(emails.length === 0 ? [] : [{ key: 'Emails', value: emailSentences(emails, to).join(' ') }]),
  ];
}

/** `to`: whose workload is shown; null where it is not the reader's to see. */
function decisionRows(decision: AllocationDecision, to: string | null, words: ModelWords): SummaryRow[] {
  const { before, after, team, teamBefore, teamAfter, oversightReviewOn, giver } = decision;
  const exceptions = exceptionsOf(decision).map((entry) => exceptionLabel(entry, words));
  const percent = (value: number | null): string =>
    value === null ? 'no percentage' : `${value.toFixed(1)}%`;
  return [
    { key: 'Out of the ordinary', value: exceptions.length === 0 ? 'Nothing' : exceptions.join('; ') },
    ...(to === null
      ? []
      : [
          {
            key: `Workload of ${to}`,
            value: `${figureWords(before, words.lines)} to ${figureWords(after, words.lines)}`,
          },
        ]),
    ...(giver
      ? [
          {
            key: `Workload of ${giver.name}`,
            value: `${figureWords(giver.before, words.lines)} to ${figureWords(giver.after, words.lines)}`,
          },
        ]
      : []),
    ...(team
      ? [{ key: `Workload of ${team.name}`, value: `${percent(teamBefore)} to ${percent(teamAfter)}` }]
      : []),
    ...(oversightReviewOn === null
      ? []
      : [{ key: 'Oversight review', value: `By ${formatDate(oversightReviewOn)}` }]),
    { key: 'Rule set version', value: decision.modelVersion },
  ];
}
