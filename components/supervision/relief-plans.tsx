import { toSupervision } from '@/lib/addresses/officers';
import { londonDay } from '@/lib/kernel/dates';
import { formatDate, formatDateShort, formatFullName } from '@/lib/kernel/format';
import type { SupervisionPage } from '@/lib/usecases/supervision/supervision-page';
import {
  isActionOverdue,
  type ReliefAction,
  type ReliefPlan,
} from '@/lib/domain/workload/relief/relief-plan';
import { ButtonGroup, LinkButton } from '../ui/form/button';
import { Details } from '../ui/page/details';
import { EmptyState } from '../ui/page/empty-state';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import type { ChangeAction } from '../officers/change-form';
import { FinishActionForm } from './finish-action-form';

/** The relief plans that are for an officer: those in force, whether one is missing, and closed ones. */
export function ReliefPlans({
  page,
  finish,
}: {
  readonly page: SupervisionPage;
  readonly finish: ChangeAction;
}) {
  const { relief, measured } = page;
  const spare = relief.inForce.length < 2;
  return (
    <>
      {relief.inForce.length === 0 ? <NoPlan page={page} /> : null}
      {relief.inForce.map((plan) => (
        <PlanInForce key={plan.id} plan={plan} page={page} finish={finish} />
      ))}
      {relief.mayManage && spare ? (
        <ButtonGroup>
          <LinkButton
            href={toSupervision.newRelief(measured.officer.staffCode)}
            look={relief.inForce.length === 0 ? 'primary' : 'secondary'}
          >
            {agreeLabel(relief.inForce)}
          </LinkButton>
        </ButtonGroup>
      ) : null}
      {relief.closed.length === 0 ? null : <ClosedPlans plans={relief.closed} page={page} />}
    </>
  );
}

/** What is still to agree: a first plan, or the one beside that of the officer or the team. */
function agreeLabel([first]: readonly ReliefPlan[]): string {
  if (first === undefined) return 'Agree a relief plan';
  return first.staffCode === null
    ? 'Agree a plan for this officer too'
    : 'Agree a plan for all of the team too';
}

function NoPlan({ page }: { readonly page: SupervisionPage }) {
  const { needed, mayManage } = page.relief;
  if (!needed)
    return (
      <EmptyState kind="none_exist" title="No relief plan is in force">
        One is asked for when a workload is over {page.model.thresholds.wellOver}%, or cases are held with no
        capacity.
      </EmptyState>
    );
  return (
    <EmptyState kind="none_exist" title="No relief plan is in force, and one is asked for">
      {page.measured.workload.state === 'no_capacity'
        ? 'Cases are held with no capacity.'
        : `The workload is over ${page.model.thresholds.wellOver}%.`}{' '}
      {mayManage
        ? 'Agree up to 5 actions that bring the workload down, for this officer or for all of the team.'
        : 'The manager of the team agrees one.'}
    </EmptyState>
  );
}

interface PlanProps {
  readonly plan: ReliefPlan;
  readonly page: SupervisionPage;
}

function PlanInForce({ plan, page, finish }: PlanProps & { readonly finish: ChangeAction }) {
  const { relief, measured } = page;
  const hidden = { staffCode: measured.officer.staffCode, id: plan.id, version: String(plan.version) };
  return (
    <div className="hr-relief">
      <h3 className="govuk-heading-s">{planTitle(plan, page)}</h3>
      <p className="govuk-body">
        Agreed on {formatDate(plan.agreedOn)}, recorded by {plan.recordedByName}.
      </p>
      <Table
        caption={`Actions of the plan: ${planTitle(plan, page)}`}
        columns={[
          { key: 'what', label: 'What' },
          { key: 'by', label: 'By when', nowrap: true },
          { key: 'who', label: 'Who' },
          { key: 'state', label: 'State' },
        ]}
      >
        {plan.actions.map((action, index) => (
          <Row key={`${index}-${action.what}`}>
            <RowHeader>{action.what}</RowHeader>
            <Cell label="By" nowrap>
              {formatDateShort(action.by)}
            </Cell>
            <Cell label="Who">{action.who}</Cell>
            <Cell label="State">
              <div>
                <ActionState action={action} page={page} />
                {relief.mayManage && action.doneOn === null ? (
                  <FinishActionForm
                    action={finish}
                    what={action.what}
                    hidden={{ ...hidden, action: String(index) }}
                  />
                ) : null}
              </div>
            </Cell>
          </Row>
        ))}
      </Table>
      {relief.mayManage ? (
        <p className="govuk-body hr-relief__links">
          <TextLink
            href={toSupervision.relief(page.measured.officer.staffCode, plan.id)}
            hiddenSuffix={`: ${planTitle(plan, page)}`}
          >
            Change this plan
          </TextLink>
          <TextLink
            href={toSupervision.closeRelief(page.measured.officer.staffCode, plan.id)}
            hiddenSuffix={`: ${planTitle(plan, page)}`}
          >
            Close this plan
          </TextLink>
        </p>
      ) : null}
    </div>
  );
}

function ActionState({ action, page }: { readonly action: ReliefAction; readonly page: SupervisionPage }) {
  if (action.doneOn !== null) return <>Done {formatDateShort(action.doneOn)}</>;
  return isActionOverdue(action, page.today) ? <Tag meaning="overdue">Overdue</Tag> : <>To do</>;
}

function ClosedPlans({
  plans,
  page,
}: {
  readonly plans: readonly ReliefPlan[];
  readonly page: SupervisionPage;
}) {
  return (
    <Details summary={plans.length === 1 ? '1 closed plan' : `${plans.length} closed plans`}>
      {plans.map((plan) => (
        <div key={plan.id}>
          <h3 className="govuk-heading-s">{planTitle(plan, page)}</h3>
          <p className="govuk-body">
            Agreed on {formatDate(plan.agreedOn)}, closed{' '}
            {plan.closedAt === null ? '' : `on ${formatDate(londonDay(new Date(plan.closedAt)))} `}by{' '}
            {plan.closedByName ?? 'somebody'}.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {plan.actions.map((action, index) => (
              <li key={`${index}-${action.what}`}>
                {action.what}:{' '}
                {action.doneOn === null ? 'not done' : `done ${formatDateShort(action.doneOn)}`}
              </li>
            ))}
          </ul>
          <p className="govuk-body">
            What came of it: <span className="hr-as-typed">{plan.outcome}</span>
          </p>
        </div>
      ))}
    </Details>
  );
}

/** "For all of the Halifax team", or for the officer alone. */
function planTitle(plan: ReliefPlan, { measured: { officer } }: SupervisionPage): string {
  return plan.staffCode === null
    ? `For all of the ${officer.teamName} team`
    : `For ${formatFullName(officer)}`;
}
