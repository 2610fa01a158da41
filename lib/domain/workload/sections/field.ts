import type { FormChoice } from '../hours/officer-choices';
import { isRecord, type Path } from './document-path';

export type FieldKind =
  | { readonly type: 'text'; readonly most: number }
  /** Several texts, separated by commas. */
  | { readonly type: 'texts' }
  /** `decimals` 0 is a whole number. `scale` 100: the document holds hundredths. */
  | {
      readonly type: 'number';
      readonly from: number;
      readonly to: number;
      readonly decimals: number;
      readonly scale?: 100;
    }
  /** Several whole numbers, separated by commas. */
  | { readonly type: 'numbers'; readonly from: number; readonly to: number }
  /** `of` boolean: the document holds true or false, and the options are those words. */
  | { readonly type: 'choice'; readonly options: readonly FormChoice[]; readonly of?: 'boolean' }
  | { readonly type: 'choices'; readonly options: readonly FormChoice[] }
  | { readonly type: 'yesno' };

/** One value of a model as a form asks for it, a page shows it and a comparison names it. */
export interface ModelField {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  readonly kind: FieldKind;
  /** What an empty answer means; left out: an answer is needed. */
  readonly empty?: 'omit' | 'null';
  /** What is shown where there is no value. */
  readonly none?: string;
}

/** Values that belong together: one band, one grade, or one kind of limit. */
export interface FieldGroup {
  /** What makes it the same thing in another version: a band's code. */
  readonly key: string;
  readonly title: string;
  /** The list that it is a row of: it can be removed. */
  readonly row?: { readonly list: Path; readonly index: number };
  /** What a row that is added begins with. */
  readonly begins?: unknown;
  /** The whole group in words, where its fields alone would not read well. */
  readonly words?: string;
  readonly fields: readonly ModelField[];
}

/** The name of a field in a form, and its id: the path, with dots. */
export function fieldName(path: Path): string {
  return path.map((part) => encodeURIComponent(String(part))).join('.');
}

/** The name of the box that removes a row. */
export function removeName({ list, index }: { readonly list: Path; readonly index: number }): string {
  return `remove.${fieldName([...list, index])}`;
}

/** What the document holds at a place; undefined when it holds nothing there. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)];
    return isRecord(value) && Object.hasOwn(value, part) ? value[String(part)] : undefined;
  }, document);
}

/** The value as a form holds it: text, or the values ticked. */
export function typedValue(document: unknown, { path, kind }: ModelField): string | readonly string[] {
  const value = valueAt(document, path);
  if (kind.type === 'choices') return Array.isArray(value) ? value.map(String) : [];
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (kind.type === 'yesno') return value === true ? 'y' : '';
  if (kind.type === 'number' && typeof value === 'number') return String(value / (kind.scale ?? 1));
  return String(value);
}

/** The value as people read it. */
export function shownValue(document: unknown, field: ModelField): string {
  const { kind } = field;
  const typed = typedValue(document, field);
  if (kind.type === 'yesno') return typed === 'y' ? 'Yes' : 'No';
  if (kind.type === 'choice' || kind.type === 'choices') {
    const chosen = typeof typed === 'string' ? [typed] : typed;
    const label = (value: string): string =>
      kind.options.find((option) => option.value === value)?.label ?? value;
    return (
      chosen
        .filter((value) => value !== '')
        .map(label)
        .join(', ') ||
      (field.none ?? 'None')
    );
  }
  if (typed === '') return field.none ?? 'None';
  if (kind.type !== 'number') return String(typed);
  const shown = kind.scale === 100 ? { minimumFractionDigits: 2 } : {};
  return Number(typed).toLocaleString('en-GB', { maximumFractionDigits: 4, ...shown });
}
