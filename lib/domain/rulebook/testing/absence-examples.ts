import { shortLeaveOn } from '../../allocation/candidates/short-leave';
import { bandCase } from '../../banding/bands/band-case';
import type { IsoDate } from '../../../kernel/dates';
import { absenceDayProblems } from '../../workload/absence/absence-limits';
import { hoursStopOn, type Stretch, stretchOn } from '../../workload/absence/absence-stretch';
import { contactOf } from '../../workload/contact/contact-clock';
import { whyCover, whyNamedContact } from '../../workload/absence/cover-needed';
import type { MeasuredCase } from '../../workload/measure/measure-caseload';
import { bandingModelOf } from '../../workload/model/model';
import {
  type Dated,
  leavesSoon,
  type ReallocationDue,
  reallocationDue,
} from '../../workload/measure/officer-standing';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { dayText, type ExampleReader, type Given, listText, yesNo } from './example-reader';
import { absencesOf, absent } from './given-absences';
import { caseOf } from './given-case';

function stretchOf(given: Given): Stretch {
  const stretch = stretchOn(absencesOf(given.text('absences')), given.day('on'));
  if (stretch === null) throw new Error('Nobody is away on that day');
  return stretch;
}

const CASES: Record<ReallocationDue['why'], string> = {
  left: 'each needs an officer',
  absent: 'each needs an officer',
  placeholder: 'each needs an officer',
  away_long: 'cover or move',
};

function casesOf(officer: Dated, onDate: IsoDate): { cases: string; 'cover until': string } {
  const due = reallocationDue(IBAT_4, officer, onDate);
  return { cases: due === null ? 'stay' : CASES[due.why], 'cover until': dayText(due?.coverUntil ?? null) };
}

const stretch: ExampleReader = {
  needs: ['absences', 'on'],
  results: ['stretch', 'hours stop on', 'cases', 'cover until'],
  work: (given) => {
    const found = stretchOf(given);
    return {
      stretch: `${dayText(found.startDate)} to ${found.endDate === null ? 'not known' : dayText(found.endDate)}`,
      'hours stop on': dayText(hoursStopOn(found, IBAT_4)),
      ...casesOf(absent(absencesOf(given.text('absences'))), given.day('on')),
    };
  },
};

const leaver: ExampleReader = {
  needs: ['leaves', 'on'],
  results: ['cases', 'warning'],
  work: (given) => {
    const officer = absent([], { leavingDate: given.day('leaves') });
    const onDate = given.day('on');
    return { cases: casesOf(officer, onDate).cases, warning: yesNo(leavesSoon(officer, onDate) !== null) };
  },
};

/** The part of a measured case that cover and contacts read. */
function measured(given: Given, onDate: IsoDate): Pick<MeasuredCase, 'facts' | 'contact'> {
  const facts = caseOf(given.text('case'));
  const { band } = bandCase(facts, bandingModelOf(IBAT_4), onDate);
  return { facts, contact: contactOf(IBAT_4, facts, band, onDate) };
}

const namedContact: ExampleReader = {
  needs: ['case', 'officer away on'],
  results: ['named contact because of'],
  work: (given) => {
    const onDate = given.day('officer away on');
    return { 'named contact because of': listText(whyNamedContact(measured(given, onDate), onDate)) };
  },
};

const cover: ExampleReader = {
  needs: ['case', 'away from', 'away to'],
  results: ['cover because of'],
  work: (given) => {
    const days = { from: given.day('away from'), to: given.day('away to') };
    return { 'cover because of': listText(whyCover(measured(given, days.from), days)) };
  },
};

const shortLeave: ExampleReader = {
  needs: ['absences', 'on', 'case'],
  results: ['on offer'],
  work: (given) => {
    const facts = caseOf(given.text('case'));
    const absences = absencesOf(given.text('absences'));
    return { 'on offer': yesNo(shortLeaveOn(IBAT_4, absences, { facts }, given.day('on')) !== null) };
  },
};

const limits: ExampleReader = {
  needs: ['first day of absence', 'on'],
  mayHave: ['last day of absence'],
  results: ['refused'],
  work: (given) => {
    const endDate = given.has('last day of absence') ? given.day('last day of absence') : null;
    const startDate = given.day('first day of absence');
    const problems = absenceDayProblems({ startDate, endDate }, given.day('on'));
    return {
      refused: listText(problems.map(({ field }) => (field === 'startDate' ? 'first day' : 'last day'))),
    };
  },
};

export const ABSENCE_EXAMPLES: readonly ExampleReader[] = [
  stretch,
  leaver,
  namedContact,
  cover,
  shortLeave,
  limits,
];
