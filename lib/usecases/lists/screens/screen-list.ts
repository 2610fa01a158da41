import 'server-only';
import type { QueueFilter } from '../../../domain/allocation/queue/queue-row';
import { BY_URGENCY, type QueueOrder } from '../../../domain/allocation/queue/sort-queue';
import type { DecisionQuery } from '../../../domain/allocation/decisions/decision-list';
import type { EmailState } from '../../../domain/allocation/decisions/email-state';
import type { CaseListParams } from '../../../domain/metrics/cases/sort-case-rows';
import type { Result } from '../../../kernel/result';
import type { CsvCell } from '../../../kernel/text/csv';
import type { AskedUnit } from '../../capacity/parts/load-capacity';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';

/** What the address of a list's file asks, each list of its own. */
export interface ScreenListAsked {
  /** The CRN or staff code that it is about; empty where it is about none. */
  readonly of: string;
  /** Words that users are found by. */
  readonly words: string;
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  /** The part of the estate; null where its level is none. */
  readonly unit: AskedUnit | null;
  readonly decisions: DecisionQuery;
  /** The state of emails. */
  readonly state: EmailState | null;
  /** The rule for which changes of band wait. */
  readonly rule: string | null;
  /** Of an officer's cases. */
  readonly cases: Omit<CaseListParams, 'page'>;
}

/** What asks for all of a list, unnarrowed; of no record and no unit. */
export const ALL_OF_A_LIST: ScreenListAsked = {
  of: '',
  words: '',
  filter: { ldu: null, team: null, band: null },
  order: BY_URGENCY,
  unit: null,
  decisions: { days: 365, teamCode: null, kind: null, reasonCode: null, exception: null, page: 1 },
  state: null,
  rule: null,
  cases: { filter: { show: null, band: null, setting: null }, sort: 'attention', descending: false },
};

/** A list as its page shows it: what is listed and how it is narrowed, the head of each column, and the rows, all of them. */
export interface ScreenList {
  readonly title: string;
  /** Sentences beside the title: of whom, how it is filtered. */
  readonly about?: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[] | AsyncIterable<readonly (readonly CsvCell[])[]>;
}

/** Reads a list by the use case of its page: whoever may not see the page has no file of it. */
export type ReadScreenList = (
  context: UseCaseContext,
  asked: ScreenListAsked,
) => Promise<Result<ScreenList, Problem>>;
