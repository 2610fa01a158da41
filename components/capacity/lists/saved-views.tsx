'use client';

import type { Address } from '@/lib/kernel/address';
import type { FormAction } from '@/lib/kernel/form-state';
import { Button } from '../../ui/form/button';
import { SubmitButton } from '../../ui/form/submit-button';
import { TextInput } from '../../ui/form/text-input';
import { useKeptForm } from '../../ui/form/use-kept-form';
import { TextLink } from '../../ui/list/text-link';

export interface SavedViewsProps {
  readonly list: string;
  /** The query of the list as it stands. */
  readonly query: string;
  readonly views: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  readonly saveAction: FormAction;
  readonly removeAction: FormAction;
}

/** The views of a list that the reader saved, and the form that saves this one. */
export function SavedViews({ list, query, views, saveAction, removeAction }: SavedViewsProps) {
  return (
    <section className="hr-saved hr-noprint" aria-labelledby="saved-views">
      <h2 className="govuk-heading-s" id="saved-views">
        Your saved views
      </h2>
      {views.length === 0 ? (
        <p className="hr-muted">
          None yet. Filter and sort the list, then save it under a name. Only you see it.
        </p>
      ) : (
        <ul className="govuk-list">
          {views.map((view) => (
            <li key={view.id}>
              {/* Saved by the service itself: an address of ours. */}
              <TextLink href={view.address as Address}>{view.name}</TextLink>{' '}
              <RemoveView view={view} action={removeAction} />
            </li>
          ))}
        </ul>
      )}
      <SaveView list={list} query={query} action={saveAction} />
    </section>
  );
}

function SaveView({
  list,
  query,
  action,
}: Pick<SavedViewsProps, 'list' | 'query'> & { readonly action: FormAction }) {
  const [{ problems, values }, submit] = useKeptForm(action, { problems: [], values: {} }, 'save-view');
  const typed = values['viewName'];
  return (
    <form action={submit} className="hr-saved__form">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="query" value={query} />
      <TextInput
        name="viewName"
        label="Name of this view"
        width={20}
        maxLength={60}
        defaultValue={typeof typed === 'string' ? typed : ''}
        error={problems[0]?.message}
      />
      <SubmitButton look="secondary">Save this view</SubmitButton>
    </form>
  );
}

function RemoveView({
  view,
  action,
}: {
  readonly view: SavedViewsProps['views'][number];
  readonly action: FormAction;
}) {
  const [{ problems }, submit] = useKeptForm(action, { problems: [], values: {} }, `remove-${view.id}`);
  return (
    <form action={submit} className="hr-saved__remove">
      <input type="hidden" name="view" value={view.id} />
      {problems.map((problem) => (
        <p key={problem.message} className="govuk-error-message" role="alert">
          {problem.message}
        </p>
      ))}
      <Button asLink hiddenSuffix={view.name}>
        Delete
      </Button>
    </form>
  );
}
