import {
  countOf,
  formatDate,
  formatDateShort,
  formatHundredths,
  formatListName,
  formatWhole,
  formatWorkload,
} from '@/lib/kernel/format';
import type { OneToOneSheet } from '@/lib/usecases/supervision/supervision-page';
import { isActionOverdue } from '@/lib/domain/workload/relief/relief-plan';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { hasPercentage } from '../workload/bar-parts';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { LedgerFigures } from './one-to-one-ledger';
import { DiscussTable } from './one-to-one-cases';
import { lineName, lineWords } from '../ledger/challenge-list';

/** The sheet for a one-to-one: what both should have before them, and space to write. */
export function OneToOne({
  page,
  amongOthers,
}: {
  readonly page: OneToOneSheet;
  /** The sheets of other officers stand on the page too, and one button prints them all. */
  readonly amongOthers?: boolean;
}) {
  const { officer, grade } = page.measured;
  return (
    <article className="hr-sheet" aria-label={formatListName(officer)}>
      <PageHead
        below={amongOthers}
        caption={`One-to-one, ${grade?.name ?? 'grade not recorded'}, ${officer.teamName}`}
        title={formatListName(officer)}
        data={`${formatDate(page.today)}. ${page.lineManager === null ? 'No line manager recorded.' : `Line manager: ${page.lineManager.name}.`} ${page.away === '' ? '' : `${page.away}.`}`}
        actions={amongOthers ? null : <PrintButton />}
      />
      <p className="hr-sheet__figure">
        <strong>{figureWords(page)}</strong> {restWords(page)}
      </p>
      <div className="hr-sheet__cols">
        <section>
          <h2 className="govuk-heading-s">Workload in brief</h2>
          <LedgerFigures page={page} />
        </section>
        <section>
          <LastAgreed page={page} />
          <PlanActions page={page} />
          <Challenged page={page} />
        </section>
      </div>
      <section>
        <h2 className="govuk-heading-s">Cases to discuss</h2>
        <DiscussTable page={page} />
      </section>
      <section className="hr-sheet__write">
        <h2 className="govuk-heading-s">Agreed today</h2>
        <div className="hr-sheet__space" />
        <div className="hr-sheet__signatures">
          <Signature who="Officer" />
          <Signature who="Manager" />
        </div>
      </section>
    </article>
  );
}

function figureWords({ measured: { workload }, model }: OneToOneSheet): string {
  const { state, pointsUsedHundredths: used, pointsAvailable: available } = workload;
  const { states, lines } = wordsOf(model);
  const words = states[state];
  return hasPercentage({ available, state })
    ? `Workload ${formatWorkload(used, available, lines)}: ${words.toLowerCase()}.`
    : `${words}.`;
}

function restWords({ measured }: OneToOneSheet): string {
  const { workload, newIn7Days } = measured;
  const points =
    workload.state === 'unknown'
      ? `${formatHundredths(workload.pointsUsedHundredths)} points used; points available are not known.`
      : `${formatHundredths(workload.pointsUsedHundredths)} points used of ${formatWhole(workload.pointsAvailable)} available.`;
  return `${points} ${countOf(workload.caseCount, 'case')}, ${newIn7Days} new in 7 days.`;
}

function LastAgreed({ page }: { readonly page: OneToOneSheet }) {
  return (
    <>
      <h2 className="govuk-heading-s">Last supervision</h2>
      <p className="govuk-body">{page.lastWords}</p>
      {page.last === null ? null : (
        <p className="govuk-body hr-as-typed hr-sheet__agreed">{page.last.agreed}</p>
      )}
    </>
  );
}

function PlanActions({ page }: { readonly page: OneToOneSheet }) {
  const actions = page.inForce.flatMap((plan) => plan.actions);
  return (
    <>
      <h2 className="govuk-heading-s">Relief plan</h2>
      {actions.length === 0 ? (
        <p className="govuk-body">
          {page.relief?.needed ? 'None is in force, and one is asked for.' : 'None is in force.'}
        </p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {actions.map((action, index) => (
            <li key={`${index}-${action.what}`}>
              {action.what}, {action.who},{' '}
              {action.doneOn === null
                ? `by ${formatDateShort(action.by)}${isActionOverdue(action, page.today) ? ' (overdue)' : ''}`
                : `done ${formatDateShort(action.doneOn)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Challenged({ page }: { readonly page: OneToOneSheet }) {
  if (page.openChallenges.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-s">Challenges not answered</h2>
      <ul className="govuk-list govuk-list--bullet">
        {page.openChallenges.map(({ challenge }) => (
          <li key={challenge.id}>
            {lineName(challenge.line)} ({lineWords(challenge.line)}): {challenge.reason}
          </li>
        ))}
      </ul>
    </>
  );
}

function Signature({ who }: { readonly who: string }) {
  return (
    <p className="hr-sheet__sign">
      <span>{who}</span>
      <span>Date</span>
    </p>
  );
}
