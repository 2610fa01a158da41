import { placeOn } from '@/lib/kernel/address';
import { toHandoffs } from '@/lib/addresses/allocations';
import { toBandChanges, toDifferences } from '@/lib/addresses/cases';
import type { BandWorkCount } from '@/lib/domain/banding/changes/band-change';
import { dueWords } from '@/lib/domain/banding/changes/grade-item';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatWhole } from '@/lib/kernel/format';
import { type HomeItem, joinSentences } from './home-item';

/** "2 cases rose beyond their officer's grade" */
export function gradeItemsItem(work: BandWorkCount | undefined, today: IsoDate): HomeItem[] {
  if (work === undefined || work.firstDueOn === null) return [];
  const { items, overdue, firstDueOn } = work;
  return [
    {
      key: 'grade-items',
      href: placeOn(toBandChanges(), 'items'),
      title: countOf(
        items,
        "case rose beyond its officer's grade",
        "cases rose beyond their officers' grades",
      ),
      hint: joinSentences(
        'Move the case, record oversight, or close the item.',
        overdue > 0 && overdue < items ? `${countOf(overdue, 'is overdue', 'are overdue')}.` : '',
      ),
      status: { words: dueWords(firstDueOn, today), look: overdue > 0 ? 'overdue' : 'due' },
    },
  ];
}

/** "3 changes of band wait for a second manager" */
export function bandApprovalItem(work: BandWorkCount | undefined): HomeItem[] {
  if (work === undefined || work.waiting === 0) return [];
  const { waiting, own, together, cameUp } = work;
  const yours =
    own === waiting
      ? `You asked for ${waiting === 1 ? 'it' : 'them'}: another manager decides.`
      : own > 0
        ? `You asked for ${own} of them: another manager decides on ${own === 1 ? 'that one' : 'those'}.`
        : '';
  return [
    {
      key: 'band-approvals',
      href: placeOn(toBandChanges(), 'waiting'),
      title: countOf(
        waiting,
        'change of band waits for a second manager',
        'changes of band wait for a second manager',
      ),
      hint: joinSentences('Until then the higher band stands.', yours, countedWords(together, cameUp)),
    },
  ];
}

/** Which of the changes are decided as one, and which are of another part of the estate. */
function countedWords({ changes, decisions }: BandWorkCount['together'], cameUp: number): string {
  const asOne =
    changes === 0
      ? ''
      : `${formatWhole(changes)} of one file and cause ${changes === 1 ? 'is' : 'are'} decided together${decisions > 1 ? `, in ${decisions} decisions` : ''}.`;
  const up = cameUp === 0 ? '' : `${formatWhole(cameUp)} came up to you from another team.`;
  return joinSentences(asOne, up);
}

/** "1 fall in band is drawn for review" */
export function bandReviewItem(work: BandWorkCount | undefined): HomeItem[] {
  if (work === undefined || work.drawn === 0) return [];
  return [
    {
      key: 'band-reviews',
      href: placeOn(toBandChanges(), 'drawn'),
      title: countOf(work.drawn, 'fall in band is drawn for review', 'falls in band are drawn for review'),
      hint: 'One in ten of those that come from a source system.',
    },
  ];
}

/** "2 decisions made here differ from the source" */
export function differencesItem(count = 0): HomeItem[] {
  if (count === 0) return [];
  return [
    {
      key: 'source-differs',
      href: toDifferences.all(),
      title: countOf(
        count,
        'thing recorded here differs from the source',
        'things recorded here differ from the source',
      ),
      hint: 'What stands here stays until you settle it.',
    },
  ];
}

/** Decisions that nobody has said are keyed in the record system, after one working day. */
export function handoffsItem(count = 0): HomeItem[] {
  if (count === 0) return [];
  return [
    {
      key: 'to-key',
      href: toHandoffs.page({ list: 'late' }),
      title: `${countOf(count, 'decision')} not keyed after one working day`,
      hint: 'The record system stays the record: until it has them, an extract may say otherwise.',
    },
  ];
}
