// Loaded before what serves (node --import).
import { setFlagsFromString } from 'node:v8';

/**
 * How much of what was left after tidying may come to it before it is tidied again; Node itself waits until it is about four times as much. Set
 * while it runs: a version that does not know it goes on without.
 */
setFlagsFromString('--heap-growing-percent=45');
