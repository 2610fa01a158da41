'use client';

import type { FormAction } from '@/lib/kernel/form-state';
import type { ShownClash } from '@/lib/usecases/estate/key-clashes-page';
import { useKeptForm } from '../ui/form/use-kept-form';
import { SubmitButton } from '../ui/form/submit-button';

/** Merges one pair of records, whose effect stands above. */
export function MergeKeys({ clash, action }: { readonly clash: ShownClash; readonly action: FormAction }) {
  const [{ problems }, submit] = useKeptForm(
    action,
    { problems: [], values: {} },
    `merge-${clash.from.code}-${clash.into.code}`,
  );
  const { kind, from, into, seen } = clash;
  return (
    <form action={submit}>
      {Object.entries({ kind, from: from.code, into: into.code, seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {problems.map((problem) => (
        <p key={problem.message} className="govuk-error-message" role="alert">
          {problem.message}
        </p>
      ))}
      <SubmitButton look="secondary">
        Merge {from.code} into {into.code}
      </SubmitButton>
    </form>
  );
}
