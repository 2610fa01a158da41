import { emptyIs, type Field, readValue } from '../../../kernel/reading/field';
import { field } from '../../../kernel/reading/kind';
import { LONGEST_LIST } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';
import type { FieldKind, ModelField } from './field';
import { lowerFirst } from '../../../kernel/text/first-letter';

/** Reads what was typed into a field: the value for the document (undefined: none), or what to do. */
export function readModelField(
  model: ModelField,
  typed: readonly string[],
  of: string,
): Result<unknown, string> {
  const { kind, empty } = model;
  const name = of === '' ? model.label : `${of}: ${lowerFirst(model.label)}`;
  if (kind.type === 'yesno') return ok(typed.includes('y'));
  if (kind.type === 'choices') return readChoices(kind.options, typed, name, empty === 'omit');
  return readValue(fieldOf(model, kind, name), typed[0] ?? '', 'form', undefined);
}

/** What is read as one text. */
type TextKind = Exclude<FieldKind, { type: 'choices' | 'yesno' }>;

/** A field of the model as every reader takes it (docs/decisions/input/one-reader-for-every-input.md). */
function fieldOf({ empty }: ModelField, kind: TextKind, name: string): Field<unknown> {
  const most = kind.type === 'text' ? kind.most : LONGEST_LIST;
  const one = field<unknown>(
    name,
    { most, control: 'line', json: { is: 'text', most }, read: (text) => readText(kind, text, name, most) },
    { ask: `${name}: ${askFor(kind)}` },
  );
  if (kind.type === 'texts') return emptyIs(one, []);
  return empty === undefined ? one : emptyIs(one, empty === 'null' ? null : undefined);
}

function readText(kind: TextKind, text: string, name: string, most: number): Result<unknown, string> {
  if (text.length > most) return err(`${name}: enter ${most.toLocaleString('en-GB')} characters or fewer`);
  switch (kind.type) {
    case 'text':
      return ok(text);
    case 'texts':
      return ok(parts(text));
    case 'number': {
      const value = toNumber(text, kind);
      return value === null ? err(`${name}: ${askFor(kind)}`) : ok(value);
    }
    case 'numbers': {
      const values = parts(text).map((part) => toNumber(part, { ...kind, decimals: 0 }));
      return values.includes(null) ? err(`${name}: ${askFor(kind)}`) : ok(values);
    }
    case 'choice':
      if (!kind.options.some((option) => option.value === text)) return err(`${name}: choose one`);
      return ok(kind.of === 'boolean' ? text === 'true' : text);
  }
}

function readChoices(
  options: readonly { readonly value: string }[],
  typed: readonly string[],
  name: string,
  omit: boolean,
): Result<unknown, string> {
  const chosen = options.map(({ value }) => value).filter((value) => typed.includes(value));
  if (typed.some((value) => value !== '' && !chosen.includes(value)))
    return err(`${name}: choose from the list`);
  return ok(omit && chosen.length === 0 ? undefined : chosen);
}

function parts(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Figures only, with at most so many decimals, within the bounds; as the document holds it. Null: it is not. */
function toNumber(
  text: string,
  kind: { from: number; to: number; decimals: number; scale?: 100 | undefined },
): number | null {
  if (text.length > 20) return null;
  const [, fraction = ''] = text.split('.');
  if (!/^\d{1,7}(\.\d{1,4})?$/.test(text) || fraction.length > kind.decimals) return null;
  const value = Number(text);
  if (value < kind.from || value > kind.to) return null;
  return kind.scale === 100 ? Math.round(value * 100) : value;
}

function askFor(kind: FieldKind): string {
  const whole = (value: number): string => value.toLocaleString('en-GB');
  switch (kind.type) {
    case 'number':
      return kind.decimals === 0
        ? `enter a whole number from ${whole(kind.from)} to ${whole(kind.to)}`
        : `enter a number from ${whole(kind.from)} to ${whole(kind.to)}, with at most ${kind.decimals} decimal places`;
    case 'numbers':
      return `enter whole numbers from ${whole(kind.from)} to ${whole(kind.to)}, separated by commas`;
    case 'choice':
    case 'choices':
    case 'yesno':
      return 'choose one';
    case 'text':
    case 'texts':
      return 'enter some text';
  }
}
