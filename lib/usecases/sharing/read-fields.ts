import type { FieldProblem } from '../../kernel/form-state';
import type { IsoDate } from '../../kernel/dates';
import { readDate, readField } from '../../kernel/read-text';
import type { Result } from '../../kernel/result';

/** Reads the fields of a form one after the other, and keeps what is wrong with each. */
export interface FieldKeeper {
  readonly problems: FieldProblem[];
  keep<T>(field: string, read: Result<T, string>): T | null;
  refuse(field: string, message: string): null;
}

/** A keeper without problems yet. */
export function fieldKeeper(): FieldKeeper {
  const problems: FieldProblem[] = [];
  return {
    problems,
    keep: (field, read) => {
      if (read.ok) return read.value;
      problems.push({ field, message: read.error });
      return null;
    },
    refuse: (field, message) => {
      problems.push({ field, message });
      return null;
    },
  };
}

/** A day that must be there: "Enter the first day", "First day must be a real date". */
export function readDay(label: string, text: string): Result<IsoDate, string> {
  return readField({ label, read: readDate(label), ask: `Enter the ${label.toLowerCase()}` }, text);
}
