'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { DocumentFields } from './start-forms';
import type { Address } from '@/lib/kernel/address';

/** The whole document of a draft, to edit as it is. */
export function DocumentForm({
  action,
  caption,
  draft,
  document,
  backHref,
}: {
  readonly action: FormAction;
  readonly caption: string;
  readonly draft: { readonly id: string; readonly version: number };
  readonly document: string;
  readonly backHref: Address;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <div>
      <ErrorSummary problems={state.problems} targetOf={() => 'document'} />
      <span className="govuk-caption-l">{caption}</span>
      <h1 className="govuk-heading-l">The whole document</h1>
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="version" value={draft.version} />
        <DocumentFields state={state} initial={document} />
        <ButtonGroup>
          <SubmitButton>Save</SubmitButton>
          <TextLink href={backHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </div>
  );
}
