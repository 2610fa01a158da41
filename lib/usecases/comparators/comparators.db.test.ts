import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { viewEvidence } from '../capacity/evidence/view-evidence';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { clearComparator, setComparator, viewComparators } from './set-comparators';

describe.each(TEST_DIALECTS)('comparators (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: TestPerson) => contextOf(test.store, who);
  const set = (figure: string, value: string, source = 'All regions, 2025') =>
    setComparator(as('administrator'), { figure, value, source });
  const inPack = async (label: string) => {
    const { sections } = valueOf(await viewEvidence(as('leader'), { level: 'region', code: SMALL.region }));
    return sections.flatMap(({ rows }) => rows).find((row) => row.label === label)?.comparator;
  };
  const PULSE = 'Workload described as unmanageable, PO or equivalent';

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('are shipped where nothing is entered; what is entered takes their place, and goes again', async () => {
    const shipped = await inPack(PULSE);
    expect(shipped).toMatch(/^63%, all CRCs/);
    expect(await inPack('Same officer throughout')).toBeNull();
    valueOf(await set('unmanageable_senior', '58%'));
    valueOf(await set('same_officer', '61%'));
    expect(await inPack(PULSE)).toBe('58%, All regions, 2025');
    expect(await inPack('Same officer throughout')).toBe('61%, All regions, 2025');
    const { comparators } = valueOf(await viewComparators(as('administrator')));
    expect(comparators.filter(({ entered }) => entered).map(({ figure }) => figure)).toEqual([
      'unmanageable_senior',
      'same_officer',
    ]);
    valueOf(await clearComparator(as('administrator'), { figure: 'unmanageable_senior' }));
    expect(await inPack(PULSE)).toBe(shipped);
    const entries = await test.store.db.select().from(test.store.t.auditEntries);
    expect(entries.filter(({ action }) => action === 'comparator.set')).toHaveLength(3);
  });

  it('are an administrator’s of everything to enter, of a figure that there is', async () => {
    for (const who of ['leader', 'manager', 'allocator'] as const) {
      expect(problemOf(await viewComparators(as(who))).code).toBe('not_found');
      const asked = { figure: 'span', value: '9', source: 'x' };
      expect(problemOf(await setComparator(as(who), asked)).code).toBe('not_found');
      expect(problemOf(await clearComparator(as(who), asked)).code).toBe('not_found');
    }
    expect(fieldsOf(problemOf(await set('none', '', '')))).toEqual(['figure', 'value', 'source']);
    expect(fieldsOf(problemOf(await set('span', 'x'.repeat(31))))).toEqual(['value']);
  });
});
