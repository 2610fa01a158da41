/** Where something stands in a model's document. */
export type Path = readonly (string | number)[];

/** Whether a value is an object with named parts. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The document with another value at a place; undefined takes the part away. What is missing on the way is made. */
export function withValue(document: unknown, path: Path, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(document)) {
    const items: unknown[] = [...document];
    items[Number(part)] = withValue(items[Number(part)], rest, value);
    return items;
  }
  const record = isRecord(document) ? document : {};
  const inner = withValue(record[String(part)], rest, value);
  const others = Object.entries(record).filter(([key]) => key !== String(part));
  if (inner === undefined) return Object.fromEntries(others);
  return Object.hasOwn(record, part)
    ? { ...record, [part]: inner }
    : Object.fromEntries([...others, [String(part), inner]]);
}

/** The document without some rows of a list. */
export function withoutRows(
  document: unknown,
  list: Path,
  rows: readonly number[],
  current: unknown,
): unknown {
  return Array.isArray(current)
    ? withValue(
        document,
        list,
        current.filter((_, index) => !rows.includes(index)),
      )
    : document;
}
