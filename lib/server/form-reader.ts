import type { FormValues } from '../kernel/form-state';
import { typedValues } from '../kernel/reading/typed-values';
import { type SentRecord, type TakenOf, takeSent } from '../kernel/reading/sent';

/** Reads a submitted form by the description of what it sends: text trimmed, nothing guessed. */
export interface FormReader {
  /** What was sent for each of these: text by the description of its field, and what a page sends along unseen. */
  read<F extends SentRecord>(fields: F): TakenOf<F>;
  /** A password as it was typed: neither trimmed nor kept. */
  password(name: string): string;
  /** The trimmed text of a field that holds a whole document, at most so many characters and one more; empty when absent. */
  document(name: string, most: number): string;
  /** The text of an uploaded file, at most so many characters and one more; empty when none was chosen. */
  fileText(name: string, most: number): Promise<string>;
  /** Everything that was typed, to show it again: never passwords. */
  readonly values: FormValues;
}

/**
 * The most characters that are read of one field: more than any may hold, so that whoever checks a field's own limit still refuses it.
 * Nothing behind the form sees more, but for a field that is read as a document.
 */
export const MOST_OF_A_FIELD = 20_001;

/** Makes a reader of a submitted form. */
export function readForm(data: FormData): FormReader {
  const texts = (name: string): string[] =>
    data
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? [tidy(value).slice(0, MOST_OF_A_FIELD)] : []));
  return {
    read: (fields) => takeSent(fields, texts),
    password: (name) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.slice(0, MOST_OF_A_FIELD) : '';
    },
    document: (name, most) => {
      const value = data.get(name);
      return typeof value === 'string' ? tidy(value).slice(0, most + 1) : '';
    },
    fileText: async (name, most) => {
      const file = data.get(name);
      // Four bytes a character at the most: no more is read than can matter.
      return file instanceof File ? (await file.slice(0, most * 4 + 4).text()).slice(0, most + 1) : '';
    },
    values: typedValues(data),
  };
}

/** Browsers send a line end as two characters: it is one, before anybody counts. */
function tidy(text: string): string {
  return text.trim().replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}
