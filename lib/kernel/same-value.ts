/** Whether two values say the same, as JSON holds them: nothing is nothing, and lists compare in any order. */
export function sameValue(a: unknown, b: unknown): boolean {
  return tidy(a) === tidy(b);
}

function tidy(value: unknown): string {
  const items: readonly unknown[] | null = Array.isArray(value) ? value : null;
  return JSON.stringify(items === null ? (value ?? null) : items.map((item) => JSON.stringify(item)).sort());
}
