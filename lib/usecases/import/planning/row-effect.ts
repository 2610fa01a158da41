import 'server-only';
/** What becomes of one row, or of something that a complete file lacks: what is shown before an import is what it does. */
export interface RowEffect {
  readonly becomes: 'added' | 'changed' | 'ended';
  readonly key: string;
  /** What it is called, where whoever imports may read it; people under supervision are told by their CRN alone. */
  readonly name: string | null;
  /** The fields that change, as they are and as they will be; none of what is added. */
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
  /** A restricted case: which facts change is told, and no fact. */
  readonly restricted?: boolean;
  /** Some of what the row says waits for a second manager, or does so no more: the fields are as they stand until then. */
  readonly waits?: boolean;
}

/** What keeps the rows of a file by what becomes of them. */
type Told = { readonly [Kind in RowEffect['becomes']]: string[] } & {
  readonly effects: { push(effect: RowEffect): unknown };
};

const NOTHING: RowEffect['from'] = {};

/** Counts a row that is added, changed or ended, and keeps what it comes to. */
export function takeEffect(
  outcome: Told,
  becomes: RowEffect['becomes'],
  key: string,
  about: Partial<Omit<RowEffect, 'becomes' | 'key'>> = {},
): void {
  outcome[becomes].push(key);
  outcome.effects.push({ name: null, from: NOTHING, to: NOTHING, ...about, becomes, key });
}
