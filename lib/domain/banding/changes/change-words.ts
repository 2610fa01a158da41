import type { Banding } from '../bands/banding-types';
import type { JudgedChange } from './judge-band-change';

/** "ROSH falls from high to medium: a second manager must approve. Band 4 stands until then." Empty where nothing waits. */
export function waitingWords(
  { asks, bandings, held }: Words,
  gradeName: GradeNamer = (code) => code,
): string {
  if (asks.length === 0) return '';
  if (held.length === 0)
    return `${asksWords(asks)}: it is taken at once, since it asks for no less, and a second manager must confirm it.`;
  return `${asksWords(asks)}: a second manager must approve. ${standsWords(bandings, gradeName)}.`;
}

/** What people call a grade, by its code. */
export type GradeNamer = (code: string) => string;

interface Words extends Pick<JudgedChange, 'asks'> {
  /** What keeps its old value; nothing where the change is taken and only to be confirmed. */
  readonly held: readonly unknown[];
  readonly bandings: Stands;
}

interface Stands {
  readonly standing: Pick<Banding, 'band' | 'minimumGrade'>;
  readonly after: Pick<Banding, 'band' | 'minimumGrade'>;
}

/** Why a second manager is asked, as one sentence without its full stop: "ROSH falls from high to medium; the band drops by 2 bands, from 4 to 2". */
export function asksWords(asks: readonly { readonly text: string }[]): string {
  return asks
    .map(({ text }, index) => (index > 0 && text.startsWith('The ') ? `t${text.slice(1)}` : text))
    .join('; ');
}

/** What stands until a second manager has approved: "Band 4 stands until then". */
function standsWords({ standing, after }: Stands, gradeName: GradeNamer): string {
  if (standing.band !== after.band) return `Band ${standing.band} stands until then`;
  if (standing.minimumGrade !== after.minimumGrade)
    return `The lowest grade stays ${gradeName(standing.minimumGrade)} until then`;
  return `Band ${standing.band} stays, and what was recorded before stands until then`;
}
