import { describe, expect, it } from 'vitest';
import type { BandWorkCount } from '@/lib/domain/banding/changes/band-change';
import { isoDate } from '@/lib/kernel/dates';
import { bandApprovalItem, bandReviewItem, gradeItemsItem } from './band-items';

const TODAY = isoDate('2026-11-02');
const work = (more: Partial<BandWorkCount>): BandWorkCount => ({
  waiting: 0,
  own: 0,
  together: { changes: 0, decisions: 0 },
  cameUp: 0,
  drawn: 0,
  items: 0,
  firstDueOn: null,
  overdue: 0,
  ...more,
});

describe('what home says of changes of band', () => {
  it('says nothing where there is nothing, or nothing to decide', () => {
    for (const one of [undefined, work({})])
      expect([...gradeItemsItem(one, TODAY), ...bandApprovalItem(one), ...bandReviewItem(one)]).toEqual([]);
  });

  it('counts what waits for a second manager, and tells who asked for it', () => {
    expect(bandApprovalItem(work({ waiting: 1 }))[0]).toMatchObject({
      title: '1 change of band waits for a second manager',
      hint: 'Until then the higher band stands.',
    });
    expect(bandApprovalItem(work({ waiting: 1, own: 1 }))[0]?.hint).toContain(
      'You asked for it: another manager decides.',
    );
    expect(bandApprovalItem(work({ waiting: 3, own: 1 }))[0]).toMatchObject({
      title: '3 changes of band wait for a second manager',
      hint: 'Until then the higher band stands. You asked for 1 of them: another manager decides on that one.',
    });
  });

  it('counts each change, also where many are decided as one, and says which are of another team', () => {
    expect(
      bandApprovalItem(work({ waiting: 16, together: { changes: 14, decisions: 1 }, cameUp: 1 }))[0],
    ).toMatchObject({
      title: '16 changes of band wait for a second manager',
      hint: 'Until then the higher band stands. 14 of one file and cause are decided together. 1 came up to you from another team.',
    });
  });

  it('says of rises beyond grade when the first is due, and of overdue ones that they are', () => {
    const due = isoDate('2026-11-03');
    expect(gradeItemsItem(work({ items: 1, firstDueOn: due }), TODAY)[0]).toMatchObject({
      title: "1 case rose beyond its officer's grade",
      status: { words: 'Due on 3 Nov', look: 'due' },
    });
    const late = work({ items: 2, overdue: 1, firstDueOn: isoDate('2026-10-30') });
    expect(gradeItemsItem(late, TODAY)[0]).toMatchObject({
      title: "2 cases rose beyond their officers' grades",
      hint: 'Move the case, record oversight, or close the item. 1 is overdue.',
      status: { words: 'Overdue since 30 Oct', look: 'overdue' },
    });
  });

  it('counts falls drawn for review', () => {
    expect(bandReviewItem(work({ drawn: 1 }))[0]?.title).toBe('1 fall in band is drawn for review');
    expect(bandReviewItem(work({ drawn: 2 }))[0]?.title).toBe('2 falls in band are drawn for review');
  });
});
