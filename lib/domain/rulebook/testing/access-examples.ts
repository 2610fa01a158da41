import { type Action, ACTIONS, can, type Place, type Thing } from '../../access/can';
import { caseNameFor, casePlaces, HIDDEN_PARTS } from '../../access/case-name';
import { takeOutRights } from '../../access/take-out-rights';
import { mayKnowWhy, NO_READER_RECORD, type ReaderRecord, recorderOf } from '../../access/know-why';
import { ABSENCE_KINDS, absenceLabel } from '../../workload/absence/absence';
import { bandCase } from '../../banding/bands/band-case';
import { shownCase } from '../../banding/bands/shown-case';
import { isoDate } from '../../../kernel/dates';
import type { RecordedAbsence, RecordedReduction } from '../../workload/measure/officer-record';
import { AS_RECORDED, WITHHOLD_ALL, withholdReasons } from '../../workload/measure/withheld';
import { bandingModelOf } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { record } from '../../workload/testing/caseload';
import { type ExampleReader, type Given, listText, wordsOf, yesNo } from './example-reader';
import { caseOf } from './given-case';
import { HOME_REGIONS, placeOf, readerOf } from './given-reader';

const ANY_DAY = isoDate('2026-11-02');

function thingOf(given: Given, at: string): Thing {
  const home = given.has('home') ? given.text('home') : null;
  return {
    places: casePlaces(placeOf(given.text(at)), home, HOME_REGIONS),
    ...(given.has('held by') ? { staffCode: given.text('held by') } : {}),
    ...(given.has('beside') ? { besideStaffCodes: [given.text('beside')] } : {}),
  };
}

function actionOf(text: string): Action {
  const found = ACTIONS.find((action) => wordsOf(action) === text);
  if (found === undefined) throw new Error(`Nothing to do: ${text}`);
  return found;
}

const asking: ExampleReader = {
  needs: ['reader', 'asks to', 'at'],
  mayHave: ['home', 'held by', 'beside'],
  results: ['may'],
  work: (given) => ({
    may: yesNo(
      can(readerOf(given.text('reader')), actionOf(given.text('asks to')), thingOf(given, 'at')).allowed,
    ),
  }),
};

const naming: ExampleReader = {
  needs: ['reader', 'case at', 'restricted'],
  mayHave: ['held by', 'beside'],
  results: ['name', 'withheld'],
  work: (given) => {
    const facts = { forename: 'Pat', surname: 'Person', restricted: given.text('restricted') === 'yes' };
    const { text, hides = [] } = caseNameFor(
      readerOf(given.text('reader')),
      facts,
      thingOf(given, 'case at'),
    );
    return { name: text, withheld: listText(hides) };
  },
};

const flags: ExampleReader = {
  needs: ['case', 'withheld'],
  results: ['flags', 'rules'],
  work: (given) => {
    const found = caseOf(given.text('case'));
    const { reasons } = bandCase(found, bandingModelOf(IBAT_4), ANY_DAY);
    const hides = HIDDEN_PARTS.filter((part) => given.text('withheld').split(', ').includes(part));
    const shown = shownCase({ hides }, IBAT_4.ruleSet, { flags: found.flags, reasons });
    return { flags: listText(shown.flags), rules: listText(shown.reasons.map(({ rule }) => rule)) };
  },
};

const REDUCTION: Omit<RecordedReduction, 'reason'> = {
  id: 'R1',
  hoursHundredths: 500,
  startDate: ANY_DAY,
  endDate: null,
  cancelled: false,
  staysUntilReviewed: false,
  notes: null,
  version: 1,
};

const withholding: ExampleReader = {
  needs: ['recorded', 'known'],
  results: ['reads', 'hours off'],
  work: (given) => {
    const recorded = given.text('recorded');
    const kind = ABSENCE_KINDS.find((one) => one === recorded);
    const absences: RecordedAbsence[] =
      kind === undefined ? [] : [{ id: 'A1', kind, startDate: ANY_DAY, endDate: null, version: 1 }];
    const shown = withholdReasons(
      IBAT_4,
      record({ absences, reductions: kind === undefined ? [{ ...REDUCTION, reason: recorded }] : [] }),
      given.text('known') === 'yes' ? AS_RECORDED : WITHHOLD_ALL,
    );
    return {
      reads: listText([
        ...shown.reductions.map(({ reason }) => reason),
        ...shown.absences.map((absence) => absenceLabel(absence)),
      ]),
      'hours off': String(
        shown.reductions.reduce((sum, { hoursHundredths }) => sum + hoursHundredths, 0) / 100,
      ),
    };
  },
};

/** The fact that is asked for in the examples, of an officer of HX-1. */
const FACT = 'F1';
const OFFICER = 'S1';
const HOME: Place = placeOf('HX-1');

const knowing: ExampleReader = {
  needs: ['reader', 'line manager'],
  mayHave: ['besides'],
  results: ['knows why'],
  work: (given) => {
    const besides = given.has('besides') ? given.text('besides') : '';
    const actor = readerOf(given.text('reader'));
    const manager = given.text('line manager');
    const person = {
      ...HOME,
      staffCode: OFFICER,
      lineManagerStaffCode: manager === 'none' ? null : manager,
    };
    const fact = { id: FACT, reviewDue: besides === 'waits for a review' };
    return { 'knows why': yesNo(mayKnowWhy(actor, person, fact, recordOf(besides, given.text('reader')))) };
  },
};

function recordOf(besides: string, reader: string): ReaderRecord {
  const [, left] = /^(\S+) has left$/.exec(besides) ?? [];
  const [, deputised] = /^deputy for (\S+)$/.exec(besides) ?? [];
  const [, then] = /^recorded it(?: then as (.+))?$/.exec(besides) ?? [];
  if (left !== undefined) return { ...NO_READER_RECORD, departed: new Set([left]) };
  if (deputised !== undefined) return { ...NO_READER_RECORD, deputyFor: new Set([deputised]) };
  if (besides === 'asked') return { ...NO_READER_RECORD, opened: new Set([OFFICER]) };
  if (besides.startsWith('recorded it')) {
    const { posts } = recorderOf(readerOf(then ?? reader), HOME);
    return { ...NO_READER_RECORD, recorded: new Map([[FACT, posts]]) };
  }
  if (besides !== '' && besides !== 'waits for a review') throw new Error(`Nothing besides: ${besides}`);
  return NO_READER_RECORD;
}

const taking: ExampleReader = {
  needs: ['reader', 'takes out'],
  results: ['may', 'names', 'restricted cases', 'flags', 'reasons'],
  work: (given) => {
    const whose = given.text('takes out');
    const rights = takeOutRights(readerOf(given.text('reader')), whose === 'everything' ? null : whose);
    return {
      may: yesNo(rights !== null),
      names: yesNo(rights?.names ?? false),
      'restricted cases': yesNo(rights?.restricted ?? false),
      flags: yesNo(rights?.specialistFlags ?? false),
      reasons: yesNo(rights?.reasons ?? false),
    };
  },
};

/** Examples of who may see and do what. */
export const ACCESS_EXAMPLES: readonly ExampleReader[] = [
  asking,
  naming,
  flags,
  withholding,
  knowing,
  taking,
];
