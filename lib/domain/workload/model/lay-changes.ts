type Keyed = Readonly<Record<string, unknown>>;

/**
 * Lays what changed from one document to its next on a third one that was made from the first: a part that the third had
 * left alone takes the change, a part that it had changed stays. Rows of lists are told apart by code, name, id, rule or band.
 */
export function layChanges(base: unknown, next: unknown, theirs: unknown): unknown {
  if (sameDocument(base, next)) return theirs;
  if (sameDocument(base, theirs)) return next;
  if (isObject(base) && isObject(next) && isObject(theirs)) return layMembers(base, next, theirs);
  if (Array.isArray(base) && Array.isArray(next) && Array.isArray(theirs)) return layRows(base, next, theirs);
  return theirs;
}

/** Whether two documents say the same, whatever the order of their members. */
export function sameDocument(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => sameDocument(value, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  return [...namesOf(a, b)].every((name) => sameDocument(a[name], b[name]));
}

function layMembers(base: Keyed, next: Keyed, theirs: Keyed): Keyed {
  const laid = [...namesOf(theirs, next)].map((name): [string, unknown] => [
    name,
    layChanges(base[name], next[name], theirs[name]),
  ]);
  return Object.fromEntries(laid.filter(([, value]) => value !== undefined));
}

function layRows(base: readonly unknown[], next: readonly unknown[], theirs: readonly unknown[]): unknown {
  const keyOf = (row: unknown): unknown =>
    isObject(row) ? ROW_KEYS.map((key) => row[key]).find(isText) : undefined;
  if (![...base, ...next, ...theirs].every((row) => isText(keyOf(row)))) return theirs;
  const find = (rows: readonly unknown[], key: unknown): unknown => rows.find((row) => keyOf(row) === key);
  const kept = theirs.map((row) => layChanges(find(base, keyOf(row)), find(next, keyOf(row)) ?? row, row));
  const known = new Set([...base, ...theirs].map(keyOf));
  return [...kept, ...next.filter((row) => !known.has(keyOf(row)))];
}

const ROW_KEYS = ['code', 'name', 'id', 'rule', 'band'];

function namesOf(a: Keyed, b: Keyed): Set<string> {
  return new Set(
    [...Object.keys(a), ...Object.keys(b)].filter((name) => a[name] !== undefined || b[name] !== undefined),
  );
}

function isObject(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
