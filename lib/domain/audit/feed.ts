/** Files that another system brings again and again: by a watched folder, or by a call that names the feed. */

/**
 * How a drop of a feed stands. `under_way`: it is being read; `imported`: it changed something; `nothing_new`: it was taken and changed nothing;
 * `confirm`: it would take much and waits for somebody's yes; `refused`: it has errors; `failed`: a fault of the service; `discarded`:
 * somebody forgot it; `replaced`: a later drop that waits took its place.
 */
export type DropState =
  'under_way' | 'imported' | 'nothing_new' | 'confirm' | 'refused' | 'failed' | 'discarded' | 'replaced';

/** States in which a drop waits for somebody to look at it. */
export const WAITING_STATES = ['confirm', 'refused'] as const satisfies readonly DropState[];
/** States of a drop whose files were taken. */
export const TAKEN_STATES = ['imported', 'nothing_new'] as const satisfies readonly DropState[];

/** Hours within which a feed is expected again, where nobody has said otherwise: each night. */
export const USUAL_FEED_HOURS = 24;
/** The most hours that may be said: four weeks. */
export const MOST_FEED_HOURS = 672;
/** A feed may come by so much later than it is expected: a night is not always as long. */
const GRACE = 1.25;

const HOUR_MS = 3_600_000;

/** What a drop came to: counts, and what was left out or is wrong, the first of each. */
export interface DropOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
  readonly warnings: number;
  readonly errors: number;
  /** The first warnings and errors: file, row, column and what it is, never a value. */
  readonly told: readonly {
    readonly file: string;
    readonly row: number | null;
    readonly column: string | null;
    readonly message: string;
  }[];
}

/** Who the files of a feed belong to while they wait: everybody who may import. */
export const FEED_OWNER = 'feeds';

/** What is said of a feed: when it was known first, taken last, and of what time its data is. */
export interface FeedFacts {
  readonly name: string;
  readonly everyHours: number;
  readonly createdAt: string;
  readonly takenAt: string | null;
  readonly dataAsOf: string | null;
}

/** The name of a feed as it is kept: small letters, figures, hyphens and underscores; null where it is none. */
export function readFeedName(text: string): string | null {
  const name = text.trim().toLowerCase();
  return /^[a-z0-9][a-z0-9_-]{0,29}$/.test(name) ? name : null;
}

/** Whether nothing of a feed was taken for longer than it is expected, and a quarter more. */
export function isLateFeed({ everyHours, createdAt, takenAt }: FeedFacts, now: Date): boolean {
  return now.getTime() - Date.parse(takenAt ?? createdAt) > everyHours * GRACE * HOUR_MS;
}

/** "2 days old": the age of the data that a feed brought last, in whole days, or hours where it is less than two days; null where nothing was taken. */
export function feedAge({ takenAt, dataAsOf }: FeedFacts, now: Date): string | null {
  const from = dataAsOf ?? takenAt;
  if (from === null) return null;
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(from)) / HOUR_MS));
  if (hours >= 48) return `${Math.floor(hours / 24)} days old`;
  return hours === 1 ? '1 hour old' : `${hours} hours old`;
}

/** What those who stand on a feed are told where it is late: "The ndelius extract is 2 days old". */
export function lateFeedWords(feeds: readonly FeedFacts[], now: Date): string[] {
  return feeds
    .filter((feed) => isLateFeed(feed, now))
    .map((feed) => {
      const age = feedAge(feed, now);
      return age === null
        ? `No extract of ${feed.name} has been taken yet`
        : `The ${feed.name} extract is ${age}`;
    });
}
