import { toCase } from '@/lib/addresses/cases';
import type { CaseOversight } from '@/lib/domain/allocation/cases/case-record';
import type { CasePage } from '@/lib/usecases/cases/case-page';
import {
  ACTION_DUE_DAYS,
  actionState,
  type OversightAction,
} from '@/lib/domain/allocation/oversight/oversight-record';
import { addDays } from '@/lib/kernel/dates';
import { formatDateShort, formatInstant } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { ACTION_WORDS } from './action-words';
import { FinishOversightAction } from './finish-oversight-action';

/** The oversight recorded on a case, the latest first, each with what was agreed. */
export function CaseOversightSection({
  page,
  finishAction,
}: {
  readonly page: CasePage;
  readonly finishAction: FormAction;
}) {
  const { oversights, held, mayOversee, facts } = page;
  return (
    <>
      {mayOversee && held !== null ? (
        <p className="govuk-body">
          <TextLink href={toCase.oversight(facts.crn)}>Record oversight</TextLink>
        </p>
      ) : null}
      {oversights.length === 0 ? (
        <p className="govuk-body">
          No oversight is recorded.
          {held !== null && held.oversight.state !== 'not_needed' ? ' It is needed for this case.' : ''}
        </p>
      ) : (
        <ol className="hr-history" aria-label="Oversight recorded, the latest first">
          {oversights.map((entry) => (
            <Entry key={entry.id} entry={entry} page={page} finishAction={finishAction} />
          ))}
        </ol>
      )}
    </>
  );
}

function Entry({
  entry,
  page,
  finishAction,
}: {
  readonly entry: CaseOversight;
  readonly page: CasePage;
  readonly finishAction: FormAction;
}) {
  const actions = page.oversightActions.filter((action) => action.oversightId === entry.id);
  return (
    <li>
      <p className="hr-history__what hr-as-typed">
        <strong>{entry.decision}</strong>
      </p>
      <p className="hr-history__who">
        {entry.decidedByName}, {formatInstant(new Date(entry.decidedAt))}. Review by{' '}
        {formatDateShort(entry.reviewOn)}
        {entry.reviewOn < page.today ? ' (passed)' : ''}.
      </p>
      {actions.length === 0 ? null : (
        <ul className="govuk-list">
          {actions.map((action) => (
            <ActionItem key={action.id} action={action} page={page} finishAction={finishAction} />
          ))}
        </ul>
      )}
    </li>
  );
}

function ActionItem({
  action,
  page: { today, mayOversee },
  finishAction,
}: {
  readonly action: OversightAction;
  readonly page: CasePage;
  readonly finishAction: FormAction;
}) {
  const state = actionState(action, today, addDays(today, ACTION_DUE_DAYS));
  const { words, meaning } = ACTION_WORDS[state];
  return (
    <li>
      {action.what}: {action.who}, by {formatDateShort(action.dueOn)} <Tag meaning={meaning}>{words}</Tag>
      {action.doneOn === null ? null : (
        <span className="hr-small hr-muted">
          {' '}
          {action.doneByName}, {formatDateShort(action.doneOn)}
        </span>
      )}
      {mayOversee ? <FinishOversightAction action={finishAction} agreed={action} from="case" /> : null}
    </li>
  );
}
