import { formatWhole } from '../../../kernel/format';
import { isoDate } from '../../../kernel/dates';
import { asTeamCode } from '../../../kernel/ids';
import type { CapacityFacts } from '../../metrics/capacity/capacity-facts';
import { capacityGapByGrade } from '../../metrics/capacity/capacity-gap';
import { countUncovered } from '../../metrics/counts/count-cases';
import { countOfficersOver100, countOfficersOver110 } from '../../metrics/counts/count-officers';
import { countBeyondGrade } from '../../metrics/counts/count-quality';
import { type CountShare, shareOf } from '../../metrics/counts/count-share';
import { withOfficers } from '../../metrics/capacity/what-if';
import { vacanciesByGrade } from '../../metrics/capacity/establishment';
import { tallyUnit } from '../../metrics/tally/unit-tally';
import { figuresOfTally } from '../../metrics/units/measure-unit';
import { averageCaseloadByGrade, tallyGrades } from '../../metrics/units/measure-grades';
import { plainShareWords, ratingWords, shareInWords } from '../../metrics/officers/rating-words';
import { trendMarks } from '../../metrics/history/figure-trend';
import { fairPart } from '../../metrics/outliers/fair-share';
import { isPast, spreadOf } from '../../metrics/outliers/quartiles';
import { changeInTenths } from '../../metrics/ranking/rank-teams';
import { supervisionSpans } from '../../metrics/officers/supervision-measure';
import { addDays } from '../../../kernel/dates';
import { capacityFacts, cases, LONG_SICK, officer, TODAY, waiting } from '../../metrics/testing/test-facts';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { shareOut } from '../../workload/ledger/share-out';
import { measureUnitWork } from '../../workload/measure/unit-part';
import { type ExampleReader, type Given } from './example-reader';
import { caseOf } from './given-case';

/** "CM 50 cases", and of them "18.5 h", "team 2", "away": one of the staff, with cases of 29 points. */
const SOMEBODY = /^(\S+) (\d+) cases(?: ([\d.]+) h)?(?: team (\d))?( away)?$/;

function staffIn(given: Given): CapacityFacts {
  const officers = given
    .text('staff')
    .split(' + ')
    .map((text) => {
      const [, grade, count, hours, team, away] = SOMEBODY.exec(text) ?? [];
      if (grade === undefined || count === undefined) throw new Error(`Nobody: ${text}`);
      return officer(cases(Number(count)), {
        grade,
        ...(hours === undefined ? {} : { contractedHoursHundredths: Math.round(Number(hours) * 100) }),
        ...(team === undefined ? {} : { teamCode: asTeamCode(`T${team}`) }),
        ...(away === undefined ? {} : LONG_SICK),
      });
    });
  const count = given.has('waiting') ? given.number('waiting') : 0;
  return capacityFacts({ officers, waiting: Array.from({ length: count }, () => waiting()) });
}

const shareText = ({ count, of }: CountShare): string => `${count} of ${of}`;

const staff: ExampleReader = {
  needs: ['staff'],
  mayHave: ['waiting'],
  results: [
    'over 100%',
    'over 110%',
    'points used',
    'points available',
    'average caseload of CM',
    'FTE',
    'SCM before',
    'SCM after',
    'CM before',
    'CM after',
    'uncovered',
  ],
  work: (given) => {
    const facts = staffIn(given);
    const unit = measureUnitWork(IBAT_4, facts.officers);
    const average = averageCaseloadByGrade(facts)['CM'];
    const gap = capacityGapByGrade(facts);
    return {
      'over 100%': shareText(countOfficersOver100(facts)),
      'over 110%': shareText(countOfficersOver110(facts)),
      'points used': formatWhole(unit.pointsUsedHundredths / 100),
      'points available': formatWhole(unit.pointsAvailable),
      'average caseload of CM': String(average?.value ?? 'none'),
      FTE: String(average?.fte ?? 'none'),
      'SCM before': String(gap['SCM']?.before),
      'SCM after': String(gap['SCM']?.after),
      'CM before': String(gap['CM']?.before),
      'CM after': String(gap['CM']?.after),
      uncovered: String(countUncovered(facts).count),
    };
  },
};

const beyondGrade: ExampleReader = {
  needs: ['case', 'holder'],
  results: ['beyond grade'],
  work: (given) => {
    const holder = officer([caseOf(given.text('case'))], { grade: given.text('holder') });
    return { 'beyond grade': shareText(countBeyondGrade(capacityFacts({ officers: [holder] }))) };
  },
};

const rating: ExampleReader = {
  needs: ['count', 'of'],
  results: ['words', 'sentence'],
  work: (given) => {
    const share = shareOf(given.number('count'), given.number('of'));
    return { words: ratingWords(share) ?? 'none', sentence: shareInWords(share) };
  },
};

const plainWords: ExampleReader = {
  needs: ['count', 'of'],
  results: ['plain words'],
  work: (given) => ({
    'plain words': plainShareWords(shareOf(given.number('count'), given.number('of'))) ?? 'none',
  }),
};

const change: ExampleReader = {
  needs: ['points used', 'points available', 'points used then', 'points available then'],
  results: ['printed change'],
  work: (given) => {
    const tenths = changeInTenths(
      { pointsUsed: given.number('points used'), pointsAvailable: given.number('points available') },
      {
        pointsUsed: given.number('points used then'),
        pointsAvailable: given.number('points available then'),
      },
    );
    return { 'printed change': tenths === null ? 'none' : (tenths / 10).toFixed(1) };
  },
};

const whatIf: ExampleReader = {
  needs: ['staff', 'CM more'],
  results: ['points available then', 'CM short then'],
  work: (given) => {
    const facts = staffIn(given);
    const more = { senior: 0, ordinary: given.number('CM more') * 100, trainee: 0 };
    const figures = figuresOfTally(IBAT_4, withOfficers(IBAT_4, tallyUnit(facts), more, 'T1'));
    return {
      'points available then': formatWhole(figures.pointsAvailable),
      'CM short then': String(figures.capacityGap['CM']?.before ?? 'none'),
    };
  },
};

const vacancies: ExampleReader = {
  needs: ['posts', 'hours in post'],
  results: ['vacant'],
  work: (given) => {
    const { officer: record, ...rest } = officer([], {
      contractedHoursHundredths: Math.round(given.number('hours in post') * 100),
    });
    const unit = { unitLevel: 'team', unitCode: record.teamCode, grade: 'CM' } as const;
    const posts = given.text('posts');
    const set = posts === 'none' ? [] : [{ ...unit, fteHundredths: Math.round(given.number('posts') * 100) }];
    const tallies = tallyGrades(capacityFacts({ officers: [{ officer: record, ...rest }] }));
    const team = { level: 'team', code: record.teamCode } as const;
    const line = vacanciesByGrade(IBAT_4, set, [record], team, tallies).find((one) => one.grade === 'CM');
    const vacant = line?.vacant ?? null;
    return { vacant: vacant === null ? 'not known' : String(vacant / 100) };
  },
};

/** Figures in tenths, as officers are compared. */
const farAbove: ExampleReader = {
  needs: ['figures of all who are like'],
  results: ['upper quartile', 'far above is over', 'far above'],
  work: (given) => {
    const figures = given.text('figures of all who are like').split(', ').map(Number);
    const counts: Record<string, number> = {};
    for (const figure of figures) counts[figure * 10] = (counts[figure * 10] ?? 0) + 1;
    const spread = spreadOf(counts);
    const past = spread === null ? [] : figures.filter((figure) => isPast(figure * 10, spread));
    return {
      'upper quartile': spread === null ? 'none' : String(spread.upperQuarters / 40),
      'far above is over': spread === null ? 'none' : String(spread.lineEighths / 80),
      'far above': past.length === 0 ? 'none' : past.join(', '),
    };
  },
};

const fairShare: ExampleReader = {
  needs: ['new high-band cases of the grade', 'of the officer', 'points available', 'of the grade'],
  results: ['fair share', 'more than fair'],
  work: (given) => {
    const { fairHundredths, isOver } = fairPart({
      ofGrade: given.number('new high-band cases of the grade'),
      newCases: given.number('of the officer'),
      points: given.number('points available'),
      available: given.number('of the grade'),
    });
    return { 'fair share': String(fairHundredths / 100), 'more than fair': isOver ? 'yes' : 'no' };
  },
};

const supervisionDue: ExampleReader = {
  needs: ['days since the last session'],
  results: ['overdue'],
  work: (given) => {
    const last = addDays(TODAY, -given.number('days since the last session'));
    return { overdue: last < supervisionSpans(TODAY).dueFrom ? 'yes' : 'no' };
  },
};

const steps: ExampleReader = {
  needs: ['points used then', 'points available then', 'points more', 'points available more'],
  results: ['first step', 'second step', 'together'],
  work: (given) => {
    const hundredths = (name: string): number => Math.round(given.number(name) * 100);
    const start = {
      pointsUsedHundredths: hundredths('points used then'),
      pointsAvailable: given.number('points available then'),
    };
    const [first = null, second = null] = shareOut(start, [
      { usedHundredths: hundredths('points more'), availablePoints: 0 },
      { usedHundredths: 0, availablePoints: given.number('points available more') },
    ]).map(({ percentTenths }) => percentTenths);
    const told = (tenths: number | null): string => (tenths === null ? 'none' : (tenths / 10).toFixed(1));
    const together = first === null || second === null ? null : first + second;
    return { 'first step': told(first), 'second step': told(second), together: told(together) };
  },
};

const moves: ExampleReader = {
  needs: ['time then', 'time'],
  results: ['marked'],
  work: (given) => {
    const rules = { modelVersion: 'ibat-4, version 1', rulesVersion: 2 };
    const marks = trendMarks([
      { ...rules, onDate: isoDate('2026-11-01'), pointsAvailable: given.number('time then') },
      { ...rules, onDate: isoDate('2026-11-02'), pointsAvailable: given.number('time') },
    ]);
    return { marked: marks.length > 0 ? 'yes' : 'no' };
  },
};

export const MEASURES_EXAMPLES: readonly ExampleReader[] = [
  staff,
  beyondGrade,
  rating,
  plainWords,
  change,
  steps,
  moves,
  whatIf,
  vacancies,
  supervisionDue,
  farAbove,
  fairShare,
];
