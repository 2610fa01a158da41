/**
 * The clock of tests. The product has no switch for another day: a process under test is started with `start-test-clock.cjs`, which puts
 * this clock in place of the machine's before anything else is loaded, so that all of it (sessions, limits, jobs, logs) is on one day.
 */

/** The day on which tests run unless HEADROOM_TEST_DAY names another: a working day with nothing about it. */
const PINNED_DAY = '2026-11-18';
/** The time of day at which they begin where only a day is named. Far from midnight in every season. */
const BEGIN = 'T09:30:00.000Z';
const DAY_MS = 86_400_000;

/** By how many milliseconds a process of a test is ahead of the machine's clock. */
const SHIFT_VARIABLE = 'HEADROOM_TEST_CLOCK_SHIFT';

/**
 * Moves the clock of this process or page by so many milliseconds (back, where negative); it goes on ticking. Moving it again starts
 * from the machine's clock. Stands by itself: it is sent to browsers as text.
 */
function moveClock(shift) {
  const key = Symbol.for('headroom.machine-clock');
  const Machine = globalThis.Date[key] ?? globalThis.Date;
  const now = () => Machine.now() + shift;
  const Moved = new Proxy(Machine, {
    construct: (target, given, asked) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
    apply: () => new Machine(now()).toString(),
    get: (target, name) => (name === 'now' ? now : name === key ? Machine : Reflect.get(target, name)),
  });
  Machine.prototype.constructor = Moved;
  globalThis.Date = Moved;
}

/** The instant at which tests begin that run on a day (`2028-02-29`) or from an instant (`2027-03-28T00:45`, UTC). Throws where it is neither. */
function beginningOf(text) {
  const full = text.includes('T') ? (/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`) : `${text}${BEGIN}`;
  const at = new Date(full);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text.slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || !isReal)
    throw new Error(
      `HEADROOM_TEST_DAY is ${text}: give a day like 2028-02-29, or an instant like 2027-03-28T00:45`,
    );
  return at;
}

/** The day or instant that this run is pinned to. */
function pinnedDay(environment) {
  return environment.HEADROOM_TEST_DAY || PINNED_DAY;
}

/** Draws a Saturday in summer as the other day of browser tests. */
const USUAL_SEED = 3333;

/** The seed of what this run draws: HEADROOM_TEST_SEED, else always the same, so that what fails was changed, not drawn. `npm run soak` draws others. */
function seedOf(environment) {
  const given = environment.HEADROOM_TEST_SEED;
  if (given && !/^\d{1,9}$/.test(given))
    throw new Error(`HEADROOM_TEST_SEED is ${given}: give a whole number of at most 9 digits`);
  return given ? Number(given) : USUAL_SEED;
}

/** As many days as are asked for, drawn by a seed from six years: the same seed gives the same days. */
function drawnDays(seed, count = 1) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const first = Date.UTC(2026, 0, 1);
  const days = Math.round((Date.UTC(2032, 0, 1) - first) / DAY_MS);
  return Array.from({ length: count }, () =>
    new Date(first + Math.floor(next() * days) * DAY_MS).toISOString().slice(0, 10),
  );
}

module.exports = { SHIFT_VARIABLE, moveClock, beginningOf, pinnedDay, seedOf, drawnDays };
