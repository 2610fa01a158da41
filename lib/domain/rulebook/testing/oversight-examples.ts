import { deciderLevel } from '../../access/decider-level';
import type { Scope } from '../../access/actor';
import { paybackOverseers } from '../../allocation/decisions/payback-overseers';
import { countAudits } from '../../allocation/oversight/oversight-record';
import { bandCase } from '../../banding/bands/band-case';
import { NO_OVERSIGHT } from '../../banding/bands/case-facts';
import { judgeGrade } from '../../banding/bands/judge-grade';
import { oversightReasons } from '../../banding/oversight-needs';
import { isoDate } from '../../../kernel/dates';
import { asLduCode } from '../../../kernel/ids';
import { measureHeldCase } from '../../workload/measure/measure-caseload';
import { bandingModelOf, holderGrade } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { record } from '../../workload/testing/caseload';
import { type ExampleReader, listText, wordsOf } from './example-reader';
import { caseOf } from './given-case';
import { estateOf } from './given-estate';

const ANY_DAY = isoDate('2026-11-02');

const needsOversight: ExampleReader = {
  needs: ['case', 'holder'],
  results: ['needed because of', 'every days', 'first within working days'],
  work: (given) => {
    const facts = caseOf(given.text('case'));
    const banding = bandCase(facts, bandingModelOf(IBAT_4), ANY_DAY);
    const judgement = judgeGrade(banding, holderGrade(IBAT_4, given.text('holder')), IBAT_4.ruleSet);
    const reasons = oversightReasons(facts, banding, judgement, IBAT_4.ruleSet);
    return {
      'needed because of': listText(reasons.map(({ text }) => text)),
      'every days': listText(reasons.map(({ everyDays }) => String(everyDays))),
      'first within working days': listText(reasons.map((reason) => String(reason.firstWithinWorkingDays))),
    };
  },
};

const standing: ExampleReader = {
  needs: ['case', 'holder', 'allocated', 'on'],
  mayHave: ['recorded', 'review'],
  results: ['oversight'],
  work: (given) => {
    const records = given.has('recorded')
      ? [{ decidedAt: `${given.day('recorded')}T10:00:00.000Z`, reviewOn: given.day('review'), asked: false }]
      : [];
    const facts = {
      ...caseOf(given.text('case')),
      allocatedOn: given.day('allocated'),
      oversight: { ...NO_OVERSIGHT, records },
    };
    const officer = record({ grade: given.text('holder') });
    return { oversight: wordsOf(measureHeldCase(IBAT_4, facts, officer, given.day('on')).oversight.state) };
  },
};

const overseers: ExampleReader = {
  needs: ['teams', 'unpaid work of'],
  results: ['overseen by'],
  work: (given) => {
    const places = paybackOverseers(estateOf(given.text('teams')), asLduCode(given.text('unpaid work of')));
    return { 'overseen by': listText(places.map((place) => place.teamCode ?? '')) };
  },
};

const EFFECTS = {
  effective: 'effective',
  partly: 'partly',
  'not effective': 'not_effective',
  'not audited yet': null,
} as const;

const audits: ExampleReader = {
  needs: ['audits'],
  results: ['drawn', 'audited', 'effective'],
  work: (given) => {
    const effects = given.text('audits').split(', ');
    const { sampled, audited, effective } = countAudits(
      effects.map((effect) => ({ effect: EFFECTS[effect as keyof typeof EFFECTS] })),
    );
    return { drawn: String(sampled), audited: String(audited), effective: String(effective) };
  },
};

const ESTATE = {
  lduOfTeam: new Map([
    ['T1', 'L1'],
    ['T2', 'L1'],
    ['T3', 'L2'],
  ]),
  regionOfLdu: new Map([
    ['L1', 'R1'],
    ['L2', 'R1'],
  ]),
};
const MANAGERS: Record<string, readonly Scope[]> = {
  'same team': [{ level: 'team', code: 'T1' }],
  'other team of the LDU': [{ level: 'team', code: 'T2' }],
  'other LDU': [{ level: 'team', code: 'T3' }],
  none: [],
};

const decider: ExampleReader = {
  needs: ['managers beside the maker', 'working days waited'],
  results: ['decided at'],
  work: (given) => {
    const scopes = MANAGERS[given.text('managers beside the maker')];
    if (scopes === undefined) throw new Error('No such managers');
    const maker = { id: 'maker', scopes: [{ level: 'team', code: 'T1' } as const] };
    const place = { regionCode: 'R1', lduCode: 'L1', teamCode: 'T1' };
    const waited = given.number('working days waited');
    return {
      'decided at': deciderLevel([place], 'maker', waited, [maker, { id: 'other', scopes }], ESTATE),
    };
  },
};

export const OVERSIGHT_EXAMPLES: readonly ExampleReader[] = [
  needsOversight,
  standing,
  overseers,
  audits,
  decider,
];
