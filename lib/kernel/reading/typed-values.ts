import type { FormValues } from '../form-state';

/** The field by which a page says that its form (of this name) was not known to the service, which has changed since. */
export const UNSENT_FIELD = 'headroom-unsent';

/** Everything that was typed into a form, to show it again: never passwords, files, or what the framework sends along. */
export function typedValues(data: FormData): FormValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const name of new Set(data.keys())) {
    if (/password|secret/i.test(name) || name.startsWith('$ACTION') || name === UNSENT_FIELD) continue;
    const typed = data.getAll(name).filter((value) => typeof value === 'string');
    values[name] = typed.length === 1 ? (typed[0] ?? '') : typed;
  }
  return values;
}
