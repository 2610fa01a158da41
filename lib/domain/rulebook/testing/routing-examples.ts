import { intakeCapOf } from '../../allocation/reasons/intake-cap';
import { routeCase } from '../../allocation/routing/route-case';
import { bandCase } from '../../banding/bands/band-case';
import { isoDate } from '../../../kernel/dates';
import { asLduCode } from '../../../kernel/ids';
import { bandingModelOf, findGrade } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { type ExampleReader, type Given, listText, wordsOf } from './example-reader';
import { caseOf } from './given-case';
import { estateOf } from './given-estate';

/** A Monday. */
const ANY_DAY = isoDate('2026-11-02');

/** The LDU named; null for "none". */
function lduIn(given: Given, name: string, usual: string): ReturnType<typeof asLduCode> | null {
  const ldu = given.has(name) ? given.text(name) : usual;
  return ldu === 'none' ? null : asLduCode(ldu);
}

const route: ExampleReader = {
  needs: ['person', 'teams'],
  mayHave: ['home', 'last officer in'],
  results: ['team', 'outcome', 'offered beside'],
  work: (given) => {
    const facts = caseOf(given.text('person'));
    const found = routeCase(
      {
        ...facts,
        homeLduCode: lduIn(given, 'home', 'Halifax'),
        lastOfficerLduCode: lduIn(given, 'last officer in', 'none'),
      },
      bandCase(facts, bandingModelOf(IBAT_4), ANY_DAY),
      estateOf(given.text('teams')),
      IBAT_4.ruleSet,
      ANY_DAY,
    );
    return {
      team: found.team?.code ?? 'none',
      outcome: wordsOf(found.outcome),
      'offered beside': listText(found.alternatives.map(({ code }) => code)),
    };
  },
};

const intake: ExampleReader = {
  needs: ['hours available'],
  results: ['new cases in 7 days'],
  work: (given) => {
    const hoursAvailableHundredths = Math.round(given.number('hours available') * 100);
    const cap = intakeCapOf(IBAT_4, findGrade(IBAT_4, 'CM'), { hoursAvailableHundredths });
    return { 'new cases in 7 days': String(cap ?? 'none') };
  },
};

export const ROUTING_EXAMPLES: readonly ExampleReader[] = [route, intake];
