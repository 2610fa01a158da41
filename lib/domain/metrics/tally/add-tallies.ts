type Entry = number | readonly unknown[] | { readonly [name: string]: Entry };
type Sums = Record<string, Entry>;

/**
 * The tally of some parts together: numbers are added by name, at whatever depth, and lists joined. What one part lacks counts nothing. A tally
 * holds nothing else, so that whatever is counted of a unit is the sum of its parts. Null where there is no part.
 */
export function addTallies<T extends object>(parts: Iterable<T>): T | null {
  let total: Sums | null = null;
  for (const part of parts) {
    total ??= {};
    addInto(total, part as Readonly<Sums>);
  }
  return total as T | null;
}

/** Adds parts to a tally that is nobody else's, as it is: one of the nation is large, and what is added to it seldom is. */
export function addOnto<T extends object>(own: T, parts: Iterable<T>): T {
  for (const part of parts) addInto(own as Sums, part as Readonly<Sums>);
  return own;
}

function addInto(total: Sums, part: Readonly<Sums>): void {
  for (const [name, more] of Object.entries(part)) {
    const known = total[name];
    if (typeof more === 'number') total[name] = typeof known === 'number' ? known + more : more;
    else if (Array.isArray(more)) {
      if (more.length > 0 || known === undefined)
        total[name] = Array.isArray(known) ? [...(known as unknown[]), ...(more as unknown[])] : more;
    } else total[name] = joined(known, more as Readonly<Sums>);
  }
}

function joined(known: Entry | undefined, more: Readonly<Sums>): Sums {
  const sums = known === undefined || typeof known === 'number' ? {} : (known as Sums);
  addInto(sums, more);
  return sums;
}
