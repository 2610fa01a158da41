import type { FormValues } from '@/lib/kernel/form-state';

export interface CarriedValuesProps {
  readonly values: FormValues;
  /** What the form's own hidden fields say anew. */
  readonly isOwn: (name: string) => boolean;
}

/** Everything typed in earlier steps of a form, sent along unseen, so that a change of mind loses nothing. */
export function CarriedValues({ values, isOwn }: CarriedValuesProps) {
  return Object.entries(values).flatMap(([name, value]) =>
    isOwn(name)
      ? []
      : (typeof value === 'string' ? [value] : value).map((one, index) => (
          <input key={`${name}-${index}`} type="hidden" name={name} value={one} />
        )),
  );
}
