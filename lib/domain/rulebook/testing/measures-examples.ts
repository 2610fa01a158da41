import { formatWhole } from '../../../kernel/format';
import { asTeamCode } from '../../../kernel/ids';
import type { CapacityFacts } from '../../metrics/capacity/capacity-facts';
import { capacityGapByGrade } from '../../metrics/capacity/capacity-gap';
import { countUncovered } from '../../metrics/counts/count-cases';
import { countOfficersOver100, countOfficersOver110 } from '../../metrics/counts/count-officers';
import { countBeyondGrade } from '../../metrics/counts/count-quality';
import { type CountShare, shareOf } from '../../metrics/counts/count-share';
import { averageCaseloadByGrade } from '../../metrics/units/measure-grades';
import { ratingWords, shareInWords } from '../../metrics/officers/rating-words';
import { capacityFacts, cases, LONG_SICK, officer, waiting } from '../../metrics/testing/test-facts';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
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

export const MEASURES_EXAMPLES: readonly ExampleReader[] = [staff, beyondGrade, rating];
