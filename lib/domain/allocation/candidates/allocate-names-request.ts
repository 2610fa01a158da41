/** The names of the fields of the allocation form, for server and browser. */
export const OFFICER_FIELD = 'officer';
export const VERSION = 'version';
export const TOKEN = 'token';
export const STEP = 'step';
/** When the notes were last kept as a draft, in words: shown, never sent. */
export const DRAFT_SAVED = 'draftSavedAt';
export const SEEN_ASKED = 'seenAsked';
export const SEEN_STATE = 'seenState';
