import fc from 'fast-check';
import { FLAGS, ROSH_LEVELS, SETTINGS } from '../../banding/case-vocabulary';
import { addDays } from '../../../kernel/dates';
import { asLduCode, asTeamCode } from '../../../kernel/ids';
import type { Caseload } from '../../workload/measure/measure-caseload';
import type { RecordedAbsence } from '../../workload/measure/officer-record';
import type { PastHolding } from '../candidates/assess-officer';
import { caseloadOf, heldCase, officerOf, TODAY, waitingCase } from './people';

const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

/** Cases of every kind, scores missing included. */
export const anyCase = fc
  .record({
    setting: fc.constantFrom(...SETTINGS),
    rsr: maybe(fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100)),
    ogrs: maybe(fc.integer({ min: 0, max: 100 })),
    rosh: maybe(fc.constantFrom(...ROSH_LEVELS)),
    flags: fc.uniqueArray(fc.constantFrom(...FLAGS), { maxLength: 3 }),
  })
  .map((facts) => waitingCase(facts));

const anyAbsence: fc.Arbitrary<RecordedAbsence> = fc
  .record({
    kind: fc.constantFrom('sickness' as const, 'annual_leave' as const),
    start: fc.integer({ min: -40, max: 20 }),
    days: maybe(fc.integer({ min: 0, max: 30 })),
  })
  .map(({ kind, start, days }) => {
    const startDate = addDays(TODAY, start);
    return {
      id: `${kind}${start}`,
      kind,
      startDate,
      endDate: days === null ? null : addDays(startDate, days),
      version: 1,
    };
  });

const anyOfficer = fc.record({
  grade: fc.constantFrom('SCM', 'CM', 'CM', 'CM', 'PQiP', 'SPO', 'OTHER', null),
  hours: fc.constantFrom(3700, 3700, 3700, 2220, 1850, 370, null),
  cases: fc.constantFrom(0, 0, 1, 1, 2, 2, 3, 3, 4, 50),
  otherPoints: fc.integer({ min: 0, max: 260_000 }),
  recent: fc.integer({ min: 0, max: 5 }),
  trained: fc.boolean(),
  absences: fc.array(anyAbsence, { maxLength: 1 }),
  leaving: maybe(fc.integer({ min: -5, max: 60 })),
  held: maybe(fc.integer({ min: 0, max: 900 })),
  team: fc.constantFrom(['HX-G', 'HX'], ['HX-G', 'HX'], ['HX-W', 'HX'], ['BD-G', 'BD']),
  surname: fc.constantFrom('Adeyemi', 'de Souza', 'Okafor', 'Ó Briain', 'Priestley'),
});

export interface GeneratedShortlist {
  readonly caseloads: readonly Caseload[];
  readonly pastHoldings: readonly PastHolding[];
}

/** Up to eight officers of three teams, with former holdings of the case. */
export const anyOfficers: fc.Arbitrary<GeneratedShortlist> = fc
  .array(anyOfficer, { minLength: 1, maxLength: 8 })
  .map((people) => {
    const codes = people.map((_, index) => `S${String(index).padStart(2, '0')}`);
    return {
      caseloads: people.map((person, index) => ({
        ...caseloadOf(
          officerOf(codes[index] ?? '', {
            surname: person.surname,
            grade: person.grade,
            contractedHoursHundredths: person.hours,
            absences: person.absences,
            training: person.trained
              ? [{ course: 'domestic_abuse', completedOn: TODAY, expiresOn: null }]
              : [],
            leavingDate: person.leaving === null ? null : addDays(TODAY, person.leaving),
            teamCode: asTeamCode(person.team[0] ?? ''),
            teamName: person.team[0] ?? '',
            lduCode: asLduCode(person.team[1] ?? ''),
          }),
          person.cases,
          Array.from({ length: person.recent }, (_, day) => heldCase({}, day)),
        ),
        supports: [{ label: 'Other work', pointsHundredths: person.otherPoints }],
      })),
      pastHoldings: people.flatMap((person, index) =>
        person.held === null
          ? []
          : [
              {
                staffCode: codes[index] ?? '',
                startedOn: addDays(TODAY, -person.held - 100),
                endedOn: addDays(TODAY, -person.held),
              },
            ],
      ),
    };
  });
