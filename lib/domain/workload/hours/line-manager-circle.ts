/**
 * Whether the line of managers that begins with somebody leads to another person: then making that person's manager of them would
 * close a circle. `managerOf` answers null where nobody is recorded. A circle on record already ends the search.
 */
export function leadsTo(from: string, to: string, managerOf: (staffCode: string) => string | null): boolean {
  const seen = new Set<string>();
  let current: string | null = from;
  while (current !== null && !seen.has(current)) {
    if (current === to) return true;
    seen.add(current);
    current = managerOf(current);
  }
  return false;
}
