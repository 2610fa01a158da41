import type { PageAsked } from '../list-part';
import { type Sent, takeSent, takeText, type TakenOf } from './sent';

/** The query of an address as Next hands it to a page: what is repeated is a list. */
export type PageParams = Readonly<Record<string, Written>>;
type Written = string | readonly string[] | undefined;

/** One parameter of a query: how it is read, where what is not known reads as not given; and how a link writes it. */
export interface Asked<T> extends Sent<T> {
  /** Undefined where a link need not say it. */
  readonly write: (value: T) => Written;
}

/** The parameters that an address may have, by name, in the order in which links write them. */
export type Query = Readonly<Record<string, Sent<unknown> & { readonly write: (value: never) => Written }>>;

/** What is read of every parameter. */
export function readQuery<Q extends Query>(query: Q, params: PageParams): TakenOf<Q> {
  return takeSent(query, (name) => [params[name] ?? []].flat());
}

/** The parameters that say these values. */
export function writeQuery<Q extends Query>(query: Q, values: Partial<TakenOf<Q>>): PageParams {
  const given: Readonly<Record<string, unknown>> = values;
  const written = Object.entries(query)
    .filter(([name]) => given[name] !== undefined)
    // Each value is of the kind that its own parameter reads.
    .map(([name, asked]) => [name, asked.write(given[name] as never)] as const);
  return Object.fromEntries(written);
}

/** Any text. Null where there is none. */
export const anyText = (): Asked<string | null> => ({
  name: '',
  take: (sent, name) => takeText(sent, name) || null,
  write: (value) => value ?? undefined,
});

/** What somebody searches for: without the space around it, and cut at so many characters. */
export const searched = (most: number): Asked<string> => ({
  name: '',
  take: (sent, name) => takeText(sent, name).trim().slice(0, most),
  write: (value) => value || undefined,
});

/** One of some codes. Null where it is none of them. */
export const oneOf = <T extends string>(codes: readonly T[]): Asked<T | null> => ({
  name: '',
  take: (sent, name) => codes.find((code) => code === takeText(sent, name)) ?? null,
  write: (value) => value ?? undefined,
});

/** One of some codes; the usual one where it is none of them, which links leave out. */
export const oneOfOr = <T extends string>(codes: readonly T[], usual: T): Asked<T> => ({
  name: '',
  take: (sent, name) => codes.find((code) => code === takeText(sent, name)) ?? usual,
  write: (value) => (value === usual ? undefined : value),
});

/** Whether this word is said. */
export const says = (word: string): Asked<boolean> => ({
  name: '',
  take: (sent, name) => takeText(sent, name) === word,
  write: (value) => (value ? word : undefined),
});

/** A whole number from nought. Null where it is none, or longer than six figures. */
export const figure = (): Asked<number | null> => ({
  name: '',
  take: (sent, name) => {
    const text = takeText(sent, name).slice(0, 7);
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  },
  write: (value) => (value === null ? undefined : String(value)),
});

/** A whole number of at most three figures, with its sign; 0 where it is none, which links leave out. */
export const signedFigure = (): Asked<number> => ({
  name: '',
  take: (sent, name) => {
    const text = takeText(sent, name).trim().slice(0, 5).replace('\u2212', '-');
    return /^[+-]?\d{1,3}$/.test(text) ? Number(text) + 0 : 0;
  },
  write: (value) => (value === 0 ? undefined : String(value)),
});

/** The number of a page of a list, from 1, which links leave out; or `all` of its rows. */
export const pageNumber = (): Asked<PageAsked> => ({
  name: '',
  take: (sent, name) =>
    takeText(sent, name) === 'all' ? 'all' : Math.max(figure().take(sent, name) ?? 1, 1),
  write: (value) => (value === 'all' || value > 1 ? String(value) : undefined),
});

/** Everything said under the name. */
export const allTexts = (): Asked<readonly string[]> => ({
  name: '',
  take: (sent, name) => sent(name),
  write: (value) => value,
});

/** Read only where it is said once: of several nobody knows which is meant. */
export const saidOnce = <T>(asked: Asked<T>): Asked<T> => ({
  ...asked,
  take: (sent, name) => asked.take((one) => (sent(one).length === 1 ? sent(one) : []), name),
});
