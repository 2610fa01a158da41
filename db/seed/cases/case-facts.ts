import type { Flag, Rosh } from '../../../lib/domain/banding/case-vocabulary';
import type { CaseSpec } from './case-spec';
import type { Random } from '../plan/random';

export interface Scores {
  readonly rsr: number | null;
  readonly ogrs: number | null;
  readonly rosh: Rosh | null;
  readonly flags: Flag[];
}

interface Draft {
  rsr: number;
  ogrs: number;
  rosh: Rosh;
  flags: Flag[];
}

/** Flags that need a senior case manager by themselves, and how common each is. */
const SENIOR_FLAGS = {
  sexual_index_offence: 37,
  child_protection: 20,
  stalking: 14,
  wounding_da: 12,
  gangs_guns: 8,
  cse: 5,
  mappa: 3,
  prevent: 1,
} as const;

/** Scores and flags of which the rules make exactly the case asked for. Standalone unpaid work has rules of its own. */
export function makeScores(random: Random, spec: CaseSpec): Scores {
  const draft = spec.setting === 'unpaid_work' ? unpaidWork(random, spec) : byBand(random, spec);
  if (spec.abuse === 'register') draft.flags.push('da_register');
  if (spec.abuse === 'flag' || (spec.abuse === 'register' && random.chance(0.5)))
    draft.flags.push('domestic_abuse');
  if (spec.safeguarding && !draft.flags.includes('child_safeguarding'))
    draft.flags.push('child_safeguarding');
  if (draft.ogrs >= 75 && random.chance(0.12)) draft.flags.push('iom');
  if ((spec.setting === 'custody' || spec.setting === 'licence') && random.chance(0.1))
    draft.flags.push('through_the_gate');
  return {
    rsr: spec.missing === 'rsr' ? null : draft.rsr,
    ogrs: spec.missing === 'ogrs' ? null : draft.ogrs,
    rosh: spec.missing === 'rosh' ? null : draft.rosh,
    flags: draft.flags,
  };
}

function byBand(random: Random, spec: CaseSpec): Draft {
  switch (spec.band) {
    case '1':
      return withSeniorFlag(random, spec, {
        rsr: lowRsr(random),
        ogrs: lowOgrs(random),
        rosh: 'low',
        flags: [],
      });
    case '2':
      return withSeniorFlag(random, spec, bandTwo(random, spec));
    case '3':
      return bandThree(random, spec);
    case '4':
      return bandFour(random, spec);
  }
}

function bandTwo(random: Random, spec: CaseSpec): Draft {
  const rsr = lowRsr(random);
  if (spec.missing === null && spec.abuse !== 'none' && random.chance(0.45))
    return { rsr, ogrs: lowOgrs(random), rosh: 'low', flags: [] };
  if (random.chance(0.55))
    return { rsr, ogrs: random.int(50, 74), rosh: random.chance(0.6) ? 'medium' : 'low', flags: [] };
  return { rsr, ogrs: lowOgrs(random), rosh: 'medium', flags: [] };
}

function bandThree(random: Random, spec: CaseSpec): Draft {
  const rosh: Rosh = random.chance(0.75) ? 'medium' : 'low';
  const high: Draft = { rsr: lowRsr(random), ogrs: random.int(75, 89), rosh, flags: [] };
  if (!spec.senior) return high;
  if (spec.abuse === 'register' && spec.missing === null && random.chance(0.3))
    return random.chance(0.4) ? { ...high, rsr: seniorRsr(random) } : high;
  if (spec.missing === null && random.chance(0.12)) return withSeniorFlag(random, spec, high);
  return { rsr: seniorRsr(random), ogrs: random.int(22, 84), rosh, flags: [] };
}

function bandFour(random: Random, spec: CaseSpec): Draft {
  if (!spec.senior)
    return {
      rsr: lowRsr(random),
      ogrs: random.int(90, 97),
      rosh: random.chance(0.7) ? 'medium' : 'low',
      flags: [],
    };
  if (spec.missing !== 'rsr' && random.chance(0.14))
    return {
      rsr: round2(6.9 + random.next() * random.next() * 12),
      ogrs: random.int(35, 92),
      rosh: 'medium',
      flags: [],
    };
  return {
    rsr: random.chance(0.45) ? seniorRsr(random) : lowRsr(random),
    ogrs: random.int(12, 88),
    rosh: random.chance(0.05) ? 'very_high' : 'high',
    flags: random.chance(0.33) ? ['mappa'] : [],
  };
}

/** Band by OGRS alone; RSR 3.00 or over (`senior`) makes it CP-STANDALONE. */
function unpaidWork(random: Random, spec: CaseSpec): Draft {
  if (spec.senior) return { rsr: seniorRsr(random), ogrs: random.int(10, 74), rosh: 'low', flags: [] };
  const draft = byBand(random, { ...spec, senior: false });
  return draft;
}

function withSeniorFlag(random: Random, spec: CaseSpec, draft: Draft): Draft {
  if (!spec.senior) return draft;
  const flag = random.weighted(SENIOR_FLAGS);
  return {
    ...draft,
    flags: flag === 'child_protection' && random.chance(0.7) ? [flag, 'child_safeguarding'] : [flag],
  };
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Mostly well under 1, thinning out towards 3. */
function lowRsr(random: Random): number {
  return round2(0.08 + 2.85 * random.next() ** 2.2);
}

function seniorRsr(random: Random): number {
  return round2(3 + 3.85 * random.next() ** 1.6);
}

function lowOgrs(random: Random): number {
  return random.int(4, 49);
}
