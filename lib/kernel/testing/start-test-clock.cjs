// Loaded before anything else in a process under test: `node --require …/start-test-clock.cjs`.
const { moveClock, SHIFT_VARIABLE } = require('./test-clock.cjs');

const shift = Number(process.env[SHIFT_VARIABLE]);
if (Number.isFinite(shift)) moveClock(shift);
