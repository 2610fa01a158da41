import 'server-only';
import { loadLiveWeights } from '../../../db/queries/estate/load-live-weights';
import { findStaffCodes, hasStaffCode } from '../../../db/queries/officers/find-staff-codes';
import { ringOf } from '../../kernel/text/fold-key';
import type { UseCaseContext } from '../context';

/**
 * The staff code of an address or a call as it is stored, however it was typed; as it was typed where nobody has it. Where data of before
 * holds several that fold alike, each is read by its own spelling, and what is written goes to the one with live cases.
 */
export async function storedStaffCode(
  { store }: Pick<UseCaseContext, 'store'>,
  typed: string,
  purpose: 'read' | 'write',
): Promise<string> {
  if (purpose === 'read' && (await hasStaffCode(store.db, store.t, typed))) return typed;
  const codes = await findStaffCodes(store.db, store.t, typed);
  if (codes.length <= 1) return codes[0] ?? typed;
  if (purpose === 'read') return ringOf(codes).find(typed) ?? typed;
  const { officer } = await loadLiveWeights(store.db, store.t);
  return ringOf(codes, (code) => officer.get(code) ?? 0).find(typed) ?? typed;
}
