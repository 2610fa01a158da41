/** Milliseconds that the processor worked for a call: what else the machine does meanwhile is not in it. */
function timeOf(call: () => unknown): number {
  const begin = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
}

/** The units of which bad text is made: each character that a pattern may know, alone and in pairs. */
export function unitsOf(characters: string): string[] {
  const all = [...new Set(characters)];
  return [
    ...all,
    ...all.flatMap((first) => all.filter((next) => next !== first).map((next) => first + next)),
  ];
}

/**
 * Those units of which twice as much text takes a reader more than twice the work, seen where it has three doublings to show in: eight
 * times the text takes far more than eight times as long. Times are the quickest of some tries: what else a machine does only ever makes
 * them longer. `length` is that of the longest text.
 */
export function moreThanTwice(
  read: (text: string) => unknown,
  units: readonly string[],
  length: number,
): string[] {
  return units.filter((unit) => {
    const text = unit.repeat(Math.ceil(length / 8 / unit.length));
    const long = text.repeat(8);
    let [quick, slow] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let tries = 0; tries < 20; tries += 1) {
      slow = Math.min(
        slow,
        timeOf(() => read(long)),
      );
      if (slow < MILLISECONDS_OF_NO_MATTER) return false;
      quick = Math.min(
        quick,
        timeOf(() => read(text)),
      );
    }
    // 8 where the work grows with the text, 64 where it grows with its square.
    return slow > 24 * quick;
  });
}

/** Work by the square of a text of many thousand characters takes longer than this on any machine. */
const MILLISECONDS_OF_NO_MATTER = 5;

/** The longest text that any pattern is given while something is done. Every way of using a pattern passes `exec`. */
export function longestSeenByPatterns(act: () => unknown): number {
  const own = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec');
  const exec = RegExp.prototype.exec;
  let longest = 0;
  try {
    RegExp.prototype.exec = function seen(this: RegExp, text: string) {
      longest = Math.max(longest, text.length);
      return exec.call(this, text);
    };
    act();
  } finally {
    if (own) Object.defineProperty(RegExp.prototype, 'exec', own);
  }
  return longest;
}
