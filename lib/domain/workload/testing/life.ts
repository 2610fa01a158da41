import fc from 'fast-check';
import type { HeldCase } from '../../banding/bands/case-facts';
import { CASE_STATES, ROSH_LEVELS, SETTINGS } from '../../banding/case-vocabulary';
import { addDays, type IsoDate, isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import { ABSENCE_KINDS } from '../absence/absence';
import { type CaseCover, type CaseShare, SHARE_KINDS } from '../sharing/case-split';
import type { CompletedReport } from '../measure/measure-officer';
import { REPORT_KINDS } from '../measure/report-kinds';
import type { OfficerRecord, RecordedAbsence, RecordedReduction } from '../measure/officer-record';
import type { SupportGiven } from '../sharing/shared-work';
import { held, record } from './caseload';

/** A generated year: a leap year, so that it has every day that a year can have. */
export const YEAR_START: IsoDate = isoDate('2028-01-01');
export const YEAR_DAYS = 366;

/** The day of the year with this number, 0 the first; days before and after the year are there too. */
export const dayAt = (offset: number): IsoDate => addDays(YEAR_START, offset);

/** The officer whose year it is, and the colleague with whom work is shared. */
export const ME = 'ME';
export const OTHER = 'OTHER';

/** A case as it is from a day on. */
interface CasePhase {
  readonly from: number;
  readonly facts: Pick<HeldCase, 'setting' | 'state' | 'rsr' | 'ogrs' | 'rosh'>;
}

/** A case from the day on which it comes until the day before it goes. */
export interface CaseLife {
  readonly crn: string;
  readonly holder: string;
  readonly comes: number;
  readonly goes: number;
  readonly phases: readonly CasePhase[];
}

/** Everything that is recorded of one officer over a year, and of what a colleague shares. */
export interface OfficerLife {
  readonly terms: readonly {
    readonly from: number;
    readonly grade: string | null;
    readonly hours: number | null;
  }[];
  readonly startDate: IsoDate | null;
  readonly leavingDate: IsoDate | null;
  readonly reductions: readonly RecordedReduction[];
  readonly absences: readonly RecordedAbsence[];
  readonly cases: readonly CaseLife[];
  readonly reports: readonly CompletedReport[];
  readonly supports: readonly SupportGiven[];
  readonly shares: readonly CaseShare[];
  readonly covers: readonly CaseCover[];
}

const offset = fc.integer({ min: -40, max: YEAR_DAYS + 20 });
const length = fc.integer({ min: 1, max: 200 });

const facts = fc.record({
  setting: fc.constantFrom(...SETTINGS),
  state: fc.constantFrom('active' as const, ...CASE_STATES),
  rsr: fc.option(
    fc.integer({ min: 0, max: 900 }).map((value) => value / 100),
    { freq: 9 },
  ),
  ogrs: fc.option(fc.integer({ min: 0, max: 99 }), { freq: 9 }),
  rosh: fc.option(fc.constantFrom(...ROSH_LEVELS), { freq: 9 }),
});
const phases = fc
  .array(fc.record({ from: offset, facts }), { minLength: 1, maxLength: 3 })
  .map((list) => [...list].sort((a, b) => a.from - b.from));
const caseLife = fc
  .record({ holder: fc.constantFrom(ME, ME, ME, OTHER), comes: offset, lasts: length, phases })
  .map(({ comes, lasts, ...life }) => ({ ...life, comes, goes: comes + lasts }));
const reduction = fc
  .record({
    startsAt: offset,
    lasts: fc.option(length, { freq: 4 }),
    hoursHundredths: fc.integer({ min: 1, max: 1_200 }),
    cancelled: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
    staysUntilReviewed: fc.boolean(),
  })
  .map(({ startsAt, lasts, ...entry }) => ({
    ...entry,
    reason: 'Other',
    notes: null,
    version: 1,
    startDate: dayAt(startsAt),
    endDate: lasts === null ? null : dayAt(startsAt + lasts - 1),
  }));
const absence = fc
  .record({
    kind: fc.constantFrom(...ABSENCE_KINDS),
    startsAt: offset,
    lasts: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 8 }),
  })
  .map(({ kind, startsAt, lasts }) => ({
    kind,
    version: 1,
    startDate: dayAt(startsAt),
    endDate: lasts === null ? null : dayAt(startsAt + lasts - 1),
  }));
const term = fc.record({
  from: offset,
  grade: fc.option(fc.constantFrom('SCM', 'CM', 'PQiP', 'SPO', 'PSO'), { freq: 12 }),
  // Few hours often, so that a handful of cases comes to every state.
  hours: fc.option(fc.oneof(fc.integer({ min: 100, max: 700 }), fc.integer({ min: 0, max: 3_750 })), {
    freq: 12,
  }),
});
const split = fc.record({
  at: fc.nat(),
  startsAt: offset,
  lasts: fc.option(length),
  percent: fc.integer({ min: 1, max: 60 }),
  kind: fc.constantFrom(...SHARE_KINDS),
});
const support = fc.record({
  given: fc.boolean(),
  at: offset,
  pointsHundredths: fc.integer({ min: 1, max: 9_999 }),
});

/** One generated year of an officer. */
export const officerLife: fc.Arbitrary<OfficerLife> = fc
  .record({
    terms: fc.array(term, { minLength: 1, maxLength: 3 }),
    startsAt: fc.option(offset, { freq: 1 }),
    leavesAt: fc.option(offset, { freq: 1 }),
    reductions: fc.array(reduction, { maxLength: 4 }),
    absences: fc.array(absence, { maxLength: 4 }),
    cases: fc.array(caseLife, { minLength: 3, maxLength: 10 }),
    reports: fc.array(fc.record({ kind: fc.constantFrom(...REPORT_KINDS), at: offset }), { maxLength: 4 }),
    supports: fc.array(support, { maxLength: 3 }),
    shares: fc.array(split, { maxLength: 3 }),
    covers: fc.array(split, { maxLength: 3 }),
  })
  .map(({ startsAt, leavesAt, ...life }): OfficerLife => {
    const cases = life.cases.map((entry, at) => ({ ...entry, crn: `X${100_001 + at}` }));
    const pick = (at: number): CaseLife | undefined => cases[at % cases.length];
    const colleagueOf = (entry: CaseLife): string => (entry.holder === ME ? OTHER : ME);
    const seen = new Set<string>();
    return {
      terms: [...life.terms].sort((a, b) => a.from - b.from),
      startDate: startsAt === null ? null : dayAt(startsAt),
      leavingDate: leavesAt === null ? null : dayAt(leavesAt),
      reductions: life.reductions.map((entry, at) => ({ ...entry, id: `r${at}` })),
      absences: life.absences.map((entry, at) => ({ ...entry, id: `a${at}` })),
      cases,
      reports: life.reports.map(({ kind, at }) => ({ kind, completedOn: dayAt(at) })),
      supports: life.supports.map(({ given, at, pointsHundredths }) => ({
        fromStaffCode: given ? ME : OTHER,
        toStaffCode: given ? OTHER : ME,
        crn: null,
        givenOn: dayAt(at),
        pointsHundredths,
      })),
      shares: life.shares.flatMap(({ at, startsAt: from, lasts, percent, kind }) => {
        const entry = pick(at);
        // One share a case: two of 60 per cent would be more than the whole.
        if (!entry || seen.has(entry.crn)) return [];
        seen.add(entry.crn);
        const endedOn = lasts === null ? null : dayAt(from + lasts);
        return [
          { crn: entry.crn, staffCode: colleagueOf(entry), kind, percent, startedOn: dayAt(from), endedOn },
        ];
      }),
      covers: life.covers.flatMap(({ at, startsAt: from, lasts }) => {
        const entry = pick(at);
        if (!entry) return [];
        const endsOn = dayAt(from + (lasts ?? 10) - 1);
        return [{ crn: entry.crn, staffCode: colleagueOf(entry), startsOn: dayAt(from), endsOn }];
      }),
    };
  });

/** The term of a day: the last to begin, or the first where none has. */
export function termOn(life: OfficerLife, day: number): OfficerLife['terms'][number] {
  const begun = life.terms.filter((entry) => entry.from <= day);
  const found = begun.at(-1) ?? life.terms[0];
  if (!found) throw new Error('A life has a term');
  return found;
}

/** The officer as recorded on a day. */
export function recordOn(life: OfficerLife, day: number): OfficerRecord {
  const { grade, hours } = termOn(life, day);
  const { startDate, leavingDate, reductions, absences } = life;
  return record({
    grade,
    contractedHoursHundredths: hours,
    startDate,
    leavingDate,
    reductions,
    absences,
  });
}

/** The case as recorded on a day. */
export function heldOn(entry: CaseLife, day: number): HeldCase {
  const phase = entry.phases.filter((one) => one.from <= day).at(-1) ?? entry.phases[0];
  if (!phase) throw new Error('A case has a phase');
  return held({ ...phase.facts, crn: asCrn(entry.crn), staffCode: entry.holder });
}

/** Whether a case is held on a day: from the day on which it comes until the day before it goes. */
export function isHeldOn({ comes, goes }: CaseLife, day: number): boolean {
  return comes <= day && day < goes;
}
