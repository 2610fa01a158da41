import { bandCase } from '../../banding/bands/band-case';
import { SETTING_LABELS, STATE_LABELS } from '../../banding/labels';
import { CASE_STATES, SETTINGS } from '../../banding/case-vocabulary';
import { isoDate } from '../../../kernel/dates';
import { formatHundredths, formatWhole } from '../../../kernel/format';
import { type CaseSplit, partHundredths } from '../../workload/sharing/case-split';
import { toWeighedCase } from '../../workload/measure/weigh-case';
import { measureOfficer, type Workload } from '../../workload/measure/measure-officer';
import { REPORT_KINDS } from '../../workload/measure/report-kinds';
import { bandingModelOf, bandPoints, type WorkloadModel } from '../../workload/model/model';
import { supportsOf } from '../../workload/sharing/shared-work';
import { HMPPS_TIERS, IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { officer, work } from '../../workload/testing/officer';
import type { ExampleReader } from './example-reader';
import { caseOf } from './given-case';

const ANY_DAY = isoDate('2026-11-02');

function pointsOf(model: WorkloadModel, band: string): Record<string, string> {
  return Object.fromEntries(
    SETTINGS.map((setting) => [
      SETTING_LABELS[setting].toLowerCase(),
      String(bandPoints(model, band, setting, 'standard')),
    ]),
  );
}

const bandTable: ExampleReader = {
  needs: ['band'],
  results: SETTINGS.map((setting) => SETTING_LABELS[setting].toLowerCase()),
  work: (given) => pointsOf(IBAT_4, given.text('band')),
};

const tierTable: ExampleReader = {
  needs: ['tier'],
  results: [...bandTable.results, 'transition'],
  work: (given) => {
    const tier = given.text('tier');
    const transition = new Set(
      SETTINGS.map((setting) => bandPoints(HMPPS_TIERS, tier, setting, 'transition')),
    );
    return { ...pointsOf(HMPPS_TIERS, tier), transition: [...transition].join(' or ') };
  },
};

const stateShare: ExampleReader = {
  needs: ['state'],
  results: ['four bands, %', 'national tiers, %'],
  work: (given) => {
    const state = CASE_STATES.find((one) => STATE_LABELS[one].toLowerCase() === given.text('state'));
    if (state === undefined) throw new Error(`No state: ${given.text('state')}`);
    return {
      'four bands, %': String(IBAT_4.stateShares[state]),
      'national tiers, %': String(HMPPS_TIERS.stateShares[state]),
    };
  },
};

const report: ExampleReader = {
  needs: ['report', 'completed', 'on'],
  results: ['points'],
  work: (given) => {
    const kind = REPORT_KINDS.find((one) => one === given.text('report'));
    if (kind === undefined) throw new Error(`No report: ${given.text('report')}`);
    const done = work({ reports: [{ kind, completedOn: given.day('completed') }] });
    return { points: usedOf(measureOfficer(IBAT_4, officer(), done, given.day('on'))) };
  },
};

function usedOf({ pointsUsedHundredths }: Workload): string {
  return formatHundredths(pointsUsedHundredths);
}

const divided: ExampleReader = {
  needs: ['points', 'covered'],
  mayHave: ['share %'],
  results: ['officer of record', 'co-worker', 'cover'],
  work: (given) => {
    const percent = given.has('share %') ? given.number('share %') : null;
    const split: CaseSplit = {
      shares: percent === null ? [] : [{ staffCode: 'A', kind: 'co_working', percent }],
      coveredBy: given.text('covered') === 'yes' ? 'B' : null,
    };
    const part = (held: 'record' | 'share' | 'cover', own: number | null): string =>
      formatHundredths(partHundredths(given.number('points') * 100, { held, split, percent: own }));
    return {
      'officer of record': part('record', null),
      'co-worker': percent === null ? '0' : part('share', percent),
      cover: split.coveredBy === null ? '0' : part('cover', null),
    };
  },
};

const support: ExampleReader = {
  needs: ['support given', 'points', 'on'],
  results: ['giver', 'receiver'],
  work: (given) => {
    const gave = {
      fromStaffCode: 'A',
      toStaffCode: 'B',
      crn: null,
      givenOn: given.day('support given'),
      pointsHundredths: given.number('points') * 100,
    };
    const pointsFor = (code: string): string => {
      const supports = supportsOf(code, [gave], (name) => name, given.day('on'));
      return formatWhole(supports.reduce((sum, entry) => sum + entry.pointsHundredths, 0) / 100);
    };
    return { giver: pointsFor('A'), receiver: pointsFor('B') };
  },
};

const provisional: ExampleReader = {
  needs: ['case'],
  results: ['points', 'points range'],
  work: (given) => {
    const facts = caseOf(given.text('case'));
    const entry = toWeighedCase(facts, bandCase(facts, bandingModelOf(IBAT_4), ANY_DAY));
    const measured = measureOfficer(IBAT_4, officer(), work({ cases: [entry] }), ANY_DAY);
    const range = measured.usedRangeHundredths?.map(formatHundredths).join(' to ');
    return { points: usedOf(measured), 'points range': range ?? 'none' };
  },
};

export const POINTS_EXAMPLES: readonly ExampleReader[] = [
  bandTable,
  tierTable,
  stateShare,
  report,
  divided,
  support,
  provisional,
];
