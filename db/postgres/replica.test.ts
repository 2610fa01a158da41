import { describe, expect, it } from 'vitest';
import { NEVER_REACHED, readPosition, ReplicaStanding } from './replica';

const at = (text: string): bigint => readPosition(text) ?? -1n;

describe('a position in the log', () => {
  it('is read as PostgreSQL writes it, and nothing else is one', () => {
    expect(at('0/0')).toBe(0n);
    expect(at('1/A')).toBe(0x1_0000_000an);
    expect(at('0/FFFFFFFF')).toBeLessThan(at('1/0'));
    for (const text of ['', '/', '1', '1/', 'x/1', '1/123456789', "0/1'; drop"])
      expect(readPosition(text)).toBeNull();
  });
});

describe('what is known of a replica', () => {
  const standing = (): ReplicaStanding => new ReplicaStanding(5_000);

  it('is nothing at first, and nothing again when it stops answering: reads go to the primary', () => {
    const replica = standing();
    expect(replica.mayAnswer(0, undefined)).toBe(false);
    replica.learn({ at: 1_000, position: at('0/10') }, at('0/10'));
    expect(replica.mayAnswer(1_000, undefined)).toBe(true);
    replica.forget();
    expect(replica.mayAnswer(1_000, undefined)).toBe(false);
  });

  it('lets it answer as long as all was there that was committed so many seconds ago', () => {
    const replica = standing();
    replica.learn({ at: 1_000, position: at('0/10') }, at('0/10'));
    // From here it stands still, while the primary goes on.
    replica.learn({ at: 3_000, position: at('0/20') }, at('0/10'));
    expect(replica.mayAnswer(6_000, undefined)).toBe(true);
    expect(replica.mayAnswer(6_001, undefined)).toBe(false);
    // It has come to where the primary was at second 3, not to where that is now.
    replica.learn({ at: 7_000, position: at('0/30') }, at('0/20'));
    expect(replica.mayAnswer(8_000, undefined)).toBe(true);
    expect(replica.mayAnswer(8_001, undefined)).toBe(false);
  });

  it('is not out of date where nothing was written for long', () => {
    const replica = standing();
    for (const second of [1_000, 60_000, 120_000])
      replica.learn({ at: second, position: at('0/10') }, at('0/10'));
    expect(replica.mayAnswer(121_000, undefined)).toBe(true);
  });

  it('never lets it answer whoever has written what it has not replayed, or says so in a way that cannot be read', () => {
    const replica = standing();
    replica.learn({ at: 1_000, position: at('0/20') }, at('0/20'));
    expect(replica.mayAnswer(1_100, '0/20')).toBe(true);
    expect(replica.mayAnswer(1_100, '0/21')).toBe(false);
    expect(replica.mayAnswer(1_100, NEVER_REACHED)).toBe(false);
    expect(replica.mayAnswer(1_100, 'yesterday')).toBe(false);
    replica.learn({ at: 1_200, position: at('0/21') }, at('0/21'));
    expect(replica.mayAnswer(1_300, '0/21')).toBe(true);
  });
});
