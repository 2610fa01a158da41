import type { CaseSpec } from './case-spec';
import { PAYBACK_TEAM } from '../estate';
import { PUBLISHED } from '../plan/published';
import type { Random } from '../plan/random';
import type { DemoOfficer } from '../staff';

export interface Laden {
  readonly officer: DemoOfficer;
  readonly specs: readonly CaseSpec[];
}

/** Share of cases that need a senior case manager, by band, where a senior one holds them, and where an ordinary one does (beyond grade). */
const SENIOR_SHARE: Readonly<Record<string, Readonly<Record<CaseSpec['band'], number>>>> = {
  SCM: { '1': 0.72, '2': 0.8, '3': 0.95, '4': 0.99 },
  CM: { '1': 0.012, '2': 0.026, '3': 0.165, '4': 0.17 },
};
const PROVISIONAL_SHARE = 0.042;

/** Which cases need a senior case manager. Where a plan says how many are beyond grade, exactly so many. */
export function markSenior(random: Random, laden: readonly Laden[]): void {
  for (const { officer, specs } of laden) {
    const planned = officer.grade === 'SCM' ? undefined : officer.holds?.beyondGrade;
    if (planned !== undefined) {
      const likely = random
        .shuffle(specs.filter((spec) => spec.state === 'active'))
        .sort(
          (a, b) =>
            Number(b.band === '3') - Number(a.band === '3') ||
            Number(b.setting === 'licence') - Number(a.setting === 'licence'),
        );
      for (const spec of likely.slice(0, planned)) spec.senior = true;
      continue;
    }
    const shares = SENIOR_SHARE[officer.grade];
    // Cases of the Community Payback unit are marked by their own rule.
    if (!shares || officer.teamCode === PAYBACK_TEAM) continue;
    for (const spec of specs) spec.senior = random.chance(shares[spec.band]);
  }
}

/** Which cases miss a score: about 4 in 100, by plan where one says how many. The band keeps what it is. */
export function markProvisional(random: Random, laden: readonly Laden[]): void {
  for (const { officer, specs } of laden) {
    const able = specs.filter((spec) => spec.band !== '1' && spec.state === 'active');
    const planned = officer.holds?.provisional;
    const wanted = planned ?? Math.round(specs.length * PROVISIONAL_SHARE + random.next() - 0.5);
    // Where a plan counts them, what is beyond grade stays so for the reason that its story gives.
    const chosen = random.shuffle(
      able.filter((spec) => planned === undefined || officer.grade === 'SCM' || !spec.senior),
    );
    for (const spec of chosen.slice(0, wanted))
      spec.missing = planned !== undefined && !spec.senior ? 'rsr' : random.pick(missable(spec));
  }
}

/** The inputs that may be missing without changing the band or the rule that makes the case senior. */
function missable(spec: CaseSpec): NonNullable<CaseSpec['missing']>[] {
  if (spec.band === '2') return ['rsr', 'rsr', 'ogrs', 'rosh'];
  if (!spec.senior) return ['rsr', 'rosh'];
  return spec.band === '3' ? ['ogrs', 'rosh'] : ['ogrs', 'rsr'];
}

/** Domestic abuse in the published share of live cases; none in band 1, which such a case cannot have. */
export function markAbuse(
  random: Random,
  laden: readonly Laden[],
  alreadyWaiting: number,
  live: number,
): void {
  const weights: Record<CaseSpec['band'], number> = { '1': 0, '2': 0.84, '3': 0.74, '4': 0.66 };
  const able = laden
    .filter(({ officer }) => officer.grade !== 'PQiP' && officer.grade !== 'SPO')
    .flatMap(({ specs }) => specs.filter((spec) => spec.band !== '1'));
  const wanted = Math.round((PUBLISHED.domesticAbuseShare / 100) * live) - alreadyWaiting;
  const ranked = able
    .map((spec) => ({ spec, rank: random.next() / weights[spec.band] }))
    .sort((a, b) => a.rank - b.rank);
  if (ranked.length < wanted)
    throw new Error(`Only ${ranked.length} cases can have domestic abuse, ${wanted} wanted`);
  for (const { spec } of ranked.slice(0, wanted)) {
    // On the register with OGRS 75 or over needs a senior: only band 2 keeps OGRS under 75 for certain.
    spec.abuse = (spec.band === '2' || spec.senior) && random.chance(0.36) ? 'register' : 'flag';
  }
}
