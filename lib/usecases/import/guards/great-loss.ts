import 'server-only';

/** What a team loses: live cases or staff that end, cases that change holder, officers who go to another team. */
export type LossKind = 'cases' | 'staff' | 'holders' | 'teams';

/** How much of something a team loses in one import. */
export interface UnitLoss {
  /** The team's code; null: cases that nobody holds. */
  readonly team: string | null;
  readonly kind: LossKind;
  readonly count: number;
  /** How many there are before. */
  readonly of: number;
  /** CRNs or staff codes, where they were asked for. */
  readonly keys?: readonly string[];
}

/** Of a team's cases or staff: a loss of more than this share, and of more than so many, is asked about first. */
const SHARE_PERCENT = 5;
const MANY = 10;
/** The whole of a team, where it is so many or more. */
const WHOLE = 3;

/** Whether a loss is so great that it is most likely a fault of the file: it is asked about before it happens. */
export function isGreatLoss({ count, of }: Pick<UnitLoss, 'count' | 'of'>): boolean {
  const many = count > MANY && count * 100 > of * SHARE_PERCENT;
  return many || (count >= WHOLE && count >= of);
}

/** What an import must be told again before it happens. */
export interface ImportConfirm {
  /** All that the run ends, where a team would lose too much of it; else 0. */
  readonly ended: number;
  /** All holders and teams that it moves, where a team would lose too much of it; else 0. */
  readonly moved: number;
  /** What each team loses, the greatest share first. */
  readonly byUnit: readonly UnitLoss[];
}

/** The numbers that whoever imports has named. */
export interface Confirmed {
  readonly confirmEnded?: number | null;
  readonly confirmMoved?: number | null;
}

/** What is still to be confirmed; null where nothing is lost that asks for it, or all of it was named. */
export function confirmOf(
  losses: readonly UnitLoss[],
  ended: number,
  named: Confirmed,
): ImportConfirm | null {
  const ends = ({ kind }: UnitLoss): boolean => kind === 'cases' || kind === 'staff';
  const moved = losses.filter((loss) => !ends(loss)).reduce((sum, { count }) => sum + count, 0);
  const great = losses.filter(isGreatLoss);
  const asksEnded = great.some(ends) && named.confirmEnded !== ended;
  const asksMoved = great.some((loss) => !ends(loss)) && named.confirmMoved !== moved;
  if (!asksEnded && !asksMoved) return null;
  const share = ({ count, of }: UnitLoss): number => (of === 0 ? 1 : count / of);
  return {
    ended: asksEnded ? ended : 0,
    moved: asksMoved ? moved : 0,
    byUnit: losses
      .filter((loss) => (ends(loss) ? asksEnded : asksMoved))
      .sort((a, b) => share(b) - share(a) || b.count - a.count || ((a.team ?? '') < (b.team ?? '') ? -1 : 1)),
  };
}
