/*
 * What a pure function made, kept for the next one who asks the same. Whoever asks gets the same value, not a copy: what is kept is
 * never changed.
 */

/** The function, asked once for each owner (a model, a rule, a list): the answer goes when its owner does. */
export function onceFor<Owner extends object, Made>(make: (owner: Owner) => Made): (owner: Owner) => Made {
  const known = new WeakMap<Owner, Made>();
  return (owner) => {
    const found = known.get(owner);
    if (found !== undefined || known.has(owner)) return found as Made;
    const made = make(owner);
    known.set(owner, made);
    return made;
  };
}

/** Keys that are kept at a time where a caller says nothing: all scores with two decimals, several times over. */
const USUAL_MOST = 50_000;

/** The function, asked once for each key. Past `most` keys it begins anew, so that what is kept stays small whatever is asked. */
export function onceForKey<Key, Made>(make: (key: Key) => Made, most = USUAL_MOST): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Made;
    if (known.size >= most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
