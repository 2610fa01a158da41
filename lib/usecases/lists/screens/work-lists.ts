import 'server-only';
import { missingFieldsOf } from '../../../domain/allocation/cases/missing-fields';
import { inputsMissingWords } from '../../../domain/banding/missing-words';
import { bandingModelOf } from '../../../domain/workload/model/model';
import { dataFrom } from '../../../kernel/format';
import { mapResult } from '../../../kernel/result';
import { inParts } from '../../../kernel/text/sheet';
import { viewDifferences } from '../../cases/differences/view-differences';
import { viewOversights } from '../../oversight/view-oversights';
import { readDetailsMissing } from '../../queue/view-details-missing';
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

/** Oversight that was asked of the reader, the earliest due first. */
export const askedList: ReadScreenList = async (context) =>
  mapResult(await viewOversights(context), ({ asked }) => ({
    title: 'Oversight that was asked of you',
    head: ['crn', 'name', 'officer', 'team', 'asked_by', 'asked_at', 'due_on', 'overdue'],
    rows: asked.map(({ crn, name, officerName, teamName, askedByName, askedAt, dueOn, overdue }) => [
      ...[crn, name.text, officerName, teamName, askedByName, askedAt, dueOn, overdue ? 'y' : 'n'],
    ]),
  }));

/** Cases whose band rests on something that is not recorded, by name, with what each lacks. */
export const detailsMissingList: ReadScreenList = async (context) =>
  mapResult(await readDetailsMissing(context), ({ model, dataAsOf, parts, appointments }) => {
    const bandingModel = bandingModelOf(model);
    return {
      title: 'Cases with details missing',
      about: [dataFrom(dataAsOf)],
      head: [
        ...['crn', 'name', 'missing', 'band', 'lowest_possible_band', 'highest_possible_band'],
        ...['staff_code', 'officer', 'team', 'first_appointment', 'appointment_due', 'allocate_by'],
      ],
      rows: inParts(parts, ({ crn, name, banding, holder }) => {
        const appointment = appointments.get(crn);
        return [
          crn,
          name.text,
          inputsMissingWords(missingFieldsOf(banding, bandingModel), model.ruleSet, 'and'),
          ...[banding.band, ...banding.possibleBands],
          ...[holder?.staffCode ?? null, holder?.name ?? null, holder?.teamName ?? null],
          ...[appointment?.date ?? null, appointment?.dueOn ?? null, appointment?.allocateBy ?? null],
        ];
      }),
    };
  });
