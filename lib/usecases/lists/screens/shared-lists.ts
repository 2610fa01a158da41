import 'server-only';
import { formatListName } from '../../../kernel/format';
import { mapResult, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { SharedWorkPage } from '../../sharing/shared-work-page';
import { viewSharedWork } from '../../sharing/view-shared-work';
import type { ReadScreenList, ScreenList } from './screen-list';

/** Cases of an officer that colleagues cover, and cases that they cover for colleagues. */
export const coverList: ReadScreenList = (context, { of }) =>
  ofOfficer(context, of, 'Cover', ({ coveredBy, covering }) => ({
    head: [
      'direction',
      'crn',
      'name',
      'staff_code',
      'officer',
      'first_day',
      'last_day',
      'counts',
      'points_today',
    ],
    rows: [...withDirection('in', coveredBy), ...withDirection('out', covering)].map((line) => [
      ...[line.direction, line.case.crn, line.case.name.text, line.other.staffCode, line.other.name],
      ...[line.startsOn, line.endsOn, line.counting, inPoints(line.pointsHundredths)],
    ]),
  }));

/** Named contacts of an officer's cases, and cases of colleagues whose contact they are. */
export const contactList: ReadScreenList = (context, { of }) =>
  ofOfficer(context, of, 'Named contacts', ({ contacts, contactFor }) => ({
    head: ['direction', 'crn', 'name', 'staff_code', 'officer', 'first_day', 'last_day'],
    rows: [...withDirection('in', contacts), ...withDirection('out', contactFor)].map((line) => [
      ...[line.direction, line.case.crn, line.case.name.text, line.other.staffCode, line.other.name],
      ...[line.startsOn, line.endsOn],
    ]),
  }));

/** Shares that others hold of an officer's cases, and those that the officer holds of colleagues' cases. */
export const shareList: ReadScreenList = (context, { of }) =>
  ofOfficer(context, of, 'Shares of cases', ({ sharedWith, sharing }) => ({
    head: [
      ...['direction', 'crn', 'name', 'staff_code', 'officer', 'kind', 'percent'],
      ...['first_day', 'last_day', 'counts', 'points_today'],
    ],
    rows: [...withDirection('in', sharedWith), ...withDirection('out', sharing)].map((line) => [
      ...[line.direction, line.case.crn, line.case.name.text, line.other.staffCode, line.other.name],
      ...[line.kind, line.percent, line.startedOn, line.lastDay, line.counting],
      inPoints(line.pointsHundredths),
    ]),
  }));

/** Support given and received in the last months, the latest first. */
export const supportList: ReadScreenList = (context, { of }) =>
  ofOfficer(context, of, 'Support between colleagues', ({ supports }) => ({
    head: [
      ...['direction', 'staff_code', 'officer', 'crn', 'given_on', 'counts_to', 'counts', 'cancelled'],
      ...['points', 'note', 'for_a_manager_to_look_at'],
    ],
    rows: supports.map((line) => [
      ...[line.gave ? 'given' : 'received', line.other.staffCode, line.other.name, line.crn],
      ...[line.givenOn, line.lastDay, line.counts ? 'y' : 'n', line.cancelled ? 'y' : 'n'],
      ...[((line.gave ? 1 : -1) * line.pointsHundredths) / 100, line.note, line.breach],
    ]),
  }));

/** Reports that an officer completed in the last months, the latest first. */
export const reportList: ReadScreenList = (context, { of }) =>
  ofOfficer(context, of, 'Reports', ({ reports }) => ({
    head: ['report_id', 'kind', 'completed_on', 'counts_to', 'counts', 'points'],
    rows: reports.map((line) => [
      ...[line.reportId, line.kind, line.completedOn, line.lastDay, line.counts ? 'y' : 'n'],
      line.pointsHundredths / 100,
    ]),
  }));

async function ofOfficer(
  context: UseCaseContext,
  staffCode: string,
  title: string,
  list: (page: SharedWorkPage) => Pick<ScreenList, 'head' | 'rows'>,
): Promise<Result<ScreenList, Problem>> {
  return mapResult(await viewSharedWork(context, staffCode), (page) => ({
    title: `${title}, ${formatListName(page.measured.officer)}`,
    about: [`${page.measured.officer.staffCode}.`],
    ...list(page),
  }));
}

/** `in`: of the officer's cases. `out`: of colleagues' cases. */
function withDirection<T>(direction: 'in' | 'out', lines: readonly T[]) {
  return lines.map((line) => ({ direction, ...line }));
}

function inPoints(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
