import 'server-only';
import type { ClaimRule } from '../../domain/access/held/claim-roles';
import type { Places } from './users-page';

/** Which claims of the organisation's own sign-in give which roles. */
export interface ClaimRulesPage {
  readonly rules: readonly ClaimRule[];
  readonly places: Places;
  /** Whether that sign-in is set up at all. */
  readonly isSetUp: boolean;
}
