import type { ChangedFact } from '@/lib/domain/banding/changes/case-change';

/** The inputs that a change changed, a line each. */
export function ChangedInputs({ inputs }: { readonly inputs: readonly ChangedFact[] }) {
  return (
    <ul className="hr-plain">
      {inputs.map(({ label, from, to }) => (
        <li key={label}>
          {label}: {from} <span aria-hidden="true">→</span>
          <span className="govuk-visually-hidden">to</span> {to}
        </li>
      ))}
    </ul>
  );
}
