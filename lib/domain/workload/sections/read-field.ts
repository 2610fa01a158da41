import { LONGEST_LIST } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';
import type { FieldKind, ModelField } from './field';
import { lowerFirst } from '../../../kernel/text/first-letter';

/** Reads what was typed into a field: the value for the document (undefined: none), or what to do. */
export function readModelField(
  field: ModelField,
  typed: readonly string[],
  of: string,
): Result<unknown, string> {
  const { kind, empty } = field;
  const name = of === '' ? field.label : `${of}: ${lowerFirst(field.label)}`;
  if (kind.type === 'yesno') return ok(typed.includes('y'));
  if (kind.type === 'choices') return readChoices(kind.options, typed, name, empty === 'omit');
  const text = (typed[0] ?? '').trim();
  if (kind.type === 'texts' && text === '') return ok([]);
  if (kind.type !== 'text' && text.length > LONGEST_LIST)
    return err(`${name}: enter ${LONGEST_LIST.toLocaleString('en-GB')} characters or fewer`);
  if (text === '') {
    if (empty === undefined) return err(`${name}: ${askFor(kind)}`);
    return ok(empty === 'null' ? null : undefined);
  }
  return readText(kind, text, name);
}

function readText(
  kind: Exclude<FieldKind, { type: 'choices' | 'yesno' }>,
  text: string,
  name: string,
): Result<unknown, string> {
  switch (kind.type) {
    case 'text':
      return text.length > kind.most ? err(`${name}: enter ${kind.most} characters or fewer`) : ok(text);
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
