import type { IsoDate } from '../../../kernel/dates';
import { countOf, formatDate } from '../../../kernel/format';
import { type EndingBeside, endsWithMove, type ShareBeside } from './ending-beside';

/** What moves with some cases, and what stays, in sentences. */
export interface MovesAndStays {
  readonly moves: readonly string[];
  readonly stays: readonly string[];
}

/** What hangs on the cases of a move. */
export interface Attached {
  readonly receiverName: string;
  readonly receiverStaffCode: string;
  readonly giverNames: readonly string[];
  readonly caseCount: number;
  /** Booked from today on, the earliest of each case. */
  readonly appointments: readonly IsoDate[];
  /** What of covers and shares ends with the move. */
  readonly ending: EndingBeside;
  /** The shares of the cases, those that end too. */
  readonly shares: readonly ShareBeside[];
  /** "Surname, Forename, X123456" of a case, as its reader may see it. */
  readonly caseWords: (crn: string) => string;
  /** Oversight in date, recorded for the officers who give the cases up. */
  readonly oversights: number;
  readonly oversightReviewOn: IsoDate | null;
}

/** What goes with the cases, and what stays or ends, as whole sentences. */
export function movesAndStays(attached: Attached): MovesAndStays {
  const { receiverName, receiverStaffCode, caseCount, appointments, caseWords, oversights } = attached;
  const many = caseCount !== 1;
  const [next] = [...appointments].sort();
  const others = attached.shares.filter((share) => share.staffCode !== receiverStaffCode);
  const givers = attached.giverNames.join(' and ');
  const ends = endsWithMove(attached.ending, { staffCode: receiverStaffCode, caseWords, givers });
  return {
    moves: [
      `${many ? 'The cases, their' : 'The case, its'} points, band and history go to ${receiverName} from today.`,
      ...(next === undefined
        ? []
        : [
            `${countOf(appointments.length, 'appointment')} booked, the first on ${formatDate(next)}: the times stand, and ${receiverName} keeps ${appointments.length === 1 ? 'it' : 'them'}.`,
          ]),
      ...ends.own,
    ],
    stays: [
      `The record keeps who held ${many ? 'them' : 'it'}: ${givers}, to today.`,
      ...others.map((share) => `${share.name} keeps a ${share.percent}% share of ${caseWords(share.crn)}.`),
      ...ends.covers,
      ...(oversights === 0
        ? []
        : [
            `${countOf(oversights, 'oversight decision')} made for ${givers} ${oversights === 1 ? 'stays' : 'stay'} on record and ${oversights === 1 ? 'does' : 'do'} not count for ${receiverName}.`,
          ]),
      attached.oversightReviewOn === null
        ? 'No oversight is recorded with this move.'
        : `Oversight is recorded for ${receiverName}, to review by ${formatDate(attached.oversightReviewOn)}.`,
      'Notes of earlier allocations stay in the history.',
    ],
  };
}
