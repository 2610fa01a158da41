import { asc, eq, gt, and, isNull } from 'drizzle-orm';
import type { BandingFacts } from '../../../lib/domain/banding/bands/banding-types';
import { asCrn, type Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** What the band of a held case is worked out from. */
export interface HeldFacts extends BandingFacts {
  readonly crn: Crn;
}

/**
 * What the bands of held live cases are worked out from, of the next open holdings in the order of their CRNs: for what goes through all of
 * them in steps. `last`: where the next step goes on; null after the last one.
 */
export async function loadHeldFacts(
  db: Reader,
  t: Tables,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<{ readonly cases: readonly HeldFacts[]; readonly last: Crn | null }> {
  const { crn, rsr, ogrs, rosh, flags, flagsKnown, setting, dateOfBirth, importedBand, endedOn } = t.cases;
  // The next ones first, by the index in which they lie: else each step would sort all that are live.
  const next = db
    .select({ held: t.allocations.crn })
    .from(t.allocations)
    .where(and(isNull(t.allocations.endedOn), gt(t.allocations.crn, asCrn(after))))
    .orderBy(asc(t.allocations.crn))
    .limit(most)
    .as('next');
  const rows = await db
    .select({ crn, rsr, ogrs, rosh, flags, flagsKnown, setting, dateOfBirth, importedBand, endedOn })
    .from(next)
    .innerJoin(t.cases, eq(crn, next.held))
    .orderBy(asc(next.held));
  return { cases: rows.filter((row) => row.endedOn === null), last: rows.at(-1)?.crn ?? null };
}
