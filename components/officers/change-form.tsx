'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { FormAction, FormState, FormValues } from '@/lib/kernel/form-state';
import { Button, ButtonGroup } from '../ui/form/button';
import { useKeptForm, useStepBack } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import type { Address } from '@/lib/kernel/address';

/** What a change does, as whole sentences: shown before it is saved. */
export interface ChangeView {
  readonly sentences: readonly string[];
}

export type ChangeAction = FormAction<ChangeView>;

export interface ChangeFormProps {
  readonly action: ChangeAction;
  readonly title: string;
  readonly caption: string;
  readonly submitLabel: string;
  /** Said on the button once the effect has been shown. */
  readonly confirmLabel: string;
  readonly backHref: Address;
  /** Sent along unseen: the version of what is changed, ids. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The fields, drawn from what was typed. */
  readonly fields: (state: Pick<FormState, 'problems' | 'values'>) => ReactNode;
  /** The fields need the width of the page. */
  readonly wide?: boolean;
  /** Beside the submit button: a second thing that the form can do. */
  readonly extra?: ReactNode;
}

/**
 * A form that changes an officer. When the change moves the workload, the server answers with what it does, and the same
 * form asks to confirm; what was typed travels along unseen. It works without script.
 */
export function ChangeForm(props: ChangeFormProps) {
  const [state, submit] = useKeptForm<ChangeView>(props.action, {
    problems: [],
    values: {},
  });
  const preview = useStepBack(state.view)?.sentences ?? null;
  return (
    <div className={props.wide && preview === null ? undefined : 'hr-form'}>
      <ErrorSummary problems={state.problems} />
      <span className="govuk-caption-l">{props.caption}</span>
      <h1 className="govuk-heading-l">{props.title}</h1>
      <form action={submit} noValidate>
        <Hidden values={{ ...props.hidden, ...keptHidden(props.hidden, state.values) }} />
        {preview === null ? (
          <>
            {props.fields(state)}
            <ButtonGroup>
              <SubmitButton>{props.submitLabel}</SubmitButton>
              {props.extra}
              <TextLink href={props.backHref}>Cancel</TextLink>
            </ButtonGroup>
          </>
        ) : (
          <Confirm
            sentences={preview}
            values={state.values}
            hidden={props.hidden}
            label={props.confirmLabel}
          />
        )}
      </form>
    </div>
  );
}

const NOT_TYPED = ['step', 'confirmed'];

interface ConfirmProps {
  readonly sentences: readonly string[];
  readonly title?: string;
  /** On the button that does it, and on the one that does not. */
  readonly label: string;
  readonly back?: string;
  /** What was typed, to be sent along. */
  readonly values?: FormValues;
  readonly hidden?: ChangeFormProps['hidden'];
}

/** What a change does, and the two ways on from there; inside its form. */
export function Confirm({
  sentences,
  title = 'Check what this does before it is saved',
  label,
  back = 'Change what I entered',
  values = {},
  hidden,
}: ConfirmProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const typed = Object.fromEntries(
    Object.entries(values).filter(([name]) => !NOT_TYPED.includes(name) && !(name in (hidden ?? {}))),
  );
  return (
    <>
      <Hidden values={typed} />
      <div
        className="hr-effect hr-confirm"
        ref={frame}
        tabIndex={-1}
        role="group"
        aria-labelledby="confirm-title"
      >
        <h2 className="govuk-heading-s" id="confirm-title">
          {title}
        </h2>
        {sentences.map((sentence, index) => (
          <p key={sentence}>{index === 0 ? <strong>{sentence}</strong> : sentence}</p>
        ))}
      </div>
      <ButtonGroup>
        <SubmitButton name="confirmed" value="y">
          {label}
        </SubmitButton>
        <Button look="secondary" name="step" value="edit">
          {back}
        </Button>
      </ButtonGroup>
    </>
  );
}

function Hidden({ values }: { readonly values: FormValues }) {
  return Object.entries(values).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one, index) => (
      <input key={`${name}-${index}`} type="hidden" name={name} value={one} />
    )),
  );
}

/** A version that the server has renewed stands in place of the one that the page was opened with. */
function keptHidden(hidden: ChangeFormProps['hidden'], values: FormValues): FormValues {
  return Object.fromEntries(
    Object.keys(hidden ?? {}).flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}
