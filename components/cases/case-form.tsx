'use client';

import type { CaseFormOptions } from '@/lib/domain/allocation/cases/case-form-options';
import type { FormAction, FormValues } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { AssessmentFields } from './assessment-fields';
import { ContactFields, OrderFields, PersonFields } from './case-fields';
import { LiveBand, type StoredBand } from './live-band';
import type { Address } from '@/lib/kernel/address';

export interface CaseFormProps {
  readonly action: FormAction;
  readonly options: CaseFormOptions;
  readonly initial: FormValues;
  /** The case that is changed, as it is stored. Null for a new one. */
  readonly changes: (StoredBand & { readonly crn: string }) | null;
  readonly cancelHref: Address;
}

/** The whole of a case on one form, its band beside it. Works without script; what was typed is kept whatever happens. */
export function CaseForm({ action, options, initial, changes, cancelHref }: CaseFormProps) {
  const [state, submit] = useKeptForm(action, { problems: [], values: initial });
  const { problems, values } = state;
  const fields = { values, problems, options };
  return (
    <>
      <ErrorSummary problems={problems} targetOf={(field) => (field === 'band' ? 'band-panel' : field)} />
      <form action={submit} noValidate className="hr-case-form">
        {changes === null ? (
          <input type="hidden" name="onRecord" value={textValue(values, 'onRecord')} />
        ) : (
          <>
            <input type="hidden" name="crn" value={changes.crn} />
            <input type="hidden" name="version" value={textValue(values, 'version')} />
          </>
        )}
        <div className="hr-case-form__main">
          <PersonFields {...fields} fixedCrn={changes !== null} />
          <OrderFields {...fields} />
          <AssessmentFields {...fields} />
        </div>
        <LiveBand
          values={values}
          options={options}
          stored={changes}
          problems={problems}
          notice={messageFor(problems, 'band')}
        />
        <div className="hr-case-form__end">
          <ContactFields {...fields} />
          <ButtonGroup>
            <SubmitButton name="intent" value="save">
              {changes === null ? 'Log the case' : 'Save changes'}
            </SubmitButton>
            {changes === null ? (
              <>
                <SubmitButton name="intent" value="another" look="secondary">
                  Log it and log another
                </SubmitButton>
                <SubmitButton name="intent" value="officer" look="secondary">
                  Log it and choose an officer
                </SubmitButton>
              </>
            ) : null}
            <TextLink href={cancelHref}>Cancel</TextLink>
          </ButtonGroup>
        </div>
      </form>
    </>
  );
}
