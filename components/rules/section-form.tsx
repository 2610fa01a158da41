'use client';

import type { FieldProblem, FormAction, FormValues } from '@/lib/kernel/form-state';
import { EMPTY_FORM } from '@/lib/kernel/form-state';
import type { FieldGroup } from '@/lib/domain/workload/sections/field';
import { Button, ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { GroupFields } from './group-fields';
import { MatrixFields } from './matrix-fields';
import type { Address } from '@/lib/kernel/address';

export interface SectionFormProps {
  readonly action: FormAction;
  readonly caption: string;
  readonly section: { readonly id: string; readonly title: string; readonly about: string };
  readonly groups: readonly FieldGroup[];
  /** What the draft holds, by field name. */
  readonly initial: FormValues;
  /** What contradicts other parts of the draft. */
  readonly faults: readonly FieldProblem[];
  readonly draft: { readonly id: string; readonly version: number };
  readonly backHref: Address;
}

/** The form of one section of a draft. It works without script: each list ends with a row to fill in, and each row has a box that removes it. */
export function SectionForm(props: SectionFormProps) {
  const { section, groups, draft, backHref } = props;
  const [state, submit] = useKeptForm(props.action, EMPTY_FORM);
  const sent = Object.keys(state.values).length > 0;
  const problems = sent ? state.problems : props.faults;
  // Once sent, a box that was not ticked is not sent at all: what the draft holds must not tick it again.
  const values = sent ? state.values : props.initial;
  const anyRow = groups.some((entry) => entry.begins !== undefined);
  return (
    <div>
      <ErrorSummary problems={problems} />
      <span className="govuk-caption-l">{props.caption}</span>
      <h1 className="govuk-heading-l">{section.title}</h1>
      <p className="hr-rules__about">{section.about}</p>
      <form action={submit} noValidate>
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="version" value={draft.version} />
        <input type="hidden" name="section" value={section.id} />
        {section.id === 'matrix' ? (
          <MatrixFields groups={groups} values={values} problems={problems} />
        ) : (
          groups.map((entry) => (
            <GroupFields
              key={entry.begins === undefined ? entry.key : 'added'}
              entry={entry}
              values={values}
              problems={problems}
            />
          ))
        )}
        <ButtonGroup>
          <SubmitButton>Save</SubmitButton>
          {anyRow ? (
            <Button look="secondary" name="step" value="again">
              Save and add another
            </Button>
          ) : null}
          <TextLink href={backHref}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </div>
  );
}
