import { describe, expect, it } from 'vitest';
import { IBAT_RULES } from '../../banding/bands/shipped-rules';
import type { TeamType } from '../../banding/case-vocabulary';
import { addDays, isoDate } from '../../../kernel/dates';
import { asLduCode, asRegionCode, asTeamCode } from '../../../kernel/ids';
import { competingTeams, routeCase, teamsThatMayTake } from './route-case';
import {
  lduServing,
  type RoutingEstate,
  type RoutingFacts,
  type RoutingTeam,
  toAreaKey,
} from './routing-estate';

const today = isoDate('2026-11-02');
const halifax = asLduCode('HX');
const bradford = asLduCode('BD');
const shared = asLduCode('SH');

const team = (
  code: string,
  type: TeamType,
  lduCode = halifax,
  more: Partial<RoutingTeam> = {},
): RoutingTeam => ({
  code: asTeamCode(code),
  name: code,
  type,
  lduCode,
  serves: [],
  workload: null,
  ...more,
});
const load = (percent: number) => ({
  workload: { pointsUsedHundredths: percent * 1000, pointsAvailable: 1000 },
});

const estate = (...teams: RoutingTeam[]): RoutingEstate => ({
  ldus: [
    { code: halifax, name: 'Halifax', regionCode: asRegionCode('WY') },
    { code: bradford, name: 'Bradford', regionCode: asRegionCode('WY') },
    { code: shared, name: 'Shared services', regionCode: asRegionCode('SS') },
  ],
  teams,
});

const person = (more: Partial<RoutingFacts> = {}): RoutingFacts => ({
  sex: 'male',
  dateOfBirth: isoDate('1990-01-01'),
  releaseDate: null,
  homeLduCode: halifax,
  lastOfficerLduCode: null,
  ...more,
});
const plain = { communityPayback: null, underAge: false } as const;
const aged = (years: number) => person({ dateOfBirth: isoDate(`${2026 - years}-11-02`) });

const route = (facts: RoutingFacts, where: RoutingEstate, banding: Parameters<typeof routeCase>[1] = plain) =>
  routeCase(facts, banding, where, IBAT_RULES, today);

describe('routing a case to a team', () => {
  const generic = team('HX-G', 'generic');

  it('worked case 15: a woman in Halifax goes to the generic team, with the women’s team in Bradford as the offer', () => {
    const result = route(
      person({ sex: 'female' }),
      estate(generic, team('BD-G', 'generic', bradford), team('BD-W', 'women', bradford)),
    );
    expect(result).toMatchObject({ outcome: 'routed', team: { code: 'HX-G' }, lduCode: halifax });
    expect(result.alternatives).toEqual([
      { code: 'BD-W', reason: "Women's offer: Halifax has no women's team, and BD-W is in the same region" },
    ]);
  });

  it.each([
    [18, 'HX-Y'],
    [25, 'HX-Y'],
    [26, 'HX-G'],
  ])('worked case 16: a man aged %i in an LDU with a young adult module goes to %s', (age, code) => {
    expect(route(aged(age), estate(generic, team('HX-Y', 'young_adult')))).toMatchObject({ team: { code } });
  });

  it('worked case 16: a man aged 17 is referred to youth justice: no team and no alternative', () => {
    const result = route(aged(17), estate(generic, team('HX-Y', 'young_adult')), {
      communityPayback: null,
      underAge: true,
    });
    expect(result).toMatchObject({ outcome: 'refer_to_youth_justice', team: null, alternatives: [] });
  });

  it('sends a woman to the women’s team of her LDU, before any module', () => {
    const facts = { ...aged(20), sex: 'female' as const };
    const result = route(facts, estate(generic, team('HX-Y', 'young_adult'), team('HX-W', 'women')));
    expect(result).toMatchObject({
      team: { code: 'HX-W', reason: "A woman: Halifax has a women's team" },
      alternatives: [],
    });
  });

  it('sends a young woman without a women’s team to the module of her LDU, and still makes the offer', () => {
    const facts = { ...aged(20), sex: 'female' as const };
    const result = route(
      facts,
      estate(generic, team('HX-Y', 'young_adult'), team('BD-W', 'women', bradford)),
    );
    expect(result).toMatchObject({ team: { code: 'HX-Y' }, alternatives: [{ code: 'BD-W' }] });
  });

  it('does not offer a women’s team of another region', () => {
    const result = route(person({ sex: 'female' }), estate(generic, team('SH-W', 'women', shared)));
    expect(result.alternatives).toEqual([]);
  });

  it('offers the women’s team that serves the LDU, then the least loaded, then by code', () => {
    const woman = person({ sex: 'female' });
    const offer = (...teams: RoutingTeam[]) =>
      route(woman, estate(generic, ...teams)).alternatives.map((entry) => entry.code);
    expect(
      offer(
        team('B1', 'women', bradford, load(80)),
        team('B2', 'women', bradford, { serves: ['HX'], ...load(120) }),
      ),
    ).toEqual(['B2']);
    expect(offer(team('B1', 'women', bradford, load(90)), team('B2', 'women', bradford, load(80)))).toEqual([
      'B2',
    ]);
    expect(offer(team('B2', 'women', bradford, load(80)), team('B1', 'women', bradford, load(80)))).toEqual([
      'B1',
    ]);
  });

  it.each([
    [-84, 'HX-R'],
    [-85, 'HX-G'],
    [0, 'HX-R'],
    [84, 'HX-R'],
    [85, 'HX-G'],
  ])('with release %i days from today goes to %s: 12 weeks each way, the last day included', (days, code) => {
    const facts = person({ releaseDate: addDays(today, days) });
    expect(route(facts, estate(generic, team('HX-R', 'resettlement')))).toMatchObject({ team: { code } });
  });

  it('puts the young adult module before the resettlement module', () => {
    const facts = { ...aged(22), releaseDate: today };
    expect(
      route(facts, estate(generic, team('HX-R', 'resettlement'), team('HX-Y', 'young_adult'))),
    ).toMatchObject({ team: { code: 'HX-Y' } });
  });

  it('does not use a module of another LDU, even one that says it serves this LDU', () => {
    const elsewhere = team('BD-Y', 'young_adult', bradford, { serves: ['HX'] });
    expect(route(aged(20), estate(generic, elsewhere))).toMatchObject({ team: { code: 'HX-G' } });
  });

  it('does not use the age when the date of birth is unknown', () => {
    expect(route(person({ dateOfBirth: null }), estate(generic, team('HX-Y', 'young_adult')))).toMatchObject({
      team: { code: 'HX-G' },
    });
  });

  it('sends standalone unpaid work to the Community Payback unit that serves the LDU, by LDU code or by region, whoever the person is', () => {
    const woman = person({ sex: 'female' });
    for (const serves of [['HX'], ['WY']]) {
      const unit = team('CP', 'community_payback', shared, { serves });
      const result = route(woman, estate(generic, team('HX-W', 'women'), unit), {
        communityPayback: 'CP-STANDALONE',
        underAge: false,
      });
      expect(result).toMatchObject({ team: { code: 'CP' }, lduCode: halifax, alternatives: [] });
    }
  });

  it('has no team where no Community Payback unit serves the LDU', () => {
    const unit = team('CP', 'community_payback', shared, { serves: ['BD'] });
    const result = route(person(), estate(generic, unit), {
      communityPayback: 'CP-GENERIC',
      underAge: false,
    });
    expect(result).toMatchObject({ outcome: 'no_team', team: null, lduCode: halifax });
  });

  it('leaves the unit to the manager on CP-CONFLICT', () => {
    const unit = team('CP', 'community_payback', shared, { serves: ['WY'] });
    const result = route(person(), estate(generic, unit), {
      communityPayback: 'CP-CONFLICT',
      underAge: false,
    });
    expect(result).toMatchObject({ outcome: 'manager_decides', team: null });
  });

  it('names the grade that CP-CONFLICT speaks of as the model does', () => {
    const conflict = { communityPayback: 'CP-CONFLICT', underAge: false } as const;
    const reasonBy = (rules: Parameters<typeof routeCase>[3]) =>
      routeCase(person(), conflict, estate(generic), rules, today).reason;
    expect(reasonBy(IBAT_RULES)).toContain('needs a senior case manager:');
    expect(reasonBy({ ...IBAT_RULES, seniorName: 'lead worker' })).toContain('needs a lead worker:');
  });

  it('tells the rule by which it was decided', () => {
    const payback = { communityPayback: 'CP-GENERIC', underAge: false } as const;
    const unit = team('CP', 'community_payback', shared, { serves: ['WY'] });
    const women = team('HX-W', 'women');
    expect([
      route(person(), estate(generic)).rule,
      route(person({ sex: 'female' }), estate(generic, women)).rule,
      route(person({ sex: 'female' }), estate(generic)).rule,
      route(person(), estate(generic, unit), payback).rule,
      route(person(), estate(generic), payback).rule,
      route(person(), estate()).rule,
      route(person({ homeLduCode: null }), estate(generic)).rule,
      route(person(), estate(generic), { communityPayback: null, underAge: true }).rule,
      route(person(), estate(generic), { communityPayback: 'CP-CONFLICT', underAge: false }).rule,
    ]).toEqual(['L-2', 'L-3', 'L-2', 'L-1', 'L-1', 'L-2', 'L-2', 'AGE-UNDER-18', 'CP-CONFLICT']);
  });

  it('goes by the LDU of the last officer where no LDU serves the home area', () => {
    const result = route(
      person({ homeLduCode: null, lastOfficerLduCode: bradford }),
      estate(generic, team('BD-G', 'generic', bradford)),
    );
    expect(result).toMatchObject({
      team: { code: 'BD-G', reason: 'Generic team for Bradford, where the last officer worked' },
      lduCode: bradford,
    });
  });

  it('prefers the home area over the last officer', () => {
    const result = route(
      person({ lastOfficerLduCode: bradford }),
      estate(generic, team('BD-G', 'generic', bradford)),
    );
    expect(result).toMatchObject({ team: { code: 'HX-G' } });
  });

  it('leaves the team to the manager where neither is known', () => {
    const result = route(person({ homeLduCode: null }), estate(generic));
    expect(result).toMatchObject({ outcome: 'no_ldu', team: null, lduCode: null });
  });

  it('uses a generic team that serves an LDU without one of its own; else there is none', () => {
    const serving = team('BD-G', 'generic', bradford, { serves: ['HX'] });
    expect(route(person(), estate(serving))).toMatchObject({ team: { code: 'BD-G' } });
    expect(route(person(), estate(team('BD-G', 'generic', bradford)))).toMatchObject({
      outcome: 'no_team',
      reason: 'Halifax has no generic team: the manager picks the team',
    });
  });

  describe('where several teams fit', () => {
    const pick = (...teams: RoutingTeam[]) => route(person(), estate(...teams)).team?.code;

    it('takes the lowest workload, compared exactly', () => {
      expect(pick(team('A', 'generic', halifax, load(101)), team('B', 'generic', halifax, load(99)))).toBe(
        'B',
      );
    });

    it('takes the first team code on a tie', () => {
      expect(pick(team('B', 'generic', halifax, load(90)), team('A', 'generic', halifax, load(90)))).toBe(
        'A',
      );
    });

    it('puts a team with no points available last: it is not at 0%', () => {
      const none = team('A', 'generic', halifax, {
        workload: { pointsUsedHundredths: 0, pointsAvailable: 0 },
      });
      expect(pick(none, team('B', 'generic', halifax, load(140)))).toBe('B');
    });

    it('names the teams that have to be measured first, and only those', () => {
      const a = team('A', 'generic');
      const b = team('B', 'generic');
      expect(
        competingTeams(person(), plain, estate(a, b, team('C', 'generic', bradford)), IBAT_RULES, today),
      ).toEqual([a, b]);
      expect(competingTeams(person(), plain, estate(a), IBAT_RULES, today)).toEqual([]);
      expect(
        competingTeams(person(), { communityPayback: null, underAge: true }, estate(a, b), IBAT_RULES, today),
      ).toEqual([]);
    });

    it('lets each of them see the case waiting', () => {
      const teams = teamsThatMayTake(
        person(),
        plain,
        estate(team('A', 'generic'), team('B', 'generic'), team('C', 'generic', bradford)),
        IBAT_RULES,
        today,
      );
      expect(teams.map((entry) => entry.code)).toEqual(['A', 'B']);
    });
  });
});

describe('looking an area up', () => {
  it('ignores case of letters and spaces around', () => {
    expect(toAreaKey('  West  Yorkshire ')).toBe('west yorkshire');
    expect(lduServing([{ areaKey: 'calderdale', lduCode: halifax }], ' Calderdale')).toBe(halifax);
    expect(lduServing([{ areaKey: 'calderdale', lduCode: halifax }], 'Kirklees')).toBeNull();
    expect(lduServing([], null)).toBeNull();
  });
});
