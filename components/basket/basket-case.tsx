'use client';

import { toShortlist } from '@/lib/addresses/allocations';
import { BASKET_CRN, itemField, officerOfCase } from '@/lib/domain/allocation/basket/basket-request';
import type { BasketLine } from '@/lib/usecases/basket/basket-page';
import type { FormState } from '@/lib/kernel/form-state';
import { Field } from '../ui/form/described-field';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { BasketAnswers } from './basket-answers';
import { RemoveButton } from './basket-remove';

type OpenLine = Extract<BasketLine, { kind: 'open' }>;

export interface BasketCaseProps {
  readonly line: OpenLine;
  readonly state: FormState;
  readonly page: { readonly bandCount: number; readonly lduName: string };
}

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
      <Field
        of={officerOfCase(crn).staffCode}
        in={state}
        initial={item.staffCode}
        label={`Officer for ${name.text}`}
        options={optionsOf(line)}
        none="Choose an officer"
      />
      {chosen === null ? null : <Effect line={line} />}
      <BasketAnswers line={line} state={state} lduName={page.lduName} />
      <RemoveButton crn={crn} what={name.text} />
    </li>
  );
}

/** The shortlist, and somebody chosen who is not on it, so that nobody changes unseen. */
function optionsOf({ choices, chosen }: OpenLine) {
  const several = new Set(choices.map((choice) => choice.teamName)).size > 1;
  const listed = choices.map(({ staffCode, name, about, teamName }) => ({
    value: staffCode,
    label: `${name} (${about})${several ? `, ${teamName}` : ''}`,
  }));
  return chosen === null || choices.some((choice) => choice.staffCode === chosen.staffCode)
    ? listed
    : [...listed, { value: chosen.staffCode, label: `${chosen.name} (ruled out)` }];
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
      After the cases before it: {chosen.before} to <strong>{chosen.after}</strong>.
    </p>
  );
}
