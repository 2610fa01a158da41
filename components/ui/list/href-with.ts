/** URL search parameters as Next hands them to a page, or as a plain record. */
export type PageParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The address of this page with some search parameters changed and every other one kept.
 * A change to undefined or '' removes the parameter. Parameters come out in a steady order, so links compare equal.
 */
export function hrefWith(path: string, params: PageParams, changes: PageParams = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes })) {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    for (const one of values) if (one !== '') search.append(name, one);
  }
  const query = search.toString();
  return query === '' ? path : `${path}?${query}`;
}
