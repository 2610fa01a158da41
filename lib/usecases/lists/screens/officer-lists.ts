import 'server-only';
import { ROSH_LEVELS } from '../../../domain/banding/case-vocabulary';
import { ROSH_LABELS, SETTING_LABELS, STATE_LABELS } from '../../../domain/banding/labels';
import { kindWords } from '../../../domain/metrics/cases/case-kind';
import { sortedCases } from '../../../domain/metrics/cases/sort-case-rows';
import { coursesOf } from '../../../domain/metrics/officers/officer-courses';
import { absenceLabel } from '../../../domain/workload/absence/absence';
import { reductionStatus } from '../../../domain/workload/hours/reductions';
import type { CaseRow } from '../../../domain/workload/ledger/to-case-row';
import { dataFrom, formatListName } from '../../../kernel/format';
import { mapResult } from '../../../kernel/result';
import type { CsvCell } from '../../../kernel/text/csv';
import { viewDeputies } from '../../access/name-deputy';
import type { OfficerPage } from '../../officers/officer-page';
import { viewOfficer, viewOfficerWorkload } from '../../officers/view-officer';
import type { ReadScreenList } from './screen-list';

const about = ({ measured, dataAsOf }: OfficerPage): string[] => [
  ...[`${measured.officer.staffCode}.`, dataFrom(dataAsOf)],
];

/** The cases of an officer, filtered and sorted as their page is. */
export const heldList: ReadScreenList = async (context, { of, cases }) =>
  mapResult(await viewOfficerWorkload(context, of), (page) => {
    const rows = sortedCases(page.cases, cases);
    const { filter } = cases;
    const narrowed = [kindWords(filter), filter.show === null ? null : `needs attention: ${filter.show}`];
    return {
      title: `Cases of ${formatListName(page.measured.officer)}`,
      about: [
        ...about(page),
        `${rows.length} of ${page.cases.length}.`,
        ...narrowed.flatMap((words) => (words === null ? [] : [`${words}.`])),
      ],
      head: [
        ...[
          'crn',
          'name',
          'band',
          'provisional',
          'setting',
          'state',
          'rosh',
          'flags',
          'grade_verdict',
          'reasons',
        ],
        ...[
          'last_seen',
          'days_late',
          'next_appointment',
          'ends',
          'allocated_on',
          'points',
          'needs_attention',
        ],
      ],
      rows: rows.map(heldCells),
    };
  });

function heldCells(row: CaseRow): CsvCell[] {
  const rosh = ROSH_LEVELS[row.roshRank - 1];
  return [
    ...[row.crn, row.name.text, row.band, row.provisional ? 'y' : 'n', SETTING_LABELS[row.setting]],
    ...[STATE_LABELS[row.state], rosh === undefined ? null : ROSH_LABELS[rosh], row.flags.join('; ')],
    ...[row.verdict, row.reasons.join(' '), row.lastSeen, row.daysLate, row.nextAppointment, row.ends],
    ...[row.allocatedOn, row.pointsHundredths / 100, row.attention.join('; ')],
  ];
}

/** The reductions of an officer, the latest first, with reasons as far as the reader may know them. */
export const reductionList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewOfficer(context, of), (page) => ({
    title: `Reductions of ${formatListName(page.measured.officer)}`,
    about: about(page),
    head: ['reason', 'status', 'hours_a_week', 'first_day', 'last_day', 'notes'],
    rows: latestFirst(page.measured.officer.reductions).map((reduction) => [
      ...[reduction.reason, reductionStatus(reduction, page.today), reduction.hoursHundredths / 100],
      ...[reduction.startDate, reduction.endDate, reduction.notes],
    ]),
  }));

/** The absences of an officer, the latest first, with their kinds as far as the reader may know them. */
export const absenceList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewOfficer(context, of), (page) => ({
    title: `Absences of ${formatListName(page.measured.officer)}`,
    about: about(page),
    head: ['kind', 'first_day', 'last_day', 'today'],
    rows: latestFirst(page.measured.officer.absences).map((absence) => [
      ...[absenceLabel(absence), absence.startDate, absence.endDate],
      absence.startDate <= page.today && (absence.endDate ?? page.today) >= page.today ? 'y' : 'n',
    ]),
  }));

/** The courses of an officer: done, run out, or asked for by their cases and not done. */
export const trainingList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewOfficer(context, of), (page) => ({
    title: `Training of ${formatListName(page.measured.officer)}`,
    about: about(page),
    head: ['course', 'status', 'done_on', 'expires_on', 'cases_that_lack_it'],
    rows: coursesOf(page).map(({ label, status, record, lacking }) => [
      ...[label, status, record?.completedOn ?? null, record?.expiresOn ?? null, lacking],
    ]),
  }));

/** Who stands in for a line manager, and did, the latest first. */
export const deputyList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewDeputies(context, of), (page) => ({
    title: `Deputies of ${formatListName(page.measured.officer)}`,
    about: about(page),
    head: ['staff_code', 'name', 'first_day', 'last_day', 'named_by', 'ended_at'],
    rows: page.deputies.map((deputy) => [
      ...[deputy.staffCode, formatListName(deputy), deputy.startsOn, deputy.endsOn],
      ...[deputy.recordedByName, deputy.endedAt],
    ]),
  }));

function latestFirst<T extends { readonly startDate: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => b.startDate.localeCompare(a.startDate));
}
