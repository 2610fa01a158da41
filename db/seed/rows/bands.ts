import type { CaseState, Setting } from '../../../lib/domain/banding/case-vocabulary';
import { type Band, BANDS, type CaseSpec, plainSpec, specPoints } from '../cases/case-spec';
import { at, type Random } from '../plan/random';
import type { Wanted } from '../plan/settings';

/** How bands would fall without a target, by grade of the holder, in per cent. */
const MIX: Readonly<Record<string, readonly [number, number, number, number]>> = {
  SCM: [22, 34, 28, 16],
  CM: [45, 37, 14, 4],
  PQiP: [75, 25, 0, 0],
  SPO: [50, 50, 0, 0],
};
const STATES: Readonly<Record<CaseState, number>> = {
  active: 95.9,
  warrant: 2,
  overdue_termination: 1.4,
  contact_suspended: 0.7,
};
/** Hundredths of a point: as near as the points of the bands allow without trying for ever. */
const NEAR_ENOUGH = 300;

/** The caseload of one officer: bands that bring these settings as near to the wanted points as can be. */
export function chooseBands(random: Random, wanted: Wanted, settings: readonly Setting[]): CaseSpec[] {
  const fixed = wanted.officer.holds?.fixedMix;
  if (fixed) return fixedSpecs(fixed);
  const grade = wanted.officer.grade;
  const states = settings.map((setting): CaseState =>
    grade === 'PQiP' || setting === 'custody' ? 'active' : random.weighted(STATES),
  );
  const specs = settings.map((setting, index) => plainSpec('1', setting, at(states, index)));
  const mix = MIX[grade] ?? at(Object.values(MIX), 0);
  const tilt = wanted.casePoints === null ? 0 : tiltFor(specs, mix, wanted.casePoints);
  spreadBands(random, specs, tilted(mix, tilt));
  if (wanted.casePoints !== null) approach(random, specs, wanted.casePoints, allowedBands(grade));
  return specs;
}

/** A caseload laid down to the case; three of its band 1 community cases are overdue terminations. */
function fixedSpecs(mix: readonly (readonly [Band, Setting, number])[]): CaseSpec[] {
  let overdue = 3;
  return mix.flatMap(([band, setting, count]) =>
    Array.from({ length: count }, () => {
      const tidyUp = band === '1' && setting === 'community' && overdue > 0;
      if (tidyUp) overdue -= 1;
      return plainSpec(band, setting, tidyUp ? 'overdue_termination' : 'active');
    }),
  );
}

function allowedBands(grade: string): readonly Band[] {
  return grade === 'PQiP' || grade === 'SPO' ? ['1', '2'] : BANDS;
}

function tilted(mix: readonly number[], tilt: number): number[] {
  return mix.map((share, index) => share * Math.exp(tilt * index));
}

/** The tilt of the mix towards high or low bands at which the expected points are the wanted ones. */
function tiltFor(specs: readonly CaseSpec[], mix: readonly number[], points: number): number {
  const expected = (tilt: number): number => {
    const shares = tilted(mix, tilt);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    return specs.reduce(
      (sum, spec) =>
        sum +
        BANDS.reduce(
          (each, band, index) => each + (specPoints({ ...spec, band }) * at(shares, index)) / whole,
          0,
        ),
      0,
    );
  };
  let [low, high] = [-4, 4];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (expected(middle) < points) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Deals the bands out in the shares given, each setting by itself, so that no setting is all of one band. */
function spreadBands(random: Random, specs: CaseSpec[], shares: readonly number[]): void {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  for (const setting of new Set(specs.map((spec) => spec.setting))) {
    const group = random.shuffle(specs.filter((spec) => spec.setting === setting));
    const start = random.next();
    group.forEach((spec, index) => {
      let left = ((index + start) / group.length) * whole;
      spec.band = BANDS.find((_, place) => (left -= at(shares, place)) < 0) ?? '4';
    });
  }
}

/** Moves single cases up or down a band until the points are near enough. */
function approach(random: Random, specs: CaseSpec[], points: number, allowed: readonly Band[]): void {
  const sum = (): number => specs.reduce((total, spec) => total + specPoints(spec), 0);
  let gap = points - sum();
  for (let step = 0; step < 300 && Math.abs(gap) > NEAR_ENOUGH; step += 1) {
    const moves = specs.flatMap((spec) =>
      neighbours(spec.band, allowed).map((band) => ({
        spec,
        band,
        change: specPoints({ ...spec, band }) - specPoints(spec),
      })),
    );
    const useful = moves.filter(({ change }) => Math.abs(gap - change) < Math.abs(gap));
    if (useful.length === 0) break;
    const best = Math.min(...useful.map(({ change }) => Math.abs(gap - change)));
    const chosen = random.pick(
      useful.filter(({ change }) => Math.abs(gap - change) <= best + 1200 || Math.abs(gap) > 15_000),
    );
    chosen.spec.band = chosen.band;
    gap -= chosen.change;
  }
}

function neighbours(band: Band, allowed: readonly Band[]): Band[] {
  const place = BANDS.indexOf(band);
  return [BANDS[place - 1], BANDS[place + 1]].filter(
    (other): other is Band => other !== undefined && allowed.includes(other),
  );
}
