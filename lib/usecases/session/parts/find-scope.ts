import 'server-only';
import { loadLiveWeights } from '../../../../db/queries/estate/load-live-weights';
import { loadUnitCodes } from '../../../../db/queries/estate/load-unit-codes';
import type { Reader, Tables } from '../../../../db/store';
import type { Scope } from '../../../domain/access/actor';
import { err, ok, type Result } from '../../../kernel/result';
import { foldKey, ringOf } from '../../../kernel/text/fold-key';
import type { FieldProblem } from '../../problem';

/** The part of the estate that somebody named, by the code that stands for it there, however it was typed. */
export async function findScope(
  db: Reader,
  t: Tables,
  { level, code }: Scope,
): Promise<Result<Scope, FieldProblem>> {
  if (level === 'nation') return ok({ level, code: '' });
  const alike = (await loadUnitCodes(db, t, level)).filter((known) => foldKey(known) === foldKey(code));
  // Of two in data of before the one with live cases takes what is written.
  const weights = alike.length > 1 ? (await loadLiveWeights(db, t))[level] : null;
  const found = ringOf(alike, (known) => weights?.get(known) ?? 0).find(code);
  return found === null
    ? err({ field: 'scope', message: `No part of the estate of that kind has the code ${code}` })
    : ok({ level, code: found });
}
