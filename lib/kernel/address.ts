import { type PageParams, type Query, readQuery, writeQuery } from './reading/query';
import type { TakenOf } from './reading/sent';

/** An address within the service. */
export type Address = `/${string}`;

/** What a link leads to: a page of the service, a place on this page, or this page asked otherwise. Never another site. */
export type LinkTarget = Address | `#${string}` | `?${string}`;

/** What a route leaves open: one text for each `[part]`. */
type PartsOf<R extends string> = R extends `${string}[${string}]${infer Rest}`
  ? [part: string | number, ...PartsOf<Rest>]
  : [];
type GivenFor<R extends string, Q extends Query> = keyof Q extends never
  ? PartsOf<R>
  : [...PartsOf<R>, query?: Partial<TakenOf<Q>>];

/** Builds the addresses of one route, and reads what they ask. */
export interface Route<R extends string, Q extends Query> {
  /** The address with these parts in the place of `[...]`, and this query. */
  (...given: GivenFor<R, Q>): Address;
  /** As the folders under `app/` say it. */
  readonly route: R;
  /** What an address of this route asks; what is not known reads as not given. */
  readonly read: (params: PageParams) => TakenOf<Q>;
  /** The parameters that ask this: for the fields of a form, and for links of a list. */
  readonly params: (values: Partial<TakenOf<Q>>) => PageParams;
}

/** Describes a route: where it is, and what its address may ask. */
export function route<R extends Address>(path: R): Route<R, Record<never, never>>;
export function route<R extends Address, Q extends Query>(path: R, query: Q): Route<R, Q>;
export function route<R extends Address>(path: R, query: Query = {}): Route<R, Query> {
  const parts: readonly string[] = path.match(/\[[^[\]]+\]/g) ?? [];
  const build = (...given: readonly unknown[]): Address => {
    const filled = parts.reduce(
      (text, part, place) => text.replace(part, encodeURIComponent(String(given[place]))),
      path as string,
    ) as Address;
    // The query comes after the parts.
    const asked = (given[parts.length] ?? {}) as Partial<TakenOf<Query>>;
    return hrefWith(filled, writeQuery(query, asked));
  };
  const described = Object.assign(build, {
    route: path,
    read: (params: PageParams) => readQuery(query, params),
    params: (values: Partial<TakenOf<Query>>) => writeQuery(query, values),
  });
  // What is given is of the parts that the route leaves open.
  return described as unknown as Route<R, Query>;
}

/**
 * An address with some search parameters changed and every other one kept, its own among them.
 * A change to undefined or '' removes the parameter. Parameters come out in a steady order, so links compare equal.
 */
export function hrefWith<A extends string>(path: A, params: PageParams, changes: PageParams = {}): A {
  const [base = '', own = ''] = path.split('?');
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...readOwn(own), ...params, ...changes })) {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    for (const one of values) if (one !== '') search.append(name, one);
  }
  const query = search.toString();
  // What an address begins with stays.
  return (query === '' ? base : `${base}?${query}`) as A;
}

/** The parameters that an address has already. */
function readOwn(query: string): PageParams {
  const own = new URLSearchParams(query);
  return Object.fromEntries([...own.keys()].map((name) => [name, own.getAll(name)]));
}

/** A place on a page, by its id. */
export function placeOn(address: Address, id: string): Address {
  return `${address}#${id}`;
}
