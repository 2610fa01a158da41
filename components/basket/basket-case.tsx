'use client';

import { toShortlist } from '@/lib/addresses/allocations';
import { BASKET_CRN, itemField } from '@/lib/domain/allocation/basket/basket-request';
import { endsByChoice } from '@/lib/domain/allocation/moves/ending-beside';
import type { BasketLine } from '@/lib/usecases/basket/basket-page';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { BasketAnswers } from './basket-answers';
import type { BasketCaseProps } from './basket-case-props';
import { BasketOfficers } from './basket-officers';
import { RemoveButton } from './basket-remove';

type OpenLine = Extract<BasketLine, { kind: 'open' }>;

/** One case of the basket: who it is, who takes it, what that does after the cases before it, and what is asked. */
export function BasketCaseFields({ line, state, page }: BasketCaseProps) {
  const { crn, item, name, chosen } = line;
  return (
    <li className="hr-basket__case">
      <input type="hidden" name={BASKET_CRN} value={crn} />
      <input type="hidden" name={itemField('version', crn)} value={line.version} />
      {chosen?.asked.map((question) => (
        <input key={question.code} type="hidden" name={itemField('seenAsked', crn)} value={question.code} />
      ))}
      <input type="hidden" name={itemField('seenState', crn)} value={chosen?.stateAfter ?? ''} />
      <h2 className="hr-basket__name">
        <TextLink href={toShortlist.page(crn)}>{name.text}</TextLink>{' '}
        <span className="hr-muted hr-code">{crn}</span>
      </h2>
      <p className="hr-basket__facts">
        <BandLabel
          band={line.band}
          rank={line.bandRank}
          bandCount={page.bandCount}
          provisional={line.provisional}
        />
        <span>
          First appointment {line.appointment.words}
          {line.appointment.allocateByWords === '' ? '' : `; ${line.appointment.allocateByWords}`}.
        </span>
        <span>{line.teamName === null ? 'No team is routed.' : `Routed to ${line.teamName}.`}</span>
      </p>
      {item.result?.status === 'refused' ? (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          Not allocated: {item.result.detail}
        </p>
      ) : null}
      {endsByChoice(line.beside).map((sentence) => (
        <p key={sentence} className="govuk-body-s">
          {sentence}
        </p>
      ))}
      <BasketOfficers line={line} state={state} page={page} />
      {chosen === null ? null : <Effect line={line} />}
      <BasketAnswers line={line} state={state} lduName={page.lduName} />
      <RemoveButton crn={crn} what={name.text} />
    </li>
  );
}

function Effect({ line: { chosen } }: { readonly line: OpenLine }) {
  if (chosen === null) return null;
  if (chosen.cannot.length > 0)
    return (
      <p className="govuk-error-message">
        <span className="govuk-visually-hidden">Error: </span>
        {chosen.name} cannot take it. {chosen.cannot.join(' ')}
      </p>
    );
  return (
    <p className="govuk-body-s">
      After the cases before it: {chosen.before} to <strong>{chosen.after}</strong>. {chosen.ends.join(' ')}
    </p>
  );
}
