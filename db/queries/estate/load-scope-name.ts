import { eq } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import { asLduCode, asRegionCode, asTeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** The name of a part of the estate; null when there is none with that code. */
export async function loadScopeName(
  db: Pick<Reader, 'select'>,
  t: Tables,
  scope: Scope,
): Promise<string | null> {
  const first = (rows: { name: string }[]): string | null => rows[0]?.name ?? null;
  switch (scope.level) {
    case 'nation':
      return 'all regions';
    case 'region':
      return first(
        await db
          .select({ name: t.regions.name })
          .from(t.regions)
          .where(eq(t.regions.code, asRegionCode(scope.code)))
          .limit(1),
      );
    case 'ldu':
      return first(
        await db
          .select({ name: t.ldus.name })
          .from(t.ldus)
          .where(eq(t.ldus.code, asLduCode(scope.code)))
          .limit(1),
      );
    case 'team':
      return first(
        await db
          .select({ name: t.teams.name })
          .from(t.teams)
          .where(eq(t.teams.code, asTeamCode(scope.code)))
          .limit(1),
      );
  }
}
