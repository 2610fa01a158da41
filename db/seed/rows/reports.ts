import type { StaffCode } from '../../../lib/kernel/ids';
import type { ReportKind } from '../../../lib/domain/workload/measure/report-kinds';
import { HORIZON } from './absences';
import type { Calendar } from '../plan/calendar';
import { HALIFAX_TEAM, PAYBACK_TEAM } from '../estate';
import { openRandom } from '../plan/random';
import type { DemoOfficer } from '../staff';

export interface DemoReport {
  readonly staffCode: StaffCode;
  readonly kind: ReportKind;
  readonly offset: number;
}

const KINDS: Readonly<Record<ReportKind, number>> = { standard: 24, fast: 52, oral: 16, parole: 8 };

/** Pre-sentence and parole reports of 25 months: about one officer in five writes them, one every three weeks or so. */
export function buildReports(seed: number, calendar: Calendar, staff: readonly DemoOfficer[]): DemoReport[] {
  const random = openRandom(seed, 'reports');
  const reports: DemoReport[] = [];
  for (const officer of staff) {
    if ((officer.grade !== 'SCM' && officer.grade !== 'CM') || officer.teamCode === PAYBACK_TEAM) continue;
    const { staffCode, holds } = officer;
    if (holds?.reportDaysAgo !== undefined)
      reports.push({ staffCode, kind: 'fast', offset: -holds.reportDaysAgo });
    if (!random.chance(0.22)) continue;
    // The Halifax team's month is laid down by its plan.
    const until = officer.leavingOffset ?? (officer.teamCode === HALIFAX_TEAM ? -34 : 0);
    for (
      let offset = Math.max(HORIZON, officer.startOffset + 40) + random.int(0, 20);
      offset < Math.min(until, 0);
      offset += random.int(9, 34)
    ) {
      const kind = random.weighted(KINDS);
      reports.push({
        staffCode,
        kind: kind === 'parole' && officer.grade !== 'SCM' ? 'fast' : kind,
        offset: calendar.workingOnOrBefore(offset),
      });
    }
  }
  return reports;
}

/** Points, in hundredths, of the reports that count today: completed today or in the 29 days before. */
export function reportPointsToday(
  reports: readonly DemoReport[],
  staffCode: StaffCode,
  points: Readonly<Record<ReportKind, number>>,
): number {
  return reports
    .filter((entry) => entry.staffCode === staffCode && entry.offset > -30 && entry.offset <= 0)
    .reduce((sum, entry) => sum + points[entry.kind] * 100, 0);
}
