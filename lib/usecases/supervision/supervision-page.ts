import 'server-only';
import type { Challenge, ChallengedLine } from '../../domain/workload/ledger/challenge';
import type { ReliefPlan } from '../../domain/workload/relief/relief-plan';
import type { Supervision } from '../../domain/workload/relief/supervision';
import type { CaseToDiscuss } from '../../domain/metrics/cases/cases-to-discuss';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import type { OfficerPage, OfficerWorkloadPage } from '../officers/officer-page';
import type { ReliefStanding } from '../../domain/metrics/officers/relief-cover';

/** A challenge, with what its line is now; null when the ledger has no such line any more. */
export interface ChallengeNow {
  readonly challenge: Challenge;
  readonly now: ChallengedLine | null;
}

/** What the Supervision tab of an officer draws. */
export interface SupervisionPage extends OfficerPage {
  /** Null for those who see the relief plan only. */
  readonly record: {
    readonly supervisions: readonly Supervision[];
    readonly challenges: readonly ChallengeNow[];
    readonly mayRecord: boolean;
    readonly mayResolve: boolean;
  } | null;
  readonly relief: ReliefStanding & { readonly closed: readonly ReliefPlan[] };
}

/** The sheets of a team's officers, by surname. */
export interface TeamOneToOnes extends FigureSource {
  readonly team: TeamPlace;
  readonly sheets: readonly OneToOneSheet[];
}

/** What the one-to-one sheet draws. */
export interface OneToOneSheet extends OfficerWorkloadPage {
  readonly discuss: readonly CaseToDiscuss[];
  readonly inForce: readonly ReliefPlan[];
  readonly last: Supervision | null;
  readonly lastWords: string;
  readonly openChallenges: readonly ChallengeNow[];
}
