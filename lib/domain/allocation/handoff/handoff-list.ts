import type { IsoDate } from '../../../kernel/dates';
import type { PageAsked } from '../../../kernel/list-part';
import type { CsvCell } from '../../../kernel/text/csv';
import type { CaseName } from '../../access/case-name';
import type { HandoffKind, HandoffState } from './handoff';
import type { NamedOfficer } from './handoff-text';

/** Which are listed: those to key, of them those that are late, those that were settled, or all. */
export const HANDOFF_LISTS = ['open', 'late', 'keyed', 'not_needed', 'agreed', 'all'] as const;
export type HandoffList = (typeof HANDOFF_LISTS)[number];

/** What a list of hand-offs is asked for. */
export interface HandoffQuery {
  readonly list: HandoffList;
  readonly teamCode: string | null;
  readonly kind: HandoffKind | null;
  readonly page: PageAsked;
}

/** One decision that is to be keyed, or was. */
export interface HandoffLine {
  readonly id: string;
  readonly kind: HandoffKind;
  readonly crn: string | null;
  /** Whom the case is about; null where it is about no case. */
  readonly name: CaseName | null;
  readonly officer: NamedOfficer;
  readonly from: NamedOfficer | null;
  readonly team: { readonly code: string; readonly name: string };
  readonly decidedAt: string;
  readonly decidedByName: string;
  readonly dueOn: IsoDate;
  readonly state: HandoffState;
  readonly late: boolean;
  readonly settledAt: string | null;
  readonly settledByName: string | null;
  readonly agreedAsOf: string | null;
  /** Who holds the case now, where that is no longer what was decided: the record came otherwise since; left out: as decided. */
  readonly otherwiseNow?: string;
  /** The text to paste. */
  readonly text: string;
  /** The reader may say that it is keyed. */
  readonly mayKey: boolean;
}

export const HANDOFFS_A_PAGE = 50;

/** The head of each column of the list as a file. */
export const HANDOFF_HEAD: readonly string[] = [
  ...['decided_at', 'kind', 'crn', 'staff_code', 'officer', 'from_staff_code', 'team_code'],
  ...['decided_by', 'key_by', 'late', 'state', 'settled_at', 'settled_by', 'agreed_as_of', 'text'],
];

/** How the list is filtered, for the heading of a file: "List: open, team HX-GEN." */
export function handoffFilterWords({ list, teamCode, kind }: Omit<HandoffQuery, 'page'>): string {
  const narrowed = [
    `List: ${list}`,
    ...(teamCode === null ? [] : [`team ${teamCode}`]),
    ...(kind === null ? [] : [kind]),
  ];
  return `${narrowed.join(', ')}.`;
}

/** A line as a row of such a file. */
export function handoffCells(line: HandoffLine): CsvCell[] {
  return [
    line.decidedAt,
    line.kind,
    line.crn ?? '',
    line.officer.staffCode,
    line.officer.name,
    line.from?.staffCode ?? '',
    line.team.code,
    line.decidedByName,
    line.dueOn,
    line.late ? 'y' : 'n',
    line.state,
    line.settledAt ?? '',
    line.settledByName ?? '',
    line.agreedAsOf ?? '',
    line.text,
  ];
}
