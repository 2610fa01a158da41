import { asTeamCode } from '../../../lib/kernel/ids';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import { teamOf } from '../estate';
import type { HolderPlan } from './plan';
import { planHalifax } from './plan-halifax';
import { planSlots, type Slot } from './plan-holders';
import { planReductions } from './plan-reductions';
import { drawTargets } from './plan-targets';
import { HELD } from './published';
import { at, openRandom, type Random } from './random';

/** Everybody in West Yorkshire who holds cases: 40 senior, 80 ordinary, two trainees and one manager with two cases. */
export function buildHolders(seed: number, daysToFriday: number): HolderPlan[] {
  const random = openRandom(seed, 'holders');
  const halifax = planHalifax(daysToFriday);
  const heldIn = (grade: HolderPlan['grade']): number =>
    halifax.filter((plan) => plan.grade === grade).reduce((sum, plan) => sum + plan.caseCount, 0);
  const slots = planSlots(random, {
    senior: HELD.senior - heldIn('SCM'),
    ordinary: HELD.ordinary - heldIn('CM'),
  });
  const reductions = planReductions(random, slots);
  const available = slots.map((slot, index) => pointsAvailable(slot, at(reductions, index)));
  const active = slots.map((slot, index) => ({ slot, index })).filter(({ slot }) => slot.kind !== 'no_hours');
  const targets = drawTargets(
    random,
    active.map(({ slot, index }) => ({
      lduCode: teamOf(slot.teamCode).lduCode,
      caseCount: slot.caseCount,
      pointsAvailable: at(available, index),
    })),
  );
  const targetOf = new Map(active.map(({ index }, order) => [index, at(targets, order)]));
  const plans = slots.map((slot, index): HolderPlan => ({
    name: null,
    grade: slot.grade,
    teamCode: slot.teamCode,
    hoursHundredths: slot.hoursHundredths,
    caseCount: slot.caseCount,
    targetPercent: targetOf.get(index) ?? null,
    reductions: at(reductions, index),
    absence: slot.absence,
    serviceDays: null,
    ...(slot.kind === 'no_hours' ? { newIn7Days: 0 } : {}),
  }));
  return [...halifax, ...withService(random, plans, slots), ...smallCaseloads()];
}

function pointsAvailable(slot: Slot, reductions: HolderPlan['reductions']): number {
  const target = IBAT_4.grades.find((grade) => grade.code === slot.grade)?.targetPoints ?? 0;
  const hours = slot.hoursHundredths - reductions.reduce((sum, entry) => sum + entry.hoursHundredths, 0);
  return Math.floor((target * hours) / 3700);
}

/** Who joined when, and who leaves within 28 days: a handful by rule, the rest have served for years. */
function withService(random: Random, plans: readonly HolderPlan[], slots: readonly Slot[]): HolderPlan[] {
  const joinedBefore = { SCM: 3, CM: 8 };
  const leavers = new Map([
    ['CM/WYWAK', 18],
    ['SCM/WYBRA', 25],
  ]);
  return plans.map((plan, index) => {
    const { kind } = at(slots, index);
    if (kind === 'new_in_grade')
      return { ...plan, serviceDays: plan.grade === 'SCM' ? random.int(118, 235) : random.int(84, 150) };
    if (kind === 'no_hours') return { ...plan, serviceDays: random.int(1200, 4000) };
    const key = `${plan.grade}/${teamOf(plan.teamCode).lduCode}`;
    const leavesInDays = leavers.get(key);
    if (leavesInDays !== undefined && kind === 'over_50') {
      leavers.delete(key);
      return { ...plan, leavesInDays, serviceDays: random.int(900, 3000), newIn7Days: 0 };
    }
    if (kind !== 'part' && joinedBefore[plan.grade === 'SCM' ? 'SCM' : 'CM'] > 0 && random.chance(0.25)) {
      joinedBefore[plan.grade === 'SCM' ? 'SCM' : 'CM'] -= 1;
      return { ...plan, serviceDays: random.int(385, 735) };
    }
    return { ...plan, serviceDays: random.int(900, 6500) };
  });
}

/** A second trainee, and a senior probation officer who kept two cases. */
function smallCaseloads(): HolderPlan[] {
  const base = {
    name: null,
    hoursHundredths: 3700,
    targetPercent: null,
    absence: null,
    newIn7Days: 0,
    contactsOverdue: 0,
    provisional: 0,
    beyondGrade: 0,
  };
  return [
    {
      ...base,
      grade: 'PQiP',
      teamCode: asTeamCode('WYBR'),
      caseCount: 3,
      serviceDays: 150,
      reductions: [
        { reason: 'PQiP first 6 months', hoursHundredths: 2960, startOffset: -150, endOffset: 26 },
      ],
    },
    { ...base, grade: 'SPO', teamCode: asTeamCode('WYPO'), caseCount: 2, serviceDays: 3300, reductions: [] },
  ];
}
