import type { LduCode, TeamCode } from '../../../kernel/ids';

/**
 * How routing ended. `routed`: there is a team. `refer_to_youth_justice`: under age, no team and no candidates.
 * `manager_decides`: CP-CONFLICT. `no_ldu`: no LDU serves the home and nobody held the case before. `no_team`: the LDU has no
 * team of the kind needed.
 */
export type RouteOutcome = 'routed' | 'refer_to_youth_justice' | 'manager_decides' | 'no_ldu' | 'no_team';

export interface RoutedTeam {
  readonly code: TeamCode;
  /** Why this team, as a sentence without its full stop. */
  readonly reason: string;
}

export interface Route {
  readonly outcome: RouteOutcome;
  readonly team: RoutedTeam | null;
  /** The person's LDU: of the home area, else of the last officer. */
  readonly lduCode: LduCode | null;
  readonly alternatives: readonly RoutedTeam[];
  /** The rule that decided it (docs/rules/allocation.md). */
  readonly rule: string;
  /** Why this outcome, as a sentence without its full stop. */
  readonly reason: string;
}
