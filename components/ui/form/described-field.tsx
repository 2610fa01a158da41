import type { ReactElement, ReactNode } from 'react';
import type { FormState } from '@/lib/kernel/form-state';
import type { Control, ShownField } from '@/lib/kernel/reading/shown';
import { Checkbox, type CheckboxChoice, Checkboxes } from './checkboxes';
import { DateInput } from './date-input';
import { dateValue, listValue, messageFor, textValue } from './field-values';
import { type RadioChoice, Radios } from './radios';
import { Select, type SelectProps } from './select';
import { TextInput } from './text-input';
import { Textarea } from './textarea';

/** What was typed, and what is wrong with it. */
export type AskedState = Pick<FormState, 'problems' | 'values'>;

export interface FieldProps {
  /** The description of the field: its words, its kind, what helps to fill it in. */
  readonly of: ShownField;
  readonly in: AskedState;
  /** What the form opens with: text, a date as YYYY-MM-DD, or what is ticked. */
  readonly initial?: string | readonly string[] | null;
  /** Where its name is not its id: several forms of a page ask for the same. */
  readonly id?: string;
  /** In place of the description's own, where the page knows more. */
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
  readonly options?: SelectProps['options'] | readonly RadioChoice[] | readonly CheckboxChoice[];
  /** The first choice of a list, which is none: "Choose a team". */
  readonly none?: string;
  readonly legendSize?: 's' | 'm' | 'l';
  readonly legendIsHeading?: boolean;
  readonly inline?: boolean;
  readonly small?: boolean;
  readonly hideLabel?: boolean;
  readonly groupClass?: string;
  readonly rows?: number;
  /** The id of a `<datalist>` with suggestions. */
  readonly list?: string;
}

/** A field of a form, drawn by its description: label, hint, what was typed, and what is wrong with it. */
export function Field(props: FieldProps) {
  return CONTROLS[props.of.shown.control](props, headOf(props));
}

/** What every control is given. */
function headOf({ of, in: { problems }, id, label, hint, groupClass }: FieldProps) {
  return {
    name: of.name,
    ...given({ id }),
    label: label ?? of.shown.label ?? of.label,
    hint: hint ?? of.shown.hint,
    error: messageFor(problems, of.name),
    groupClass,
  };
}

type ControlHead = ReturnType<typeof headOf>;

/** How each kind of control is drawn. */
const CONTROLS: Record<Control, (props: FieldProps, head: ControlHead) => ReactElement> = {
  line: (props, head) => <TextInput {...head} {...lineLook(props)} defaultValue={textOf(props)} />,
  lines: (props, head) => <Textarea {...head} {...linesLook(props)} defaultValue={textOf(props)} />,
  day: (props, head) => <DateInput {...head} legendSize={props.legendSize} defaultValue={dayOf(props)} />,
  select: (props, head) => (
    <Select {...head} hideLabel={props.hideLabel} options={listed(props)} defaultValue={textOf(props)} />
  ),
  radios: (props, head) => (
    <Radios {...head} {...radiosLook(props)} options={each(props)} defaultValue={textOf(props)} />
  ),
  checkboxes: ({ legendSize, small, ...props }, head) => (
    <Checkboxes
      {...head}
      {...given({ legendSize, small })}
      options={each(props)}
      defaultValue={tickedOf(props)}
    />
  ),
  box: ({ small, ...props }, head) => (
    <Checkbox {...head} {...given({ small })} defaultChecked={tickedOf(props).length > 0} />
  ),
};

/** What was typed; before that, the text that the form opens with. */
function textOf({ of, in: { values }, initial }: FieldProps): string {
  return textValue(values, of.name, typeof initial === 'string' ? initial : '');
}

function dayOf({ of, in: { values }, initial }: FieldProps): ReturnType<typeof dateValue> {
  return dateValue(values, of.name, typeof initial === 'string' ? initial : null);
}

function tickedOf({ of, in: { values }, initial = null }: FieldProps): readonly string[] {
  return listValue(values, of.name, listOf(initial));
}

function lineLook({ of: { shown }, list, hideLabel }: FieldProps) {
  const { width, suffix, type, inputMode, autoComplete, spellCheck, maxLength } = shown;
  return given({ width, suffix, type, inputMode, autoComplete, spellCheck, maxLength, list, hideLabel });
}

function linesLook({ of: { shown }, rows = shown.rows }: FieldProps) {
  return given({ rows, spellCheck: shown.spellCheck, maxLength: shown.maxLength });
}

function radiosLook({ legendSize, small, inline, legendIsHeading }: FieldProps) {
  return given({ legendSize, small, inline, legendIsHeading });
}

/** Those that are given: what is left out keeps the default of what draws it. */
function given<T extends object>(props: T): Partial<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function listed({ options, none, of }: FieldProps): SelectProps['options'] {
  const all = (options ?? of.shown.options ?? []) as SelectProps['options'];
  return none === undefined ? all : [{ value: '', label: none }, ...all];
}

function each({ options, of }: FieldProps): readonly RadioChoice[] {
  return (options ?? of.shown.options ?? []) as readonly RadioChoice[];
}

function listOf(initial: FieldProps['initial']): readonly string[] {
  if (initial === null || initial === undefined || initial === '') return [];
  return typeof initial === 'string' ? [initial] : initial;
}
