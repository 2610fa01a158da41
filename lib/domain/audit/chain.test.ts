import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainedEntry, chainText } from './chain';

const ENTRY: ChainedEntry = {
  seq: 7,
  at: '2026-11-23T12:00:00.000Z',
  actorId: 'u1',
  actorName: 'Pickles, Helen',
  action: 'case.edited',
  thingType: 'case',
  thingKey: 'X100001',
  detail: { from: { rsr: 6, ogrs: null }, to: { rsr: 7 }, keys: ['b', 'a'] },
};

describe('what is hashed of an entry', () => {
  it('is the same in whatever order a database keeps the parts of a document', () => {
    const detail = { keys: ['b', 'a'], to: { rsr: 7 }, from: { ogrs: null, rsr: 6 } };
    expect(chainText({ ...ENTRY, detail })).toBe(chainText(ENTRY));
  });

  it('is another where any part of it is another, the order of a list too', () => {
    const others: ChainedEntry[] = [
      { ...ENTRY, seq: 8 },
      { ...ENTRY, at: '2026-11-23T12:00:00.001Z' },
      { ...ENTRY, actorId: 'u2' },
      { ...ENTRY, actorName: 'Pickles, H' },
      { ...ENTRY, action: 'case.ended' },
      { ...ENTRY, thingType: 'officer' },
      { ...ENTRY, thingKey: 'X100002' },
      { ...ENTRY, detail: { ...(ENTRY.detail as object), keys: ['a', 'b'] } },
    ];
    for (const other of others) expect(chainText(other)).not.toBe(chainText(ENTRY));
  });

  it('survives being kept as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (detail) => {
        const kept: unknown = JSON.parse(JSON.stringify(detail));
        expect(chainText({ ...ENTRY, detail: kept })).toBe(chainText({ ...ENTRY, detail }));
      }),
    );
  });
});
