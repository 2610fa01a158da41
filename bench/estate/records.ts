import type { AbsenceKind } from '../../lib/domain/workload/absence/absence';
import type { ReportKind } from '../../lib/domain/workload/measure/report-kinds';
import type { Calendar } from '../../db/seed/plan/calendar';
import { pastReduction } from '../../db/seed/plan/plan-reductions';
import { openRandom, type Random } from '../../db/seed/plan/random';
import { HORIZON } from '../../db/seed/rows/absences';
import type { DemoOfficer } from '../../db/seed/staff';
import type { Cells } from './cells';
import type { Member } from './staff';

/** What takes hours today, and how common each is among those who hold cases. Hours null: the reason fixes them. */
const RUNNING = {
  'Co-worked cases': 240,
  Mentoring: 185,
  'Single point of contact lead': 148,
  'Quality assurance audits': 200,
  'Court duty': 370,
  'Group supervision': 350,
  'Disability or reasonable adjustment': 370,
  'Newly qualified officer': null,
} as const;
type Running = keyof typeof RUNNING;
const REASONS = Object.fromEntries(Object.keys(RUNNING).map((reason) => [reason, 1])) as Record<Running, 1>;
/** How many of each grade have done a course, as in the demonstration. */
const COURSES_HELD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  SCM: { domestic_abuse: 0.88, child_safeguarding: 0.82, sexual_offences: 0.6 },
  CM: { domestic_abuse: 0.88, child_safeguarding: 0.82, sexual_offences: 0.15 },
  PQiP: { domestic_abuse: 0.4, child_safeguarding: 0.82 },
};
const REPORT_KINDS: Readonly<Record<ReportKind, number>> = { standard: 24, fast: 52, oral: 16, parole: 8 };

/** Reductions: about one holder in six has one that runs, one in three had one that ended; trainees have theirs. */
export function reductionsOf(seed: number, calendar: Calendar, staff: readonly Member[]): Cells[] {
  const random = openRandom(seed, 'bench reductions');
  const row = (
    { staffCode }: DemoOfficer,
    reason: string,
    hundredths: number | null,
    [from, to]: readonly [number, number | null],
  ): Cells => [
    staffCode,
    reason,
    calendar.date(from),
    hundredths === null ? null : hundredths / 100,
    to === null ? null : calendar.date(to),
    null,
  ];
  return staff.flatMap(({ officer, weight }): Cells[] => {
    const { grade, startOffset, hoursHundredths } = officer;
    if (grade === 'PQiP')
      return startOffset > -180
        ? [row(officer, 'PQiP first 6 months', null, [startOffset, startOffset + 180])]
        : [];
    if (weight === 0 || startOffset > -760) return [];
    const rows: Cells[] = [];
    // A lead takes 5 in 100 of the hours at most: whoever works part time has no such reduction.
    if (hoursHundredths === 3700 && random.chance(0.16)) {
      const reason = random.weighted(REASONS);
      rows.push(row(officer, reason, RUNNING[reason], [-random.int(10, 100), random.int(20, 160)]));
    }
    if (random.chance(0.33)) {
      const { reason, hoursHundredths: taken, ...past } = pastReduction(random, hoursHundredths, -310);
      rows.push(row(officer, reason, taken, [past.startOffset, past.endOffset]));
    }
    return rows;
  });
}

/** Absences of 25 months: leave and sickness of everybody who holds cases, and one in forty who is away for long today. */
export function absencesOf(seed: number, calendar: Calendar, staff: readonly Member[]): Cells[] {
  const random = openRandom(seed, 'bench absences');
  return staff
    .filter(({ weight }) => weight > 0)
    .flatMap(({ officer }) => {
      const rows: Cells[] = [];
      const add = (kind: AbsenceKind, from: number, to: number | null): void => {
        const end = to === null ? null : calendar.date(to);
        rows.push([officer.staffCode, calendar.date(from), kind, end]);
      };
      let offset = Math.max(HORIZON, officer.startOffset + 30) + random.int(0, 120);
      for (; offset < -120; offset += random.int(70, 160)) {
        const start = calendar.workingOnOrAfter(offset);
        offset = start + spellOf(random);
        add(random.chance(0.55) ? 'annual_leave' : 'sickness', start, offset);
      }
      const now = random.next();
      if (now < 0.015) add('sickness', -random.int(20, 90), null);
      else if (now < 0.025) add('maternity', -random.int(20, 90), random.int(60, 200));
      else if (now < 0.06) add('annual_leave', -random.int(0, 4), random.int(2, 8));
      else if (now < 0.17) add('annual_leave', random.int(8, 60), random.int(63, 70));
      return rows;
    });
}

function spellOf(random: Random): number {
  if (random.chance(0.05)) return random.int(40, 90);
  return random.chance(0.2) ? random.int(9, 20) : random.int(0, 6);
}

/** Reports of 25 months: about one officer in five writes them, one every three weeks or so. */
export function reportsOf(seed: number, calendar: Calendar, staff: readonly Member[]): Cells[] {
  const random = openRandom(seed, 'bench reports');
  let number = 100_000;
  return staff.flatMap(({ officer, weight }) => {
    const rows: Cells[] = [];
    if (weight === 0 || officer.grade === 'PQiP' || !random.chance(0.22)) return rows;
    let offset = Math.max(HORIZON, officer.startOffset + 40) + random.int(0, 20);
    for (; offset < 0; offset += random.int(9, 34)) {
      const kind = random.weighted(REPORT_KINDS);
      const written = kind === 'parole' && officer.grade !== 'SCM' ? 'fast' : kind;
      number += 1;
      const day = calendar.date(calendar.workingOnOrBefore(offset));
      rows.push([`BENCH${number}`, officer.staffCode, written, day]);
    }
    return rows;
  });
}

/** The courses of somebody who holds, or may hold, cases. */
export function trainingOf(seed: number, officer: DemoOfficer): string[] {
  const shares = COURSES_HELD[officer.grade];
  if (shares === undefined) return [];
  const random = openRandom(seed, `bench training ${officer.staffCode}`);
  return Object.entries(shares).flatMap(([course, share]) => (random.chance(share) ? [course] : []));
}
