import { expect, it } from 'vitest';
import { assertNever, err, ok } from './result';

it('a result is a value or a problem', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(err('no')).toEqual({ ok: false, error: 'no' });
});

it('a branch that cannot be reached says what reached it', () => {
  const reached: unknown = { kind: 'new' };
  expect(() => assertNever(reached as never)).toThrow('{"kind":"new"}');
});
