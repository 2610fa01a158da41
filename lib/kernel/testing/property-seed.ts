import fc from 'fast-check';

/** What properties try comes of the run's seed, as all that is drawn does. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.HEADROOM_TEST_SEED) });
