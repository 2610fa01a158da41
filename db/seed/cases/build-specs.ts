import { PAYBACK_TEAM } from '../estate';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import { chooseBands } from '../rows/bands';
import { type CaseSpec, plainSpec } from './case-spec';
import { hasNoHours } from '../plan/plan';
import { type Laden, markAbuse, markProvisional, markSenior } from './mark-specs';
import { PUBLISHED } from '../plan/published';
import { at, openRandom, type Random } from '../plan/random';
import { type DemoReport, reportPointsToday } from '../rows/reports';
import { shareSettings, type Wanted } from '../plan/settings';
import type { DemoOfficer } from '../staff';

/** What is already waiting, so that held and waiting come to the published totals. */
export interface WaitingCounts {
  readonly licence: number;
  readonly custody: number;
  readonly domesticAbuse: number;
}

/** The caseload of everybody who holds cases, as what each case must come out as. */
export function buildSpecs(
  seed: number,
  staff: readonly DemoOfficer[],
  reports: readonly DemoReport[],
  waiting: WaitingCounts,
): Map<DemoOfficer, CaseSpec[]> {
  const random = openRandom(seed, 'caseloads');
  const holders = staff.filter(({ holds }) => holds !== null);
  const region = holders.filter(({ teamCode }) => teamCode !== PAYBACK_TEAM);
  const wanted = region.map((officer) => wantedOf(officer, reports));
  const settings = shareSettings(random, wanted, {
    licence: PUBLISHED.postRelease - waiting.licence,
    custody: PUBLISHED.custody - waiting.custody,
  });
  const laden = wanted.map((entry, index): Laden => ({
    officer: entry.officer,
    specs: chooseBands(random, entry, at(settings, index)),
  }));
  markSenior(random, laden);
  markProvisional(random, laden);
  markAbuse(random, laden, waiting.domesticAbuse, PUBLISHED.live);
  const payback = holders
    .filter(({ teamCode }) => teamCode === PAYBACK_TEAM)
    .map((officer): Laden => ({ officer, specs: paybackSpecs(random, wantedOf(officer, reports)) }));
  return new Map([...laden, ...payback].map(({ officer, specs }) => [officer, [...specs]]));
}

function wantedOf(officer: DemoOfficer, reports: readonly DemoReport[]): Wanted {
  const plan = officer.holds;
  if (!plan) throw new Error(`${officer.staffCode} holds no cases`);
  if (plan.targetPercent === null || hasNoHours(plan))
    return { officer, caseCount: plan.caseCount, casePoints: null };
  const available = availableToday(officer);
  const points =
    Math.round(available * plan.targetPercent) -
    reportPointsToday(reports, officer.staffCode, IBAT_4.reportPoints);
  return { officer, caseCount: plan.caseCount, casePoints: points };
}

/** Points that the hours of a plan give today. */
function availableToday({ holds, grade }: DemoOfficer): number {
  if (!holds) return 0;
  const target = IBAT_4.grades.find(({ code }) => code === grade)?.targetPoints ?? 0;
  const taken = holds.reductions
    .filter((entry) => entry.startOffset <= 0 && staysActive(entry))
    .reduce((sum, entry) => sum + entry.hoursHundredths, 0);
  return Math.floor((target * (holds.hoursHundredths - taken)) / 3700);
}

function staysActive({ reason, endOffset }: { reason: string; endOffset: number | null }): boolean {
  const neverLapses = IBAT_4.reductionReasons.find(({ name }) => name === reason)?.neverLapses === true;
  return endOffset === null || endOffset >= 0 || neverLapses;
}

/** Standalone unpaid work: light, few risks; about one in fifteen has RSR 3.00 or over and so asks for oversight. */
function paybackSpecs(random: Random, wanted: Wanted): CaseSpec[] {
  const specs = chooseBands(
    random,
    wanted,
    Array.from({ length: wanted.caseCount }, () => 'unpaid_work' as const),
  );
  return specs.map((spec) => ({
    ...plainSpec(spec.band, spec.setting, spec.state),
    senior: spec.band === '3' && random.chance(0.45),
    abuse: spec.band !== '1' && random.chance(0.2) ? 'flag' : 'none',
    missing: spec.band === '2' && random.chance(0.05) ? 'rsr' : null,
  }));
}
