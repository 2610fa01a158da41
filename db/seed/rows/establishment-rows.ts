import { sumOf } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { DemoRows } from '../build-demo';

const FULL_TIME_HUNDREDTHS = 3_700;
/** Posts are set for these grades: about one in twelve is vacant. */
const GRADES = ['SCM', 'CM'];
const MORE_POSTS = 1.08;

/** The posts of each LDU of the demonstration: those in post and some more, in halves of a full-time equivalent. */
export function establishmentRows(
  { teams, officers }: Pick<DemoRows, 'teams' | 'officers'>,
  today: IsoDate,
): { unitLevel: 'ldu'; unitCode: string; grade: string; fteHundredths: number; changedAt: string }[] {
  const lduCodes = [...new Set(teams.map((team): string => team.lduCode))];
  return lduCodes.flatMap((unitCode) =>
    GRADES.flatMap((grade) => {
      const codes = new Set(teams.filter((team) => team.lduCode === unitCode).map((team) => team.code));
      const inPost = officers.filter(
        (one) =>
          one.grade === grade &&
          codes.has(one.teamCode) &&
          (one.leavingDate === null || one.leavingDate === undefined || one.leavingDate > today),
      );
      const hours = sumOf(inPost, (one) => one.contractedHoursHundredths ?? 0);
      if (hours === 0) return [];
      const fteHundredths = Math.ceil(((hours / FULL_TIME_HUNDREDTHS) * MORE_POSTS * 100) / 50) * 50;
      return [
        { unitLevel: 'ldu' as const, unitCode, grade, fteHundredths, changedAt: `${today}T06:00:00.000Z` },
      ];
    }),
  );
}
