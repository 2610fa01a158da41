import type { IsoDate } from '../../../kernel/dates';
import type { MeasuredUnit } from '../capacity/capacity-answer';
import type { CountedOf } from '../counts/count-share';
import type { LineFigures } from '../officers/line-tally';
import type { EvidenceFigure } from './comparators';

/** A figure of a day that is over: a count, and what it is of; null where it is of nothing. */
interface StoredFigure {
  readonly count: number;
  readonly of: number | null;
}

/** A figure as it was published: "43.85". */
interface PublishedFigure {
  readonly published: string;
}

/**
 * The figures of a unit that are stored with each day, so that the pack has them a year later; what was not stored is not there. Null: of that day
 * the figure was not published, which is said in its place even where it could be worked out.
 */
export type StoredFigures = Readonly<Partial<Record<EvidenceFigure, StoredFigure | PublishedFigure | null>>>;

/** Figures, with the day that they are of. */
export interface FiguresOfDay {
  readonly onDate: IsoDate;
  readonly figures: StoredFigures;
}

/** Whether some figures are those that were published: they are of a year, not of one day, and stand until the unit has stored a day of its own. */
export function arePublished(figures: StoredFigures): boolean {
  return Object.values(figures).some((figure) => figure !== null && 'published' in figure);
}

/** A figure that was stored as a count; undefined where none was. */
export function countedFigure(figures: StoredFigures | null, key: EvidenceFigure): StoredFigure | undefined {
  const found = figures?.[key];
  return found && 'count' in found ? found : undefined;
}

/** What a unit's figures of a day are made of. */
interface DayOfUnit {
  readonly unit: Pick<MeasuredUnit, 'supervised' | 'sameOfficer' | 'oversightMissing' | 'notTrained'>;
  /** Responsible officers with as many supervision meetings as are wanted. */
  readonly supervised: CountedOf;
  readonly lines: Pick<LineFigures, 'widest' | 'managers'>;
}

/** What is stored of a unit at the end of a day: the figures of its dashboard as they stand. */
export function toStoredFigures({ unit, supervised, lines }: DayOfUnit): StoredFigures {
  return {
    ...storedCaseload(unit.supervised),
    same_officer: stored(unit.sameOfficer),
    supervision: stored(supervised),
    oversight: restOf(unit.oversightMissing),
    trained: restOf(unit.notTrained),
    span: { count: lines.widest, of: lines.managers },
  };
}

/** The caseload of a day by how people are supervised. */
export function storedCaseload({
  community,
  postRelease,
}: Pick<MeasuredUnit['supervised'], 'community' | 'postRelease'>): StoredFigures {
  return {
    community: { count: community, of: null },
    post_release: { count: postRelease, of: null },
    supervised: { count: community + postRelease, of: null },
  };
}

function stored({ count, of }: CountedOf): StoredFigure {
  return { count, of };
}

function restOf({ count, of }: CountedOf): StoredFigure {
  return { count: of - count, of };
}
