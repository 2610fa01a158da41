/** One thing wrong with one field (field '' belongs to the whole form): the message says what to do, beside the field and in the error summary. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
  /** Where the reader can put it right, of a problem of the whole form; opened beside the form, so that nothing typed is lost. */
  readonly link?: { readonly href: string; readonly label: string };
}

/** What was typed into a form, by field name. A field sent several times is a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form shows: its problems, and all that was typed; in a form of several steps also what the next one shows. */
export interface FormState<View = never> {
  readonly problems: readonly FieldProblem[];
  readonly values: FormValues;
  readonly view?: View;
  /** Which form of its page it is; not there where nothing of it is kept. */
  readonly form?: string;
}

/** A form before anything was typed. */
export const EMPTY_FORM: FormState = { problems: [], values: {} };

/** The server action of a form, for `useActionState`. */
export type FormAction<View = never> = (state: FormState<View>, data: FormData) => Promise<FormState<View>>;

/** Where a form has come to: its last look, or what is to be mended. Each has an address of its own. */
export type FormStep = 'check' | 'mend';

/** What is kept of a form that somebody typed into and did not finish. */
export interface KeptForm extends FormState<unknown> {
  readonly form: string;
  readonly step: FormStep;
}

/** What is kept of a form, for its page. */
export interface FormDraft extends KeptForm {
  /** The page, without its query. */
  readonly path: string;
}
