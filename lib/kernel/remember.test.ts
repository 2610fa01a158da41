import { describe, expect, it } from 'vitest';
import { onceFor, onceForKey } from './remember';

describe('what is made once', () => {
  it('is made once for each owner', () => {
    let made = 0;
    const of = onceFor((owner: { readonly name: string }) => `${owner.name} ${(made += 1)}`);
    const [a, b] = [{ name: 'a' }, { name: 'a' }];
    expect([of(a), of(a), of(b), of(a)]).toEqual(['a 1', 'a 1', 'a 2', 'a 1']);
  });

  it('is made once for each key, where nothing is the answer too', () => {
    const asked: number[] = [];
    const of = onceForKey((key: number) => {
      asked.push(key);
      return key === 1 ? undefined : key;
    });
    expect([of(1), of(2), of(1), of(2)]).toEqual([undefined, 2, undefined, 2]);
    expect(asked).toEqual([1, 2]);
  });

  it('begins anew when too much is kept', () => {
    const asked: number[] = [];
    const of = onceForKey((key: number) => asked.push(key), 2);
    for (const key of [1, 2, 1, 3, 1, 3]) of(key);
    expect(asked).toEqual([1, 2, 3, 1]);
  });
});
