import { describe, expect, it } from 'vitest';
import { type FeedFacts, feedAge, isLateFeed, lateFeedWords, readFeedName } from './feed';

const at = (hours: number): Date => new Date(Date.UTC(2026, 10, 2) + hours * 3_600_000);
const FEED: FeedFacts = {
  name: 'ndelius',
  everyHours: 24,
  createdAt: at(0).toISOString(),
  takenAt: null,
  dataAsOf: null,
};

describe('a feed', () => {
  it('is late once nothing was taken for its hours and a quarter more, counted from when it was known first', () => {
    expect(isLateFeed(FEED, at(30))).toBe(false);
    expect(isLateFeed(FEED, at(30.01))).toBe(true);
    expect(isLateFeed({ ...FEED, takenAt: at(20).toISOString() }, at(50))).toBe(false);
    expect(isLateFeed({ ...FEED, everyHours: 168 }, at(210))).toBe(false);
  });

  it('is as old as its data, in hours up to two days, then in days', () => {
    const taken = { ...FEED, takenAt: at(5).toISOString() };
    expect(feedAge(FEED, at(9))).toBeNull();
    expect(feedAge(taken, at(6))).toBe('1 hour old');
    expect(feedAge({ ...taken, dataAsOf: at(2).toISOString() }, at(6))).toBe('4 hours old');
    expect(feedAge(taken, at(5 + 47))).toBe('47 hours old');
    expect(feedAge(taken, at(5 + 71))).toBe('2 days old');
    expect(feedAge(taken, at(1))).toBe('0 hours old');
  });

  it('is told of only while it is late', () => {
    const taken = { ...FEED, takenAt: at(5).toISOString() };
    expect(lateFeedWords([FEED, taken], at(31))).toEqual(['No extract of ndelius has been taken yet']);
    expect(lateFeedWords([taken], at(60))).toEqual(['The ndelius extract is 2 days old']);
  });

  it('has a name that can stand in an address and a folder, in small letters', () => {
    expect(readFeedName(' nDelius ')).toBe('ndelius');
    for (const wrong of ['', '..', 'a/b', '-a', 'a'.repeat(31), 'a b'])
      expect(readFeedName(wrong)).toBeNull();
  });
});
