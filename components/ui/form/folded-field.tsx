import type { ReactNode } from 'react';
import { Details } from '../page/details';
import { Field, type FieldProps } from './described-field';
import { messageFor, textValue } from './field-values';

/** A field that is folded away until it is wanted: open where something stands in it, or is wrong with it. */
export function FoldedField({
  summary,
  children,
  ...field
}: FieldProps & { readonly summary: ReactNode; readonly children?: ReactNode }) {
  const { of, in: state, initial } = field;
  const written = textValue(state.values, of.name, typeof initial === 'string' ? initial : '') !== '';
  return (
    <Details summary={summary} open={written || messageFor(state.problems, of.name) !== undefined}>
      <Field {...field} />
      {children}
    </Details>
  );
}
