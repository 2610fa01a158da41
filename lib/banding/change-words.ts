import type { Banding } from './banding-types';
import type { JudgedChange } from './judge-band-change';

/** "ROSH falls from high to medium: a second manager must approve. Band 4 stands until then." Empty where nothing waits. */
export function waitingWords({ asks, bandings }: Pick<JudgedChange, 'asks' | 'bandings'>): string {
  if (asks.length === 0) return '';
  return `${asks.map((ask) => ask.text).join('; ')}: a second manager must approve. ${standsWords(bandings)}.`;
}

/** What stands until a second manager has approved: "Band 4 stands until then". */
export function standsWords({
  standing,
  after,
}: {
  readonly standing: Pick<Banding, 'band' | 'minimumGrade'>;
  readonly after: Pick<Banding, 'band' | 'minimumGrade'>;
}): string {
  if (standing.band !== after.band) return `Band ${standing.band} stands until then`;
  if (standing.minimumGrade !== after.minimumGrade)
    return `The lowest grade stays ${standing.minimumGrade} until then`;
  return `Band ${standing.band} stays, and what was recorded before stands until then`;
}
