import { isoDate } from '../../../kernel/dates';
import { formatHundredths, formatWhole } from '../../../kernel/format';
import { availableLines } from '../../workload/hours/available-lines';
import type { OfficerFacts } from '../../workload/measure/measure-officer';
import {
  findReason,
  isReductionActive,
  type Reduction,
  reductionStatus,
  settleReduction,
} from '../../workload/hours/reductions';
import type { ReductionReason } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { record } from '../../workload/testing/caseload';
import { officer, reduced } from '../../workload/testing/officer';
import { lacksTraineeReduction } from '../../workload/hours/trainee-reduction';
import { dayText, type ExampleReader, type Given, wordsOf, yesNo } from './example-reader';

const ANY_DAY = isoDate('2026-11-02');

function availableText(facts: OfficerFacts, onDate = ANY_DAY): string {
  const lines = availableLines(IBAT_4, facts, onDate);
  return formatWhole(lines.reduce((sum, line) => sum + line.pointsAvailable, 0));
}

const hundredths = (hours: number): number => Math.round(hours * 100);

const availablePoints: ExampleReader = {
  needs: ['contracted', 'off'],
  results: ['points available'],
  work: (given) => {
    const off = hundredths(given.number('off'));
    return {
      'points available': availableText(
        officer({
          contractedHoursHundredths: hundredths(given.number('contracted')),
          reductions: off === 0 ? [] : [reduced(off)],
        }),
      ),
    };
  },
};

const inPost: ExampleReader = {
  needs: ['on'],
  mayHave: ['starts', 'leaves'],
  results: ['points available'],
  work: (given) => ({
    'points available': availableText(
      officer({
        startDate: given.has('starts') ? given.day('starts') : null,
        leavingDate: given.has('leaves') ? given.day('leaves') : null,
      }),
      given.day('on'),
    ),
  }),
};

function reasonOf(name: string): ReductionReason {
  const found = findReason(IBAT_4.reductionReasons, name);
  if (found === null) throw new Error(`No reason: ${name}`);
  return found;
}

const allowance: ExampleReader = {
  needs: ['reason'],
  results: ['fixed %', 'at most %', 'months'],
  work: (given) => {
    const { fixedPercent = 'none', atMostPercent = 'none', months = 'none' } = reasonOf(given.text('reason'));
    return { 'fixed %': String(fixedPercent), 'at most %': String(atMostPercent), months: String(months) };
  },
};

const settled: ExampleReader = {
  needs: ['reason', 'contracted', 'first day'],
  mayHave: ['asked', 'last day'],
  results: ['settled'],
  work: (given) => {
    const found = settleReduction(
      {
        reason: reasonOf(given.text('reason')),
        hoursHundredths: given.has('asked') ? hundredths(given.number('asked')) : null,
        startDate: given.day('first day'),
        endDate: given.has('last day') ? given.day('last day') : null,
      },
      hundredths(given.number('contracted')),
      [],
    );
    if (!found.ok) return { settled: wordsOf(found.error.code) };
    const { hoursHundredths, endDate } = found.value;
    const end = endDate === null ? ', no last day' : ` to ${dayText(endDate)}`;
    return { settled: `${formatHundredths(hoursHundredths)} h${end}` };
  },
};

function reductionOf(given: Given): Reduction {
  const reason = reasonOf(given.has('reason') ? given.text('reason') : 'Mentoring');
  return reduced(370, {
    reason: reason.name,
    startDate: given.day('first day'),
    endDate: given.day('last day'),
    staysUntilReviewed: reason.neverLapses,
  });
}

const status: ExampleReader = {
  needs: ['first day', 'last day', 'on'],
  mayHave: ['reason'],
  results: ['reduction', 'hours off'],
  work: (given) => ({
    reduction: wordsOf(reductionStatus(reductionOf(given), given.day('on'))),
    'hours off': yesNo(isReductionActive(reductionOf(given), given.day('on'))),
  }),
};

const trainee: ExampleReader = {
  needs: ['grade', 'reduction'],
  results: ['asked about'],
  work: (given) => {
    const reason = given.text('reduction');
    const reductions =
      reason === 'none'
        ? []
        : [{ ...reduced(740, { reason: reasonOf(reason).name }), id: 'R', version: 1, notes: null }];
    const asked = lacksTraineeReduction(IBAT_4, record({ grade: given.text('grade'), reductions }), ANY_DAY);
    return { 'asked about': yesNo(asked) };
  },
};

export const HOURS_EXAMPLES: readonly ExampleReader[] = [
  availablePoints,
  inPost,
  allowance,
  settled,
  status,
  trainee,
];
