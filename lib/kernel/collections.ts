/** Groups items by a key, keeping their order. (`Map.groupBy` needs Node 21.) */
export function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Items by their key; of several with one key the first. */
export function firstByKey<K, V>(items: Iterable<V>, keyOf: (item: V) => K): Map<K, V> {
  const found = new Map<K, V>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return found;
}

/** The sum of a number taken from each item. */
export function sumOf<T>(items: Iterable<T>, pick: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += pick(item);
  return total;
}

/** Whether two lists hold the same texts, whatever their order. */
export function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  if (a.every((entry, index) => entry === b[index])) return true;
  const sorted = (list: readonly unknown[]): string[] => list.map(String).sort();
  const other = sorted(b);
  return sorted(a).every((entry, index) => entry === other[index]);
}
