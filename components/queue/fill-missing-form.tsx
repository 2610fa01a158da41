'use client';

import { toQueue } from '@/lib/addresses/allocations';
import { toCase } from '@/lib/addresses/cases';
import { CASE_FIELDS, caseFieldLabel } from '@/lib/domain/banding/bands/case-fields';
import type { Fillable } from '@/lib/domain/allocation/cases/missing-fields';
import { scoreNamesOf } from '@/lib/domain/banding/rule-names';
import type { FormAction } from '@/lib/kernel/form-state';
import type { FillingCase } from '@/lib/usecases/queue/details-missing-page';
import { FLAG_CHOICES, ROSH_CHOICES } from '../cases/assessment-fields';
import { caseFormValues } from '../cases/case-form-values';
import { LiveBand } from '../cases/live-band';
import { ButtonGroup } from '../ui/form/button';
import { type AskedState, Field } from '../ui/form/described-field';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';

export interface FillMissingFormProps {
  readonly action: FormAction;
  readonly filling: FillingCase;
  /** The page of the list. */
  readonly page: number;
}

/** What one case of the list lacks, and nothing else; saved, the next case opens. Works without script. */
export function FillMissingForm({ action, filling, page }: FillMissingFormProps) {
  const { crn, name, facts, fields, options, next, before, judging, waiting } = filling;
  const { flags, rosh, ...known } = caseFormValues(facts);
  const recorded = {
    ...known,
    ...(fields.includes('rosh') ? {} : { rosh }),
    ...(fields.includes('flags') ? {} : { flags }),
  };
  const [state, submit] = useKeptForm(action, {
    problems: [],
    values: { version: String(facts.version) },
  });
  const { problems, values } = state;
  return (
    <section aria-labelledby="fill" className="hr-fill">
      <ErrorSummary problems={problems} targetOf={(field) => (field === 'band' ? 'band-panel' : field)} />
      <h2 className="govuk-heading-m" id="fill">
        Add what is missing: {name}, {crn}
      </h2>
      <form action={submit} noValidate className="hr-case-form">
        <input type="hidden" name="crn" value={crn} />
        <input type="hidden" name="version" value={textValue(values, 'version')} />
        <input type="hidden" name="page" value={String(page)} />
        <input type="hidden" name="next" value={next ?? ''} />
        <div className="hr-case-form__main">
          <p className="govuk-hint">Leave empty what is not known yet. All else stays as it is recorded.</p>
          {fields.map((field) => (
            <MissingField key={field} field={field} filling={filling} state={{ problems, values }} />
          ))}
        </div>
        <LiveBand
          values={values}
          recorded={recorded}
          options={options}
          stored={{
            before,
            inputs: facts,
            judging: {
              allocatedOn: judging.allocatedOn,
              holderGrade: judging.holderGrade,
              anyFallAsks: judging.anyFallAsks,
            },
            waiting,
          }}
          problems={problems}
          notice={messageFor(problems, 'band')}
        />
        <Buttons crn={crn} next={next} page={page} />
      </form>
    </section>
  );
}

function Buttons({ crn, next, page }: Pick<FillingCase, 'crn' | 'next'> & { readonly page: number }) {
  return (
    <div className="hr-case-form__end">
      <ButtonGroup>
        <SubmitButton name="intent" value="save">
          {next === null ? 'Save' : 'Save and next'}
        </SubmitButton>
        {next === null ? null : (
          <TextLink href={toQueue.detailsMissing({ page, fill: next })}>Skip to the next case</TextLink>
        )}
        <TextLink href={toCase.edit(crn)}>Change the whole case</TextLink>
        <TextLink href={toQueue.detailsMissing({ page })}>Close</TextLink>
      </ButtonGroup>
    </div>
  );
}

function MissingField({
  field,
  filling: { options },
  state,
}: {
  readonly field: Fillable;
  readonly filling: FillingCase;
  readonly state: AskedState;
}) {
  const { ruleSet } = options.bandingModel;
  switch (field) {
    case 'rsr':
    case 'ogrs':
      return (
        <Field of={CASE_FIELDS[field]} in={state} label={caseFieldLabel(field, scoreNamesOf(ruleSet))} />
      );
    case 'rosh':
      return <Field of={CASE_FIELDS.rosh} in={state} inline small options={ROSH_CHOICES} />;
    case 'importedBand':
      return <Field of={CASE_FIELDS.importedBand} in={state} />;
    case 'flags':
      return <Field of={CASE_FIELDS.flags} in={state} groupClass="hr-choices" small options={FLAG_CHOICES} />;
  }
}
