import 'server-only';
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { UpgradeStep } from './upgrade-step';

/** How a change that waited ended without a manager: nobody refused what the source says. */
const BY_ITSELF = [
  'Replaced by a later change',
  'The source system says the old value again',
  'The case ended',
];

/**
 * Falls that waited before the lowest grade counted go on waiting as they are. Those that a manager turned down are not asked again;
 * those that ended by themselves are told apart here. Whether a fall of older records lowered the grade is worked out as it is
 * counted, and flags that were stored as none stay none: that nobody recorded them cannot be told any more.
 */
export const keepFallsThatWait: UpgradeStep = {
  name: 'keep-falls-that-wait',
  runBatch: async ({ tx, t, now }) => {
    const { bandChanges, cases } = t;
    await tx
      .update(bandChanges)
      .set({ sourceMovedAt: sql`coalesce(${bandChanges.settledAt}, ${now.toISOString()})` })
      .where(
        and(
          eq(bandChanges.state, 'turned_down'),
          isNull(bandChanges.sourceMovedAt),
          inArray(bandChanges.settledWhy, BY_ITSELF),
        ),
      );
    const [waiting] = await tx
      .select({ of: count() })
      .from(bandChanges)
      .where(eq(bandChanges.state, 'waiting'));
    const [none] = await tx
      .select({ of: count() })
      .from(cases)
      .where(and(isNull(cases.endedOn), sql`cast(${cases.flags} as text) = '[]'`));
    const report: string[] = [];
    if (waiting && waiting.of > 0)
      report.push(`Changes of band that wait for a second manager, brought along as they are: ${waiting.of}`);
    if (none && none.of > 0)
      report.push(
        `Live cases whose flags are stored as none: ${none.of}. Earlier versions stored the same where nobody recorded flags; they are left as none. Import a file with a flags column, or ask their officers, to be sure`,
      );
    return { next: null, report };
  },
};
