import { DAY_PARTS, LONGEST_PART, toDate } from './day-parts';

/** Every text that a form sent under a name: none where it sent none. */
export type SentTexts = (name: string) => readonly string[];

/** Something that a form sends under a name, and how it is taken from the form. */
export interface Sent<S> {
  readonly name: string;
  readonly take: (sent: SentTexts, name: string) => S;
}

export type SentRecord = Readonly<Record<string, Sent<unknown>>>;

/** What is taken from a form for each of these. */
export type TakenOf<F> = { readonly [K in keyof F]: F[K] extends Sent<infer S> ? S : never };

/** Takes all of these from a form, each by its name, or by its key where it was given none. */
export function takeSent<F extends SentRecord>(fields: F, sent: SentTexts): TakenOf<F> {
  const taken = Object.entries(fields).map(
    ([key, field]) => [key, field.take(sent, field.name || key)] as const,
  );
  // One entry for each key, each by its own field.
  return Object.fromEntries(taken) as TakenOf<F>;
}

/** A text: empty where none was sent. */
export const takeText = (sent: SentTexts, name: string): string => sent(name)[0] ?? '';

/** Everything ticked, as one text: its parts separated by semicolons, as a file writes them. */
export const takeTicked = (sent: SentTexts, name: string): string => takeList(sent, name).join(';');

/** `y` where the box was ticked, else `n`. */
export const takeBox = (sent: SentTexts, name: string): string => (sent(name).length > 0 ? 'y' : 'n');

const takeList = (sent: SentTexts, name: string): readonly string[] =>
  sent(name).filter((value) => value !== '');

/**
 * A day of three inputs `name-day`, `name-month`, `name-year`: `YYYY-MM-DD`; empty where all are; what was typed (D/M/Y, with its gaps)
 * where it is no day.
 */
export function takeDay(sent: SentTexts, name: string): string {
  const [day, month, year] = DAY_PARTS.map((part) =>
    takeText(sent, `${name}-${part}`).slice(0, LONGEST_PART),
  );
  if (!day && !month && !year) return '';
  return toDate(day ?? '', month ?? '', year ?? '') ?? `${day}/${month}/${year}`;
}

/** What a page sends along unseen, or a choice that is not read as a value: its text as it is. */
export const plain = (): Sent<string> => ({ name: '', take: takeText });

/** The same, null where it is empty or was not sent. */
export const orNull = (one: Sent<string>): Sent<string | null> => ({
  name: one.name,
  take: (sent, name) => one.take(sent, name) || null,
});

/** A version that a page sends along unseen. What is no whole number is -1, which no version is. */
export const version = (): Sent<number> => ({
  name: '',
  take: (sent, name) => {
    const text = takeText(sent, name);
    return /^\d{1,9}$/.test(text.slice(0, 10)) ? Number(text) : -1;
  },
});

/** A whole number that a page sends along unseen, with its sign. What is none is NaN, which equals no number. */
export const wholeNumber = (): Sent<number> => ({
  name: '',
  take: (sent, name) => {
    const text = takeText(sent, name).slice(0, 11);
    return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  },
});

/** Whether a box or a button was pressed: with this value, where one is given. */
export const pressed = (value?: string): Sent<boolean> => ({
  name: '',
  take: (sent, name) => (value === undefined ? sent(name).length > 0 : sent(name).includes(value)),
});

/** Everything ticked or listed under the name. */
export const several = (): Sent<readonly string[]> => ({ name: '', take: takeList });
