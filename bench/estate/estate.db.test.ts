import { describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../db/seed/rows/insert-model';
import { openTestStore } from '../../db/test-store';
import { isoDate } from '../../lib/kernel/dates';
import { SYSTEM_ACTOR } from '../../lib/domain/access/actor';
import { importData } from '../../lib/usecases/import/import-data';
import { fileOf } from '../../lib/usecases/import/testing/import-fixture';
import { estateFiles } from './estate';
import { textOf } from './write-estate';

const NOW = new Date('2026-11-18T09:30:00.000Z');

describe('importing the estate of the bench', () => {
  it('takes all of it, and finds nothing to change the second time', async () => {
    const test = await openTestStore('sqlite');
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
    const files = estateFiles({ seed: 3, today: isoDate('2026-11-18'), cases: 1_500 }).map((file) => ({
      name: file.name,
      text: [...textOf(file)].join(''),
    }));
    const run = async () => {
      const sources = files.map(({ name, text }) => fileOf(name, text));
      const context = { store: test.store, actor: SYSTEM_ACTOR, now: NOW };
      const answer = await importData(context, sources, { source: 'bench', asOf: NOW.toISOString() });
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      return answer.value;
    };
    const first = await run();
    expect(first.errors).toEqual([]);
    expect(first.added).toBeGreaterThan(1_500);
    expect(await run()).toMatchObject({ added: 0, changed: 0, ended: 0, unchanged: first.added });
    await test.destroy();
  });
});
