import { drawShortlist, type Shortlist } from '../../allocation/candidates/draw-shortlist';
import {
  caseloadOf,
  HALIFAX,
  heldCase,
  officerOf,
  subjectOf,
  summaryOf,
  TODAY,
} from '../../allocation/testing/people';
import { addDays } from '../../../kernel/dates';
import type { Caseload } from '../../workload/measure/measure-caseload';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { type ExampleReader, type Given, listText, wordsOf } from './example-reader';
import { caseOf } from './given-case';

/** "A CM 10 cases", and of them "3 new", "supervised", "untrained", "barred": one officer of the routed team. */
const OFFICER = /^(\S+) (\S+) (\d+) cases(?: (\d) new)?( supervised)?( untrained)?( barred)?$/;

interface Offered {
  readonly caseload: Caseload;
  readonly supervised: boolean;
  readonly barred: boolean;
}

function offeredOf(text: string): Offered {
  const [, code, grade, cases, recent, supervised, untrained, barred] = OFFICER.exec(text) ?? [];
  if (code === undefined || grade === undefined) throw new Error(`No officer: ${text}`);
  const officer = officerOf(code, { grade, ...(untrained ? { training: [] } : {}) });
  const others = Array.from({ length: Number(recent ?? 0) }, (_, index) => heldCase({}, index + 1));
  return {
    caseload: caseloadOf(officer, Number(cases), others),
    supervised: supervised !== undefined,
    barred: barred !== undefined,
  };
}

function shortlistOf(given: Given): Shortlist {
  const offered = given.text('officers').split(' + ').map(offeredOf);
  const past = offered
    .filter((entry) => entry.supervised)
    .map(({ caseload }) => ({
      staffCode: caseload.officer.staffCode,
      startedOn: addDays(TODAY, -900),
      endedOn: addDays(TODAY, -100),
    }));
  const bars = offered
    .filter((entry) => entry.barred)
    .map(({ caseload }) => ({
      staffCode: caseload.officer.staffCode,
      reason: 'threat' as const,
      recordedOn: TODAY,
      recordedByName: 'Somebody',
    }));
  const subject = subjectOf(caseOf(given.text('case')), past, IBAT_4, bars);
  return drawShortlist(
    IBAT_4,
    subject,
    HALIFAX,
    offered.map(({ caseload }) => summaryOf(caseload)),
    TODAY,
  );
}

const codesOf = (entries: Shortlist['candidates']): string =>
  listText(entries.map(({ officer }) => officer.staffCode));

const order: ExampleReader = {
  needs: ['case', 'officers'],
  results: ['order', 'placed by', 'ruled out', 'verdicts'],
  work: (given) => {
    const { candidates, ruledOut } = shortlistOf(given);
    return {
      order: codesOf(candidates),
      'placed by': listText(candidates.slice(1).map(({ placedBy }) => wordsOf(placedBy?.rule ?? 'nothing'))),
      'ruled out': codesOf(ruledOut),
      verdicts: listText(candidates.map(({ verdict }) => wordsOf(verdict))),
    };
  },
};

const asked: ExampleReader = {
  needs: ['case', 'officers', 'chosen'],
  results: ['asked about'],
  work: (given) => {
    const chosen = shortlistOf(given).candidates.find(
      ({ officer }) => officer.staffCode === given.text('chosen'),
    );
    if (chosen === undefined) throw new Error('Not on offer');
    return { 'asked about': listText(chosen.asked.map(({ code }) => wordsOf(code))) };
  },
};

export const SHORTLIST_EXAMPLES: readonly ExampleReader[] = [order, asked];
