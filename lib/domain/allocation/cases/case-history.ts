import { type ChangedFact, describeChange } from '../../banding/changes/case-change';
import type { AuditAction, AuditDetail } from '../../audit/events';
import type { HiddenPart } from '../../access/case-name';
import type { ScoreNames } from '../../banding/labels';
import { END_REASON_LABELS, END_REASONS } from '../../banding/end-reason';
import { formatDateShort } from '../../../kernel/format';
import { parseIsoDate } from '../../../kernel/dates';
import { BAR_LABELS, BAR_REASONS } from './bar';
import { reasonWords } from '../reasons/reason-words';
import { WOMENS_ANSWER_LABELS, WOMENS_ANSWERS } from '../queue/womens-answer';

/** Something that was done to a case, in words. */
export interface CaseHistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  /** "Logged", "Changed", "Allocated to Kaur, Harpreet", "Ended on 2 Nov 2026". */
  readonly what: string;
  readonly changes: readonly ChangedFact[];
  readonly reason: string | null;
  readonly band: { readonly from: string; readonly to: string } | null;
}

/** One audit entry of a case. */
export interface CaseEvent {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: AuditAction;
  readonly detail: AuditDetail;
}

export interface HistoryReader {
  /** What an officer is called for this reader. */
  readonly officerName: (staffCode: string) => string;
  /** Whether the reader may know who the case is about. */
  readonly mayName: boolean;
  /** What the model calls the scores. */
  readonly scores: ScoreNames;
  /** What else of the case they may not know. */
  readonly hides?: readonly HiddenPart[];
}

/** What was done to a case, in words, in the order given. Entries of other kinds are left out. */
export function toCaseHistory(events: readonly CaseEvent[], reader: HistoryReader): CaseHistoryEntry[] {
  return events.flatMap((event) => {
    const said = wordsOf(event, reader);
    return said === null
      ? []
      : [
          {
            seq: event.seq,
            at: event.at,
            actorName: event.actorName,
            changes: [],
            reason: null,
            band: null,
            ...said,
          },
        ];
  });
}

type Said = Pick<CaseHistoryEntry, 'what'> & Partial<CaseHistoryEntry>;

function wordsOf({ action, detail }: CaseEvent, reader: HistoryReader): Said | null {
  if (action === 'case.logged') return { what: 'Logged' };
  if (action === 'case.chronology_opened') return { what: 'Chronology opened' };
  if (action === 'case.edited' && 'from' in detail && 'reason' in detail) {
    const told = describeChange(detail.from, detail.to, reader.mayName, reader.scores);
    // From what to what would tell whom a restricted case is about.
    const changes = reader.hides?.includes('identity')
      ? told.map((change) => ({ ...change, from: 'not shown', to: 'not shown' }))
      : told;
    const band = 'band' in detail && detail.band ? { from: detail.band.from, to: detail.band.to } : null;
    return { what: 'Changed', changes, reason: detail.reason, band };
  }
  if (action === 'case.ended' && 'endedOn' in detail)
    return {
      what: `Ended on ${dayWords(detail.endedOn)}`,
      reason: endWords(detail.endReason ?? null, detail.note ?? null),
    };
  if (action === 'case.reopened' && 'hadEndedOn' in detail)
    return { what: `Opened again; it had ended on ${dayWords(detail.hadEndedOn)}`, reason: detail.note };
  if (action === 'case.allocated' && 'staffCode' in detail && 'reasonCode' in detail) {
    return {
      what: `Allocated to ${reader.officerName(detail.staffCode)}`,
      reason: reasonWords(detail.reasonCode, null),
    };
  }
  if (action === 'case.reallocated' && 'from' in detail && 'to' in detail && 'reasonCode' in detail) {
    const [from, to] = [detail.from, detail.to].map((code) => reader.officerName(String(code)));
    return { what: `Moved from ${from} to ${to}`, reason: reasonWords(String(detail.reasonCode), null) };
  }
  if (action === 'case.allocation_undone' && 'undoneFrom' in detail) {
    const was = reader.officerName(detail.undoneFrom);
    return detail.backTo === null
      ? { what: `Undone: the allocation to ${was}. The case waits for an officer again` }
      : { what: `Undone: the move to ${was}. ${reader.officerName(detail.backTo)} holds it as before` };
  }
  return wordsOfRecord(action, detail, reader);
}

/** What was recorded beside the case's own facts. */
function wordsOfRecord(action: AuditAction, detail: AuditDetail, reader: HistoryReader): Said | null {
  if (!('to' in detail) || typeof detail.to !== 'object') return null;
  const { from, to } = detail;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  if (action === 'bar.recorded') {
    const why = BAR_REASONS.find((code) => code === to['reason']);
    return {
      what: `Recorded that ${reader.officerName(text(to['staffCode']))} must not hold it`,
      reason: why === undefined || reader.hides?.includes('bars') ? null : BAR_LABELS[why],
    };
  }
  if (action === 'bar.lifted' && typeof from === 'object')
    return {
      what: `Recorded that ${reader.officerName(text(from['staffCode']))} may hold it again`,
      reason: reader.hides?.includes('bars') ? null : text(to['liftedWhy']),
    };
  if (action === 'womens_offer.answered') {
    const answer = WOMENS_ANSWERS.find((code) => code === to['answer']);
    return answer === undefined
      ? null
      : {
          what: `Women’s offer: ${WOMENS_ANSWER_LABELS[answer].toLowerCase()}`,
          reason: text(to['note']) || null,
        };
  }
  return null;
}

function endWords(reason: string | null, note: string | null): string | null {
  const known = END_REASONS.find((code) => code === reason);
  const words = [known === undefined ? null : END_REASON_LABELS[known], note].filter((part) => part !== null);
  return words.length === 0 ? null : words.join('. ');
}

function dayWords(text: string): string {
  const date = parseIsoDate(text);
  return date === null ? text : formatDateShort(date);
}
