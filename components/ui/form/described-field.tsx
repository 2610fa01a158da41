import type { ReactNode } from 'react';
import type { FormState } from '@/lib/kernel/form-state';
import type { Field as DescribedField } from '@/lib/kernel/reading/field';
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
  readonly of: Pick<DescribedField<unknown, never>, 'name' | 'label' | 'shown'>;
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
  const { of, in: state, initial = null } = props;
  const { name, shown } = of;
  const { values } = state;
  const head = {
    name,
    ...given({ id: props.id }),
    label: props.label ?? shown.label ?? of.label,
    hint: props.hint ?? shown.hint,
    error: messageFor(state.problems, name),
    groupClass: props.groupClass,
  };
  const text = textValue(values, name, typeof initial === 'string' ? initial : '');
  const { legendSize, small } = props;
  switch (shown.control) {
    case 'line':
      return <TextInput {...head} {...lineLook(props)} defaultValue={text} />;
    case 'lines':
      return (
        <Textarea
          {...head}
          {...given({
            rows: props.rows ?? shown.rows,
            spellCheck: shown.spellCheck,
            maxLength: shown.maxLength,
          })}
          defaultValue={text}
        />
      );
    case 'day':
      return (
        <DateInput
          {...head}
          legendSize={legendSize}
          defaultValue={dateValue(values, name, typeof initial === 'string' ? initial : null)}
        />
      );
    case 'select':
      return <Select {...head} hideLabel={props.hideLabel} options={listed(props)} defaultValue={text} />;
    case 'radios':
      return (
        <Radios
          {...head}
          {...given({ legendSize, small, inline: props.inline, legendIsHeading: props.legendIsHeading })}
          options={each(props)}
          defaultValue={text}
        />
      );
    case 'checkboxes':
      return (
        <Checkboxes
          {...head}
          {...given({ legendSize, small })}
          options={each(props)}
          defaultValue={listValue(values, name, listOf(initial))}
        />
      );
    case 'box':
      return (
        <Checkbox
          {...head}
          {...given({ small })}
          defaultChecked={listValue(values, name, listOf(initial)).length > 0}
        />
      );
  }
}

function lineLook({ of: { shown }, list, hideLabel }: FieldProps) {
  const { width, suffix, type, inputMode, autoComplete, spellCheck, maxLength } = shown;
  return given({ width, suffix, type, inputMode, autoComplete, spellCheck, maxLength, list, hideLabel });
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
