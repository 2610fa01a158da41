import { expect, test } from 'vitest';
import { tooManyFrom } from './sign-in-limit';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

test('one address may try a hundred times at once, then once a second, and no other address waits for it', () => {
  for (let attempt = 0; attempt < 100; attempt += 1) expect(tooManyFrom('stranger', NOON)).toBeNull();
  expect(tooManyFrom('stranger', NOON)).toEqual({
    field: '',
    message: expect.stringContaining('Wait 1 second, then try again'),
  });
  expect(tooManyFrom('office', NOON)).toBeNull();
  expect(tooManyFrom('stranger', later(1))).toBeNull();
  expect(tooManyFrom('stranger', later(1))).not.toBeNull();
});
