import type { BandingFacts } from './band-case';

/** What a band and a minimum grade are worked out from. */
export type BandInputs = Pick<BandingFacts, 'rsr' | 'ogrs' | 'rosh' | 'flags' | 'setting' | 'importedBand'>;

export const BAND_CHANGE_SOURCES = ['person', 'import', 'model'] as const;
/** Who brought a change: somebody by form, a source system by file, or a new version of the model. */
export type BandChangeSource = (typeof BAND_CHANGE_SOURCES)[number];

export const BAND_CHANGE_STATES = ['recorded', 'waiting', 'approved', 'turned_down'] as const;
/** Recorded and in force at once; or waiting for a second manager, while the higher band stands; or settled. */
export type BandChangeState = (typeof BAND_CHANGE_STATES)[number];
