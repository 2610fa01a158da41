/** A stream of repeatable chance: the same seed and label always give the same values, whatever other streams do. */
export interface Random {
  /** 0 or more, under 1. */
  next(): number;
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the keys, in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** A new list in another order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** Opens the stream of a label (mulberry32, seeded with an FNV-1a hash of the label). */
export function openRandom(seed: number, label: string): Random {
  let state = (hashOf(label) ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    weighted: (weights) => weightedKey(weights, next()),
    shuffle: (items) => {
      const list = [...items];
      for (let index = list.length - 1; index > 0; index -= 1) {
        const other = int(0, index);
        const kept = at(list, index);
        list[index] = at(list, other);
        list[other] = kept;
      }
      return list;
    },
  };
}

/** The item at a place that must exist. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`Nothing at ${index} of ${items.length}`);
  return item;
}

function weightedKey<K extends string>(weights: Readonly<Record<K, number>>, roll: number): K {
  const keys = Object.keys(weights) as K[];
  let left = roll * keys.reduce((sum, key) => sum + weights[key], 0);
  for (const key of keys) {
    left -= weights[key];
    if (left < 0) return key;
  }
  return at(keys, keys.length - 1);
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
