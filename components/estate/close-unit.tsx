'use client';

import { toEstate } from '@/lib/addresses/estate';
import { lowerFirst } from '@/lib/kernel/text/first-letter';
import type { CloseUnitPage } from '@/lib/usecases/estate/estate-page';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { withArticle } from './unit-words';

/** Closes a unit: what stands in it, and where that goes on. */
export function CloseUnit({ page, action }: { readonly page: CloseUnitPage; readonly action: ChangeAction }) {
  const { level, levels, code, name, holds, targets, seen } = page;
  const word = lowerFirst(levels[level]);
  return (
    <ChangeForm
      action={action}
      title={`Close ${name}`}
      caption={`${levels[level]} ${code}`}
      submitLabel="Continue"
      confirmLabel={`Close the ${word}`}
      backHref={toEstate.one(level, code)}
      hidden={{ level, code, seen }}
      fields={({ problems, values }) =>
        holds.length === 0 ? (
          <p>Nothing stands in it. No staff, cases or roles are touched.</p>
        ) : (
          <>
            <p className="govuk-body">It holds today:</p>
            <ul className="govuk-list govuk-list--bullet">
              {holds.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {targets.length === 0 ? (
              <p>There is no other {word} yet: add one first, then close this one.</p>
            ) : null}
            <Select
              name="into"
              label={`${levels[level]} in which they go on`}
              options={[{ value: '', label: `Choose ${withArticle(word)}` }, ...targets]}
              error={messageFor(problems, 'into')}
              defaultValue={textValue(values, 'into', '')}
            />
          </>
        )
      }
    />
  );
}
