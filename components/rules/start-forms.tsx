'use client';

import { EMPTY_FORM, type FormAction, type FormState } from '@/lib/kernel/form-state';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { FileInput } from '../ui/form/file-input';
import { SubmitButton } from '../ui/form/submit-button';
import { Field } from '../ui/form/described-field';
import { DOCUMENT_SHOWN, START_FIELDS } from '@/lib/domain/workload/sections/publish-fields';

interface StartFormsProps {
  readonly start: FormAction;
  readonly upload: FormAction;
  readonly bases: readonly { readonly value: string; readonly label: string }[];
}

/** Two ways to start a draft: from a model that is there, or from a document. */
export function StartForms({ start, upload, bases }: StartFormsProps) {
  const [begun, submitStart] = useKeptForm(start, EMPTY_FORM, 'start');
  const [sent, submitUpload] = useKeptForm(upload, EMPTY_FORM, 'upload');
  return (
    <div className="hr-form">
      <ErrorSummary problems={[...begun.problems, ...sent.problems]} />
      <h1 className="govuk-heading-l">Start a draft</h1>
      <p>Nothing is measured by a draft until it is published.</p>
      <form action={submitStart} noValidate>
        <h2 className="govuk-heading-m">From a model that is there</h2>
        <Field
          of={START_FIELDS.base}
          in={begun}
          initial={bases[0]?.value ?? null}
          options={bases}
          none="Choose a model"
        />
        <SubmitButton>Start from this model</SubmitButton>
      </form>
      <form action={submitUpload} noValidate>
        <h2 className="govuk-heading-m">From a document</h2>
        <DocumentFields state={sent} initial="" />
        <SubmitButton look="secondary">Start from this document</SubmitButton>
      </form>
    </div>
  );
}

/** A model as JSON: a file, or text to paste and edit. */
export function DocumentFields({ state, initial }: { readonly state: FormState; readonly initial: string }) {
  return (
    <>
      <FileInput
        name="file"
        label="Upload a JSON file (optional)"
        hint="A file stands in place of the text below"
        accept=".json,application/json"
      />
      <Field
        of={DOCUMENT_SHOWN}
        in={state}
        initial={initial}
        rows={initial === '' ? 8 : 30}
        groupClass="hr-rules__json"
      />
    </>
  );
}
