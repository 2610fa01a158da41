import type pg from 'pg';
import type { ReplicaSettings, RequestReads } from '../store-options';

/** A position in the log of the primary: higher is later. */
type Position = bigint;

/** Beyond every position: whoever must have seen it reads from the primary. */
export const NEVER_REACHED = 'FFFFFFFF/FFFFFFFF';

const POSITION = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

/** Reads `16/B374D848`; null for anything else. */
export function readPosition(text: string): Position | null {
  const parts = POSITION.exec(text);
  return parts ? (BigInt(`0x${parts[1]}`) << 32n) + BigInt(`0x${parts[2]}`) : null;
}

/** Where the primary's log stood at a time of this process (milliseconds). */
interface Mark {
  readonly at: number;
  readonly position: Position;
}

/**
 * What is known of a replica: up to where it has replayed, and since when that is all there was. Both are learnt from time to time by
 * asking the primary where its log stands and the replica how far it has come, so what is known is never better than what is so.
 */
export class ReplicaStanding {
  private marks: Mark[] = [];
  private replayed: Position = 0n;
  /** Everything that was committed by then is there; -Infinity while nothing is known. */
  private completeAt = -Infinity;

  constructor(private readonly mostLagMs: number) {}

  /** Takes in what both said, asked in this order: the primary first. `at` is when the primary was asked. */
  learn(mark: Mark, replayed: Position): void {
    this.marks.push(mark);
    this.replayed = replayed;
    const reached = this.marks.filter(({ position }) => position <= replayed);
    this.completeAt = Math.max(this.completeAt, ...reached.map(({ at: reachedAt }) => reachedAt));
    this.marks = this.marks.filter(({ position }) => position > replayed).slice(-MOST_MARKS);
  }

  /** What it said is worth nothing any more: it does not answer. */
  forget(): void {
    this.marks = [];
    this.completeAt = -Infinity;
  }

  /** Whether a read at a time may go to it: new enough for everybody, and for whoever has seen up to a position. */
  mayAnswer(at: number, seen: string | undefined): boolean {
    if (at - this.completeAt > this.mostLagMs) return false;
    if (seen === undefined) return true;
    const position = readPosition(seen);
    return position !== null && position <= this.replayed;
  }
}

/** Of marks that are not reached yet: at one a second and less, minutes. */
const MOST_MARKS = 600;

/** Asks where the replica stands as long as somebody wants to read, and says where reads go. */
export class ReplicaWatch {
  private readonly standing: ReplicaStanding;
  private readonly everyMs: number;
  private asked = -Infinity;
  private asking = false;

  constructor(
    private readonly primary: pg.Pool,
    private readonly replica: pg.Pool,
    { mostLagMs }: ReplicaSettings,
  ) {
    this.standing = new ReplicaStanding(mostLagMs);
    this.everyMs = Math.min(1_000, mostLagMs / 4);
  }

  /** Where the reads of a request go: all to one place, from its first read until it writes. */
  placeFor(request: RequestReads): 'primary' | 'replica' {
    this.askIfDue();
    request.readsFrom ??= this.standing.mayAnswer(performance.now(), request.seen) ? 'replica' : 'primary';
    return request.readsFrom;
  }

  /** A replica that failed a read is not asked again until it says that it stands well. */
  failed(): void {
    this.standing.forget();
  }

  /** Whoever comes while it is asked goes by what is known; while nothing is, to the primary. */
  private askIfDue(): void {
    if (this.asking || performance.now() - this.asked < this.everyMs) return;
    this.asking = true;
    void this.ask().finally(() => {
      this.asked = performance.now();
      this.asking = false;
    });
  }

  private async ask(): Promise<void> {
    try {
      const at = performance.now();
      const mark = await positionOf(this.primary, 'select pg_current_wal_insert_lsn()::text as position');
      const replayed = await positionOf(this.replica, 'select pg_last_wal_replay_lsn()::text as position');
      if (mark === null || replayed === null) this.standing.forget();
      else this.standing.learn({ at, position: mark }, replayed);
    } catch {
      this.standing.forget();
    }
  }
}

async function positionOf(pool: pg.Pool, text: string): Promise<Position | null> {
  const { rows } = await pool.query<{ position: string | null }>(text);
  return readPosition(rows[0]?.position ?? '');
}
