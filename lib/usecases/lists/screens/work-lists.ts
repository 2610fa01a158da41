import 'server-only';
import { mapResult } from '../../../kernel/result';
import { viewBandWork } from '../../band-changes/view-band-work';
import { viewDifferences } from '../../cases/differences/view-differences';
import { viewOversights } from '../../oversight/view-oversights';
import { viewQueue } from '../../queue/view-queue';
import type { ReadScreenList } from './screen-list';

/** The cases that wait for an officer, filtered and sorted as their page is. */
export const waitingList: ReadScreenList = async (context, { filter, order }) =>
  mapResult(await viewQueue(context, filter, order), ({ rows, total, model }) => {
    const { ldu, team, band, contact } = filter;
    const narrowed = [
      [model.estateNames.ldu, ldu],
      [model.estateNames.team, team],
      ['Band', band],
      ['Contact', contact ?? null],
    ].flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
    return {
      title: 'Cases waiting for an officer',
      about: [`${rows.length} of ${total}.`, ...(narrowed.length === 0 ? [] : [`${narrowed.join(', ')}.`])],
      head: [
        ...['crn', 'name', 'band', 'provisional', 'unit_code', 'unit', 'team_code', 'team'],
        ...['wait_working_days', 'late', 'order_start'],
      ],
      rows: rows.map((row) => [
        ...[row.crn, row.name.text, row.banding.band, row.banding.provisional ? 'y' : 'n'],
        ...[row.ldu?.code ?? null, row.ldu?.name ?? null, row.team?.code ?? null, row.team?.name ?? null],
        ...[row.waitWorkingDays, row.appointment.late ? 'y' : 'n', row.facts.orderStart],
      ]),
    };
  });

/** Agreed actions that are open, the most overdue first. */
export const actionList: ReadScreenList = async (context) =>
  mapResult(await viewOversights(context), ({ actions }) => ({
    title: 'Agreed actions of oversight that are open',
    head: ['crn', 'name', 'officer', 'team', 'what', 'who', 'due_on', 'state'],
    rows: actions.map(({ crn, name, officerName, teamName, action, state }) => [
      ...[crn, name.text, officerName, teamName, action.what, action.who, action.dueOn, state],
    ]),
  }));

/** Decisions of oversight that were drawn for audit, those to be judged first. */
export const auditedList: ReadScreenList = async (context) =>
  mapResult(await viewOversights(context), ({ audits }) => ({
    title: 'Audits of oversight',
    head: [
      ...['crn', 'name', 'officer', 'team', 'decision', 'decided_at', 'decided_by'],
      ...['effect', 'comment', 'audited_at', 'audited_by'],
    ],
    rows: audits.map(({ crn, name, officerName, teamName, audit, decision, decidedAt, decidedByName }) => [
      ...[crn, name.text, officerName, teamName, decision, decidedAt, decidedByName],
      ...[audit.effect, audit.comment, audit.auditedAt, audit.auditedByName],
    ]),
  }));

/** What sources say otherwise than what stands, the oldest first. */
export const differenceList: ReadScreenList = async (context) =>
  mapResult(await viewDifferences(context), ({ lines }) => ({
    title: 'The source differs',
    head: [
      'crn',
      'staff_code',
      'name',
      'field',
      'source_says',
      'stands_here',
      'why',
      'file',
      'as_of',
      'raised_at',
    ],
    rows: lines.map(({ about, label, said, ours, why, difference: { file, asOf, raisedAt } }) => [
      about.kind === 'case' ? about.crn : null,
      about.kind === 'officer' ? about.staffCode : null,
      about.kind === 'case' ? about.name.text : about.name,
      ...[label, said, ours, why, file, asOf, raisedAt],
    ]),
  }));

/** Changes of band that wait for a second manager, those of one cause in one file among them. */
export const bandChangeList: ReadScreenList = async (context) =>
  mapResult(await viewBandWork(context), ({ waiting, batches }) => ({
    title: 'Changes of band that wait',
    head: [
      'crn',
      'name',
      'officer',
      'band',
      'from',
      'to',
      'lowest_grade_from',
      'lowest_grade_to',
      'asked_at',
      'asked_by',
      'why',
    ],
    rows: [...waiting, ...batches.flatMap(({ entries }) => entries)].map(
      ({ crn, name, holder, band, change }) => [
        ...[crn, name.text, holder?.name ?? null, band, change.oldBand, change.newBand],
        ...[change.oldGrade, change.newGrade, change.at, change.byName],
        change.asks.map(({ text }) => text).join(' '),
      ],
    ),
  }));
