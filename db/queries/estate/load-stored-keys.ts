import { clashesIn, type KeyRing, ringOf } from '../../../lib/kernel/text/fold-key';
import type { Reader, Tables } from '../../store';
import { type LiveWeights, loadLiveWeights } from './load-live-weights';

/** Every key that is stored, by what it is of. */
export interface StoredKeys {
  readonly officer: readonly string[];
  readonly team: readonly string[];
  readonly ldu: readonly string[];
  readonly region: readonly string[];
}

/** Reads every key of the staff and the estate: a few thousand at most. */
export async function loadStoredKeys(db: Reader, t: Tables): Promise<StoredKeys> {
  return {
    officer: (await db.select({ code: t.officers.staffCode }).from(t.officers)).map((row) => row.code),
    team: (await db.select({ code: t.teams.code }).from(t.teams)).map((row) => row.code),
    ldu: (await db.select({ code: t.ldus.code }).from(t.ldus)).map((row) => row.code),
    region: (await db.select({ code: t.regions.code }).from(t.regions)).map((row) => row.code),
  };
}

/** The stored keys, each found by any spelling. Of those that fold alike the one with live cases is found: it takes what is written next. */
export async function ringKeys(
  db: Reader,
  t: Tables,
  keys: StoredKeys,
): Promise<Readonly<Record<keyof LiveWeights, KeyRing>>> {
  const kinds = ['officer', 'team', 'ldu', 'region'] as const;
  const clash = kinds.some((kind) => clashesIn(keys[kind]).length > 0);
  const weights = clash ? await loadLiveWeights(db, t) : null;
  const ring = (kind: keyof LiveWeights): KeyRing =>
    ringOf(keys[kind], (key) => weights?.[kind].get(key) ?? 0);
  return { officer: ring('officer'), team: ring('team'), ldu: ring('ldu'), region: ring('region') };
}
