import 'server-only';
import { askLabel } from '../../../domain/allocation/cases/waiting-changes';
import type { ChangedFact } from '../../../domain/banding/changes/case-change';
import { wordsOf } from '../../../domain/workload/model/model-words';
import { mapResult } from '../../../kernel/result';
import { viewBandWork } from '../../band-changes/view-band-work';
import type { ReadScreenList } from './screen-list';

/** Changes of band that wait for a second manager, those of one cause in one file among them; for one rule alone where the page is narrowed to it. */
export const bandChangeList: ReadScreenList = async (context, { rule }) =>
  mapResult(await viewBandWork(context), ({ waiting, batches, model }) => ({
    title: 'Changes of band that wait',
    about: rule === null ? [] : [`${askLabel(rule, wordsOf(model))}.`],
    head: [
      ...['crn', 'name', 'officer', 'band', 'from', 'to', 'lowest_grade_from', 'lowest_grade_to'],
      ...['asked_at', 'asked_by', 'why'],
    ],
    rows: [...waiting, ...batches.flatMap(({ entries }) => entries)]
      .filter(({ change }) => rule === null || change.asks.some((ask) => ask.rule === rule))
      .map(({ crn, name, holder, band, change }) => [
        ...[crn, name.text, holder?.name ?? null, band, change.oldBand, change.newBand],
        ...[change.oldGrade, change.newGrade, change.at, change.byName],
        change.asks.map(({ text }) => text).join(' '),
      ]),
  }));

/** Falls of band that were drawn for review. */
export const bandReviewList: ReadScreenList = async (context) =>
  mapResult(await viewBandWork(context), ({ drawn }) => ({
    title: 'Falls of band that were drawn for review',
    head: ['crn', 'name', 'officer', 'band', 'from', 'to', 'what_changed', 'came_at', 'by'],
    rows: drawn.map(({ crn, name, holder, band, change, inputs }) => [
      ...[crn, name.text, holder?.name ?? null, band, change.oldBand, change.newBand],
      ...[inputs.map(changeWords).join('; '), change.at, change.byName],
    ]),
  }));

/** Cases that a rise took beyond their officer's grade. */
export const bandRiseList: ReadScreenList = async (context) =>
  mapResult(await viewBandWork(context), ({ items }) => ({
    title: 'Cases that a rise took beyond the grade of their officer',
    head: ['crn', 'name', 'officer', 'band', 'why', 'raised_at', 'due_on'],
    rows: items.map(({ crn, name, holder, band, item }) => [
      ...[crn, name.text, holder?.name ?? null, band, item.why, item.raisedAt, item.dueOn],
    ]),
  }));

function changeWords({ label, from, to }: ChangedFact): string {
  return `${label} from ${from} to ${to}`;
}
