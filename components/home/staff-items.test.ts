import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/kernel/dates';
import type { HomeFacts } from '@/lib/domain/metrics/officers/home-facts';
import { joinerItem, trainingItem } from './staff-items';

const TODAY = isoDate('2026-11-02');
const href = (list: string): `/list/${string}` => `/list/${list}`;
type Facts = Pick<HomeFacts, 'joiners' | 'training'>;

const joiners = (count: number): Facts['joiners'] =>
  Array.from({ length: count }, (_, at) => ({
    staffCode: `S${at}`,
    name: `Person, ${at}`,
    startsOn: isoDate('2026-11-16'),
  }));
const training = (expired: number, soon: number): Facts['training'] =>
  [...Array(expired + soon).keys()].map((at) => ({
    staffCode: `S${at}`,
    name: `Person, ${at}`,
    course: 'domestic_abuse',
    label: 'domestic abuse',
    expiresOn: isoDate(at < expired ? '2026-10-31' : '2026-12-01'),
    expired: at < expired,
  }));
const titleOf = (items: readonly { readonly title: string }[]): string | undefined => items[0]?.title;

describe('home says of staff', () => {
  it('who joins, with 0, 1 and many', () => {
    const items = (count: number) => joinerItem({ joiners: joiners(count) }, href, TODAY);
    expect(items(0)).toEqual([]);
    expect(items(1)[0]).toMatchObject({
      title: '1 officer starts within 28 days',
      href: '/list/joiners',
      hint: 'Person, 0, on 16 November.',
    });
    expect(titleOf(items(5))).toBe('5 officers start within 28 days');
    expect(items(5)[0]?.hint).toMatch(/; and others\.$/);
  });

  it('whose training has run out or will', () => {
    const items = (expired: number, soon: number) =>
      trainingItem({ training: training(expired, soon) }, href);
    expect(items(0, 0)).toEqual([]);
    expect(items(1, 0)[0]).toMatchObject({
      title: '1 course has run out',
      hint: 'Person, 0, domestic abuse, ran out on 31 Oct 2026.',
    });
    expect(titleOf(items(0, 1))).toBe('1 course runs out within 60 days');
    expect(titleOf(items(2, 3))).toBe('2 courses have run out; 3 courses run out within 60 days');
    const [first] = training(1, 0);
    const two = first === undefined ? [] : [first, { ...first, course: 'cse', label: 'child exploitation' }];
    expect(titleOf(trainingItem({ training: [...two, ...training(2, 0)] }, href))).toBe(
      '4 courses have run out, of 2 officers',
    );
    expect(items(0, 2)[0]?.hint).toBe('The first: Person, 0, domestic abuse, runs out on 1 Dec 2026.');
  });
});
