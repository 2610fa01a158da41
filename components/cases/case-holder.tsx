import { toOfficer } from '@/lib/addresses/officers';
import { toMoves } from '@/lib/addresses/moves';
import { toShortlist } from '@/lib/addresses/allocations';
import type { CasePage } from '@/lib/usecases/cases/case-page';
import { countOf, formatDate } from '@/lib/kernel/format';
import { markInRules } from '@/lib/domain/banding/mark-in-rules';
import { markOf } from '@/lib/domain/rulebook/rule-marks';
import { courseLabel } from '@/lib/domain/workload/ledger/to-case-row';
import { MarkedReasons, MarkSentence } from '../rules/rule-mark';
import { LinkButton } from '../ui/form/button';
import { type SummaryRow, SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { VerdictTag } from '../workload/verdict-tag';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** Who holds the case and how that fits; or where a waiting case would go. */
export function CaseHolderSection({ page }: { readonly page: CasePage }) {
  if (page.endedOn !== null)
    return <p className="govuk-body">This case ended on {formatDate(page.endedOn)}. It counts for nobody.</p>;
  if (page.held === null) return <Waiting page={page} />;
  return (
    <>
      <SummaryList rows={heldRows(page, page.held)} />
      {page.mayMove ? (
        <LinkButton href={toMoves.receiver({ crn: [page.facts.crn] })} look="secondary">
          Give this case to another officer
        </LinkButton>
      ) : null}
    </>
  );
}

type Held = NonNullable<CasePage['held']>;

function heldRows(page: CasePage, held: Held): SummaryRow[] {
  const { officer, mayViewOfficer, since } = held;
  const grade = officer.gradeName === null ? 'Grade not recorded' : capitalised(officer.gradeName);
  return [
    {
      key: 'Officer',
      value: (
        <>
          {mayViewOfficer ? (
            <TextLink href={toOfficer.page(officer.staffCode)}>{officer.name}</TextLink>
          ) : (
            officer.name
          )}
          <br />
          <span className="hr-muted">
            {grade}, {officer.teamName}
          </span>
        </>
      ),
    },
    { key: 'Since', value: formatDate(since) },
    { key: 'Grade verdict', value: <Verdict held={held} ruleSet={page.bandingModel.ruleSet} /> },
    ...(held.missingCourses.length === 0
      ? []
      : [
          {
            key: 'Training gap',
            value: `The officer lacks ${held.missingCourses.map((course) => courseLabel(page.model, course)).join(', ')}`,
          },
        ]),
    { key: 'Oversight', value: <Oversight held={held} /> },
    ...(held.contactOverdueDays === null
      ? []
      : [{ key: 'Contact', value: <strong>{countOf(held.contactOverdueDays, 'day')} overdue</strong> }]),
  ];
}

function Verdict({
  held: { judgement },
  ruleSet,
}: {
  readonly held: Held;
  readonly ruleSet: CasePage['bandingModel']['ruleSet'];
}) {
  const reasons = judgement.reasons.map(({ rule, text }) => ({ text, mark: markInRules(ruleSet, rule) }));
  return (
    <>
      <VerdictTag verdict={judgement.verdict} context="held" />
      {reasons.length === 0 ? null : <MarkedReasons reasons={reasons} className="hr-verdict" />}
    </>
  );
}

function Oversight({ held }: { readonly held: Held }) {
  const { state, reviewOn, dueOn, askedBy } = held.oversight;
  if (state === 'not_needed') return <>Not needed</>;
  return (
    <>
      {state === 'in_date' && reviewOn !== null ? `Review by ${formatDate(reviewOn)}` : null}
      {state === 'first_due' && dueOn !== null ? `First one due by ${formatDate(dueOn)}` : null}
      {state === 'overdue' && reviewOn !== null ? (
        <strong>Review overdue since {formatDate(reviewOn)}</strong>
      ) : null}
      {state === 'missing' && dueOn !== null ? (
        <strong>Missing: it was due by {formatDate(dueOn)}</strong>
      ) : null}
      {askedBy === null ? null : (
        <p className="govuk-body-s hr-muted">
          Asked of the Community Payback manager, by {formatDate(askedBy)}
        </p>
      )}
      <MarkedReasons
        reasons={held.oversightReasons.map(({ text }) => ({ text, mark: markOf('O-1') }))}
        className="hr-verdict"
      />
    </>
  );
}

function Waiting({ page }: { readonly page: CasePage }) {
  const { route } = page;
  return (
    <>
      <p className="govuk-body">
        <strong>Nobody holds this case: it waits for an officer.</strong>
      </p>
      {route === null ? null : (
        <p className="govuk-body">
          {route.teamName === null
            ? `${route.reason}.`
            : `Goes to ${route.teamName}: ${route.team?.reason ?? route.reason}.`}
          <MarkSentence mark={markInRules(page.model.ruleSet, route.rule)} />
        </p>
      )}
      {route !== null && route.alternatives.length > 0 ? (
        <p className="govuk-body">
          Also on offer: {route.alternatives.map((entry) => entry.reason).join('; ')}.
          <MarkSentence mark={markOf('L-5')} />
        </p>
      ) : null}
      {page.mayAllocate ? (
        <LinkButton href={toShortlist.page(page.facts.crn)}>Allocate the case</LinkButton>
      ) : null}
    </>
  );
}
