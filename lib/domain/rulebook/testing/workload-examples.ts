import { SETTING_LABELS } from '../../banding/labels';
import { SETTINGS } from '../../banding/case-vocabulary';
import { addDays, isoDate } from '../../../kernel/dates';
import { formatHundredths, formatWhole, formatWorkload } from '../../../kernel/format';
import { judgeExcessive, type SnapshotDay } from '../../metrics/cases/excessive';
import { evaluateRequestSchema, evaluateWorkload } from '../../workload/model/evaluate-request';
import { measureCaseload } from '../../workload/measure/measure-caseload';
import { measureGroup } from '../../workload/measure/measure-group';
import { caseCapPassed, sumLedger } from '../../workload/measure/measure-officer';
import { findGrade } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { WORKLOAD_STATES, workloadState } from '../../workload/measure/states';
import { held, record } from '../../workload/testing/caseload';
import { type ExampleReader, numberOf, wordsOf } from './example-reader';

const ANY_DAY = isoDate('2026-11-02');

const stateOfRatio: ExampleReader = {
  needs: ['used', 'available'],
  results: ['shown', 'state'],
  work: (given) => {
    const [used, available] = [given.number('used') * 100, given.number('available')];
    return {
      shown: formatWorkload(used, available, IBAT_4.thresholds),
      state: wordsOf(workloadState(used, available, IBAT_4.thresholds)),
    };
  },
};

/** "12 B2 community + 1 A3 custody" */
function casesOf(text: string): { band: string; setting: string; count: number }[] {
  return text.split(' + ').map((part) => {
    const [count = '', band = '', ...words] = part.split(' ');
    const setting = SETTINGS.find((one) => SETTING_LABELS[one].toLowerCase() === words.join(' '));
    if (setting === undefined) throw new Error(`No cases: ${part}`);
    return { band, setting, count: numberOf(count) };
  });
}

const caseload: ExampleReader = {
  needs: ['model', 'contracted', 'off', 'cases'],
  results: ['points used', 'points available', 'workload', 'state'],
  work: (given) => {
    const code = given.text('model');
    const request = evaluateRequestSchema.parse({
      model: { code },
      officer: {
        grade: 'CM',
        contractedHours: given.number('contracted'),
        reductions: given.number('off') === 0 ? [] : [{ hours: given.number('off') }],
      },
      cases: casesOf(given.text('cases')),
    });
    const found = evaluateWorkload(request, IBAT_4, []);
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const { pointsUsed, pointsAvailable, state } = found.value;
    return {
      'points used': formatHundredths(pointsUsed * 100),
      'points available': formatWhole(pointsAvailable),
      workload: formatWorkload(pointsUsed * 100, pointsAvailable, IBAT_4.thresholds),
      state: wordsOf(state),
    };
  },
};

const group: ExampleReader = {
  needs: ['officers'],
  results: ['workload'],
  work: (given) => {
    const blank = sumLedger(IBAT_4, [], [], true);
    const officers = given
      .text('officers')
      .split(' + ')
      .map((part) => {
        const [used = '', available = ''] = part.split(' of ');
        return { ...blank, pointsUsedHundredths: numberOf(used) * 100, pointsAvailable: numberOf(available) };
      });
    const { pointsUsedHundredths, pointsAvailable } = measureGroup(IBAT_4, officers);
    return { workload: formatWorkload(pointsUsedHundredths, pointsAvailable, IBAT_4.thresholds) };
  },
};

/** "1 over + 27 well over": daily figures that end yesterday, the oldest first. */
function daysOf(text: string): SnapshotDay[] {
  const states = text.split(' + ').flatMap((part) => {
    const [count = '', ...words] = part.split(' ');
    const state = WORKLOAD_STATES.find((one) => wordsOf(one) === words.join(' '));
    if (state === undefined) throw new Error(`No days: ${part}`);
    return Array.from({ length: numberOf(count) }, () => state);
  });
  return states.map((state, index) => ({ state, onDate: addDays(ANY_DAY, index - states.length) }));
}

const excessive: ExampleReader = {
  needs: ['days'],
  results: ['excessive'],
  work: (given) => ({ excessive: judgeExcessive(daysOf(given.text('days')), [], IBAT_4.excessiveDays) }),
};

const guard: ExampleReader = {
  needs: ['cases held', 'team'],
  results: ['guard passed'],
  work: (given) => {
    const officer = record({ teamType: given.text('team') === 'generic' ? 'generic' : 'community_payback' });
    const cases = Array.from({ length: given.number('cases held') }, () => held());
    const measured = measureCaseload(IBAT_4, { officer, cases, reports: [], supports: [] }, ANY_DAY);
    return { 'guard passed': String(measured.guardPassed ?? 'none') };
  },
};

const caseCap: ExampleReader = {
  needs: ['grade', 'contracted', 'cases held'],
  results: ['over the cap of'],
  work: (given) => {
    const grade = findGrade(IBAT_4, given.text('grade'));
    const hours = Math.round(given.number('contracted') * 100);
    return { 'over the cap of': String(caseCapPassed(grade, hours, given.number('cases held')) ?? 'none') };
  },
};

export const WORKLOAD_EXAMPLES: readonly ExampleReader[] = [
  stateOfRatio,
  caseload,
  group,
  excessive,
  guard,
  caseCap,
];
