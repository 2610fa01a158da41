import { eq } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import { asLduCode, asRegionCode, asTeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Whether the estate has the unit that a scope names. The nation always stands. */
export async function loadScopeExists(db: Reader, t: Tables, scope: Scope): Promise<boolean> {
  switch (scope.level) {
    case 'nation':
      return true;
    case 'region':
      return (
        (
          await db
            .select({ code: t.regions.code })
            .from(t.regions)
            .where(eq(t.regions.code, asRegionCode(scope.code)))
            .limit(1)
        ).length > 0
      );
    case 'ldu':
      return (
        (
          await db
            .select({ code: t.ldus.code })
            .from(t.ldus)
            .where(eq(t.ldus.code, asLduCode(scope.code)))
            .limit(1)
        ).length > 0
      );
    case 'team':
      return (
        (
          await db
            .select({ code: t.teams.code })
            .from(t.teams)
            .where(eq(t.teams.code, asTeamCode(scope.code)))
            .limit(1)
        ).length > 0
      );
  }
}
