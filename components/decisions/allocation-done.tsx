import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { toDecisions } from '@/lib/addresses/allocations';
import type { IsoDate } from '@/lib/kernel/dates';
import type { AllocationPage } from '@/lib/usecases/decisions/allocation-page';
import type { FigureAtDecision } from '@/lib/domain/allocation/decisions/decision';
import { emailSentences } from '@/lib/domain/allocation/decisions/email-state';
import type { FirstAppointment } from '@/lib/domain/allocation/queue/first-appointment';
import { formatDate, formatDateLong, formatInstant, formatWorkload } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { Panel } from '../ui/page/panel';
import { SummaryList, type SummaryRow } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { HandoffPanel } from '../handoffs/handoff-panel';
import { NextCase } from '../queue/next-case';

/** It is done: the figures as they were decided, what happens next, and the next case. */
export function AllocationDone({
  page,
  keyAction,
}: {
  readonly page: AllocationPage;
  /** Says that it is keyed in the record system. */
  readonly keyAction: FormAction;
}) {
  const { name, holder, allocation, crn } = page;
  return (
    <PageFrame below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Panel title="Case allocated">
            {name.text} ({crn}) to {holder.name}
          </Panel>
          <h2 className="govuk-heading-m govuk-!-margin-top-7">What changed</h2>
          <SummaryList rows={changesOf(page)} />
          <h2 className="govuk-heading-m">What happens next</h2>
          <ul className="govuk-list govuk-list--bullet">
            {nextSteps(page).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <ul className="govuk-list">
            {page.mayViewOfficer ? (
              <li>
                <TextLink href={toOfficer.page(allocation.staffCode)}>
                  See the workload and cases of {holder.name}
                </TextLink>
              </li>
            ) : null}
            {page.mayViewCase ? (
              <li>
                <TextLink href={toCase.page(crn)}>Open the case of {name.text}</TextLink>
              </li>
            ) : null}
          </ul>
          {page.mayUndo ? (
            <p className="govuk-body">
              Made in error? <TextLink href={toDecisions.undo(allocation.id)}>Undo this allocation</TextLink>
            </p>
          ) : null}
          <HandoffPanel handoffs={page.handoffs} action={keyAction} from={`done ${crn}`} />
          <h2 className="govuk-heading-m">The next case</h2>
          <NextCase page={page} />
        </div>
      </div>
    </PageFrame>
  );
}

function changesOf({ allocation, holder, model }: AllocationPage): readonly SummaryRow[] {
  const { decision, decidedAt, decidedByName } = allocation;
  const decided = { key: 'Decided', value: `${decidedByName}, ${formatInstant(new Date(decidedAt))}` };
  if (decision === null) return [decided];
  const { before, after, team, teamBefore, teamAfter } = decision;
  const percent = (figure: FigureAtDecision): string =>
    formatWorkload(figure.pointsUsedHundredths, figure.pointsAvailable, model.thresholds);
  const change = (from: string, to: string) => (
    <>
      {from} to <strong>{to}</strong>
    </>
  );
  return [
    { key: `Workload of ${holder.name}`, value: change(percent(before), percent(after)) },
    { key: 'Cases', value: change(String(before.caseCount), String(after.caseCount)) },
    ...(team && teamBefore !== null && teamAfter !== null
      ? [
          {
            key: `Workload of ${team.name}`,
            value: change(`${teamBefore.toFixed(1)}%`, `${teamAfter.toFixed(1)}%`),
          },
        ]
      : []),
    decided,
  ];
}

function nextSteps({ holder, allocation, appointment, name, emails }: AllocationPage): readonly string[] {
  const review = allocation.decision?.oversightReviewOn ?? null;
  return [
    `${holder.name} has the case in their list now, and it counts in their workload.`,
    ...emailSentences(emails, holder.name),
    appointmentStep(appointment, holder.name, name.named ? name.text : 'the person'),
    ...(review === null ? [] : [oversightStep(review, allocation.decision?.oversightAsked === true)]),
  ];
}

function oversightStep(review: IsoDate, asked: boolean): string {
  return asked
    ? `The manager of the Community Payback unit is asked to record oversight of this case by ${formatDate(review)}.`
    : `You review the oversight of this case by ${formatDate(review)}.`;
}

function appointmentStep({ date, late, words }: FirstAppointment, officer: string, person: string): string {
  if (date === null) return `No first appointment is booked: ${officer} arranges one with ${person}.`;
  if (late)
    return `The first appointment passed on ${formatDateLong(date)}: ${officer} arranges another with ${person}.`;
  return `The first appointment is ${words}, ${formatDateLong(date)}.`;
}
