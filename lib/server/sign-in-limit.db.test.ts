import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../db/test-store';
import { tooManyFrom } from './sign-in-limit';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

describe.each(TEST_DIALECTS)('attempts to sign in on %s', (dialect) => {
  let opened: TestStore;
  let other: Store;
  beforeAll(async () => {
    opened = await openTestStore(dialect);
    other = openStore(opened.url);
  });
  afterAll(async () => {
    await other.close();
    await opened.destroy();
  });

  test('from one address may be a hundred at once, then one a second, and no other address waits for it', async () => {
    const { store } = opened;
    const stranger = `stranger ${dialect}`;
    // By turns at two servers: they count together.
    for (let attempt = 0; attempt < 100; attempt += 1)
      expect(await tooManyFrom(attempt % 2 === 0 ? store : other, stranger, NOON)).toBeNull();
    expect(await tooManyFrom(store, stranger, NOON)).toEqual({
      field: '',
      message: expect.stringContaining('Wait 1 second, then try again'),
    });
    expect(await tooManyFrom(other, stranger, NOON)).not.toBeNull();
    expect(await tooManyFrom(store, `office ${dialect}`, NOON)).toBeNull();
    expect(await tooManyFrom(other, stranger, later(1))).toBeNull();
    expect(await tooManyFrom(store, stranger, later(1))).not.toBeNull();
  });
});
