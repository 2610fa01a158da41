import { type Asked, oneOf, saidOnce } from '../../kernel/reading/query';

/** What was saved just now, as one of these words: the page that somebody is sent on to says it. */
export const savedWord = <T extends string>(words: readonly T[]): Asked<T | null> => saidOnce(oneOf(words));
