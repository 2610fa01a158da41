import type { Setting } from '../../../lib/domain/banding/case-vocabulary';
import { RESETTLEMENT_TEAM } from '../estate';
import { at, type Random } from './random';
import type { DemoOfficer } from '../staff';

export interface Wanted {
  readonly officer: DemoOfficer;
  readonly caseCount: number;
  /** Points of cases to reach, in hundredths; null where none is kept. */
  readonly casePoints: number | null;
}

const USUAL_POINTS = 36.5;

/**
 * How many community, licence and custody cases each officer holds. The region's totals come out exactly; those whose
 * caseload is large for its points hold more of the light custody cases.
 */
export function shareSettings(
  random: Random,
  wanted: readonly Wanted[],
  totals: { readonly licence: number; readonly custody: number },
): Setting[][] {
  const custodyWish = wanted.map((entry) => entry.caseCount * custodyShare(random, entry));
  const custody = fitTo(random, wanted, custodyWish, totals.custody, 'custody');
  const left = wanted.map((entry, index) => entry.caseCount - at(custody, index));
  const licenceWish = wanted.map(
    (entry, index) => at(left, index) * (onlyCommunity(entry) ? 0 : 0.36 + random.next() * 0.11),
  );
  const licence = fitTo(random, wanted, licenceWish, totals.licence, 'licence', custody);
  return wanted.map((entry, index): Setting[] => [
    ...Array.from({ length: at(custody, index) }, (): Setting => 'custody'),
    ...Array.from({ length: at(licence, index) }, (): Setting => 'licence'),
    ...Array.from(
      { length: entry.caseCount - at(custody, index) - at(licence, index) },
      (): Setting => 'community',
    ),
  ]);
}

/** Trainees and managers with a case or two hold community cases only. */
function onlyCommunity({ officer }: Wanted): boolean {
  return officer.grade === 'PQiP' || officer.grade === 'SPO';
}

function custodyShare(random: Random, entry: Wanted): number {
  if (onlyCommunity(entry)) return 0;
  const each = entry.casePoints === null ? USUAL_POINTS : entry.casePoints / 100 / (entry.caseCount * 0.96);
  const module = entry.officer.teamCode === RESETTLEMENT_TEAM ? 0.14 : 0;
  return Math.min(
    0.5,
    Math.max(0.05, 0.225 + (USUAL_POINTS - each) * 0.0125 + module + (random.next() - 0.5) * 0.05),
  );
}

/** Whole numbers near the wishes that add up to the total; somebody with a fixed mix keeps it. */
function fitTo(
  random: Random,
  wanted: readonly Wanted[],
  wishes: readonly number[],
  total: number,
  setting: Setting,
  taken?: readonly number[],
): number[] {
  const fixed = wanted.map((entry) => fixedCount(entry, setting));
  const free = wanted
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry, index }) => at(fixed, index) === null && !onlyCommunity(entry));
  const fixedSum = fixed.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const scale = (total - fixedSum) / free.reduce((sum, { index }) => sum + at(wishes, index), 0);
  const counts = wanted.map((_, index) => at(fixed, index) ?? 0);
  for (const { index } of free) counts[index] = Math.round(at(wishes, index) * scale);
  for (let left = total - counts.reduce((sum, count) => sum + count, 0); left !== 0;) {
    const { entry, index } = random.pick(free);
    const next = at(counts, index) + Math.sign(left);
    if (next < 0 || next > entry.caseCount - (taken?.[index] ?? 0)) continue;
    counts[index] = next;
    left -= Math.sign(left);
  }
  return counts;
}

function fixedCount({ officer }: Wanted, setting: Setting): number | null {
  const mix = officer.holds?.fixedMix;
  return mix === undefined
    ? null
    : mix.filter(([, of]) => of === setting).reduce((sum, [, , count]) => sum + count, 0);
}
