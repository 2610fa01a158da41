'use client';

import { fieldOfBasket, itemField } from '@/lib/domain/allocation/basket/basket-request';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf } from '@/lib/kernel/format';
import type { BasketLine } from '@/lib/usecases/basket/basket-page';
import { CandidateFacts, CandidateLoad, Who, Why } from '../shortlist/candidate-row';
import { FoldedGroup } from '../shortlist/folded-group';
import { AllocateFormProvider } from '../shortlist/form-context';
import { OfficerChoice } from '../shortlist/officer-choice';
import { OfficerRadio } from '../shortlist/officer-radio';
import { textValue } from '../ui/form/field-values';
import type { BasketCaseProps } from './basket-case-props';

type OpenLine = Extract<BasketLine, { kind: 'open' }>;

/** Who takes a case: the first of its shortlist with all that it says of them, the others in a line each. */
export function BasketOfficers({ line, state, page }: BasketCaseProps) {
  const { crn, item, name, offers, choices, chosen, teamName } = line;
  const officerField = fieldOfBasket('staffCode', crn);
  const values = { ...state.values, [officerField]: textValue(state.values, officerField, item.staffCode) };
  const gone = chosen !== null && chosen.cannot.length > 0 ? chosen : null;
  return (
    <AllocateFormProvider value={{ problems: state.problems, values, officerField }}>
      <OfficerChoice legend={`Officer for ${name.text}`}>
        {gone === null ? null : (
          <OfficerRadio id={`${officerField}-${gone.staffCode}`} staffCode={gone.staffCode}>
            {gone.name} (ruled out)
          </OfficerRadio>
        )}
        {offers.map((entry, index) => {
          const why = itemField('officer', `${crn}-why-${entry.staffCode}`);
          return (
            <div className="hr-cand" key={entry.staffCode}>
              <OfficerRadio
                id={index === 0 ? officerField : `${officerField}-${entry.staffCode}`}
                staffCode={entry.staffCode}
                describedBy={why}
              >
                <Who entry={entry} showTeam={entry.team.name !== teamName} />
              </OfficerRadio>
              <CandidateLoad entry={entry} words={wordsOf(page.model)} />
              <CandidateFacts entry={entry} bands={page.model.bands} awayCheckedTo={page.awayCheckedTo} />
              <Why entry={entry} id={why} />
            </div>
          );
        })}
        {choices.length === 0 ? null : <Others line={line} officerField={officerField} />}
      </OfficerChoice>
    </AllocateFormProvider>
  );
}

/** Everybody else on the shortlist, team by team. */
function Others({
  line: { choices },
  officerField,
}: {
  readonly line: OpenLine;
  readonly officerField: string;
}) {
  const teams = [...new Set(choices.map((choice) => choice.teamName))];
  return (
    <FoldedGroup
      summary={`Show ${countOf(choices.length, 'more officer')}`}
      staffCodes={choices.map((choice) => choice.staffCode)}
    >
      {teams.map((team) => (
        <div key={team}>
          <h3 className="hr-group">{team}</h3>
          {choices
            .filter((choice) => choice.teamName === team)
            .map(({ staffCode, name, about }) => (
              <OfficerRadio key={staffCode} id={`${officerField}-${staffCode}`} staffCode={staffCode}>
                {name} <span className="hr-muted">({about})</span>
              </OfficerRadio>
            ))}
        </div>
      ))}
    </FoldedGroup>
  );
}
