import type { Setting } from '../../lib/domain/banding/case-vocabulary';
import type { Crn } from '../../lib/kernel/ids';
import { type CaseDates, contactEvery, makeDates } from '../../db/seed/cases/case-dates';
import { makeScores } from '../../db/seed/cases/case-facts';
import { type CaseSpec, plainSpec } from '../../db/seed/cases/case-spec';
import { type Laden, markProvisional, markSenior } from '../../db/seed/cases/mark-specs';
import { bornAt } from '../../db/seed/people';
import type { Calendar } from '../../db/seed/plan/calendar';
import { pickName } from '../../db/seed/plan/names';
import { PUBLISHED } from '../../db/seed/plan/published';
import { at, openRandom, type Random } from '../../db/seed/plan/random';
import { shareSettings, type Wanted } from '../../db/seed/plan/settings';
import { chooseBands } from '../../db/seed/rows/bands';
import type { DemoOfficer } from '../../db/seed/staff';
import type { Cells } from './cells';
import type { Held } from './staff';
import type { DrawnTeam } from './units';

export interface Drawing {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly nextCrn: () => Crn;
}

const AGES = { '18-25': 17, '26-35': 38, '36-45': 26, '46-60': 16, '61-78': 3 } as const;
const WAITING_SETTINGS = { community: 60, licence: 28, custody: 12 } as const;
const WAITING_BANDS = { '1': 25, '2': 40, '3': 23, '4': 12 } as const;
const OVERDUE_SHARE = 0.033;

/** The cases that a team's officers hold: settings, bands and flags in the shares of the demonstration. */
export function heldCases(drawing: Drawing, team: DrawnTeam, held: readonly Held[]): Cells[] {
  const random = openRandom(drawing.seed, `bench cases ${team.code}`);
  const wanted = held.map(({ member, caseCount }): Wanted => ({
    officer: member.officer,
    caseCount,
    casePoints: null,
  }));
  const settings = settingsOf(random, team, wanted);
  const laden = wanted.map((entry, index): Laden => ({
    officer: entry.officer,
    specs: chooseBands(random, entry, at(settings, index)),
  }));
  if (team.type !== 'community_payback') markSenior(random, laden);
  markProvisional(random, laden);
  return laden.flatMap(({ officer, specs }) =>
    specs.map((spec) => {
      markAbuse(random, spec);
      return heldCase(random, drawing, team, officer, spec);
    }),
  );
}

function settingsOf(random: Random, { type }: DrawnTeam, wanted: readonly Wanted[]): Setting[][] {
  if (type === 'community_payback')
    return wanted.map(({ caseCount }) => Array.from({ length: caseCount }, () => 'unpaid_work' as const));
  const able = wanted.filter(({ officer }) => officer.grade !== 'PQiP');
  const cases = able.reduce((sum, { caseCount }) => sum + caseCount, 0);
  const share = (of: number): number => Math.round((cases * of) / PUBLISHED.live);
  return able.length === 0
    ? wanted.map(({ caseCount }) => Array.from({ length: caseCount }, () => 'community' as const))
    : shareSettings(random, wanted, {
        licence: share(PUBLISHED.postRelease),
        custody: share(PUBLISHED.custody),
      });
}

/** Domestic abuse in about the published share of live cases; none in band 1, which such a case cannot have. */
function markAbuse(random: Random, spec: CaseSpec): void {
  if (spec.band === '1' || !random.chance(0.72)) return;
  spec.abuse = (spec.band === '2' || spec.senior) && random.chance(0.36) ? 'register' : 'flag';
}

function heldCase(
  random: Random,
  { calendar, nextCrn }: Drawing,
  team: DrawnTeam,
  officer: DemoOfficer,
  spec: CaseSpec,
): Cells {
  const oldest = Math.max(officer.startOffset, spec.state === 'overdue_termination' ? -900 : -730);
  const newest = spec.state === 'active' ? -2 : -60;
  const allocated = calendar.workingOnOrAfter(random.int(Math.min(oldest, newest), newest));
  const lag = random.chance(0.75) ? random.int(0, 4) : random.int(5, 11);
  const orderStart = calendar.workingOnOrBefore(allocated - lag);
  const able = spec.state === 'active' && orderStart < -contactEvery(spec) - 6;
  const dates = makeDates(random, calendar, {
    spec,
    officer,
    orderStart,
    end: null,
    contactOverdue: able && random.chance(OVERDUE_SHARE),
  });
  return caseCells(random, calendar, team, spec, {
    crn: nextCrn(),
    dates,
    holder: [officer.staffCode, calendar.date(Math.min(allocated, 0))],
  });
}

interface Drawn {
  readonly crn: Crn;
  readonly dates: CaseDates;
  readonly holder: readonly [staffCode: string, allocatedOn: string] | null;
}

function caseCells(
  random: Random,
  calendar: Calendar,
  team: DrawnTeam,
  spec: CaseSpec,
  { crn, dates, holder }: Drawn,
): Cells {
  const female = random.chance(team.type === 'women' ? 1 : 0.11);
  const name = pickName(random, female ? 'female' : 'male');
  const safeguarding = random.chance(PUBLISHED.childSafeguardingShare / 100);
  const scores = makeScores(random, { ...spec, safeguarding });
  const [low = '18', high = '25'] = random.weighted(AGES).split('-');
  const age = team.type === 'young_adult' ? random.int(18, 25) : random.int(Number(low), Number(high));
  return [
    crn,
    spec.setting,
    name.forename,
    name.surname,
    random.chance(0.003) ? null : bornAt(random, age, calendar.today),
    female ? 'female' : 'male',
    random.chance(0.004) ? null : random.pick(team.areas),
    random.chance(0.02) ? 'y' : 'n',
    dates.sentence ?? null,
    spec.state,
    scores.rsr,
    scores.ogrs,
    scores.rosh,
    scores.flags.join(';'),
    dates.orderStart ?? null,
    dates.orderEnd ?? null,
    dates.releaseDate ?? null,
    dates.firstAppointment ?? null,
    dates.lastSeen ?? null,
    dates.nextAppointment ?? null,
    holder?.[0] ?? null,
    holder?.[1] ?? null,
  ];
}

/** Cases that wait for an officer, dealt out over the teams: ordered in the last ten days, not seen yet. */
export function waitingCases(drawing: Drawing, teams: readonly DrawnTeam[], count: number): Cells[] {
  const { calendar, nextCrn, seed } = drawing;
  const random = openRandom(seed, 'bench waiting');
  return Array.from({ length: count }, (_, index): Cells => {
    const team = at(teams, Math.floor((index * teams.length) / count));
    const setting = random.weighted(WAITING_SETTINGS);
    const spec = plainSpec(random.weighted(WAITING_BANDS), setting);
    spec.senior = spec.band !== '1' && random.chance(0.25);
    if (spec.band === '2' && random.chance(0.15)) spec.missing = random.pick(['rsr', 'ogrs', 'rosh']);
    markAbuse(random, spec);
    const began = calendar.workingOnOrBefore(-random.int(1, 10));
    const inCustody = setting === 'custody';
    const release = inCustody ? random.int(28, 80) : setting === 'licence' ? began : null;
    return caseCells(random, calendar, team, spec, {
      crn: nextCrn(),
      holder: null,
      dates: {
        sentence: setting === 'community' ? 'community_order' : setting,
        orderStart: calendar.date(began),
        orderEnd: calendar.date(began + (inCustody ? 426 : 365)),
        releaseDate: release === null ? null : calendar.date(release),
        firstAppointment: calendar.date(calendar.workingOnOrAfter(random.int(1, 6))),
        lastSeen: null,
        nextAppointment: null,
        endedOn: null,
      },
    });
  });
}
