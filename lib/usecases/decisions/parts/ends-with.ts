import 'server-only';
import { loadEndingBeside } from '../../../../db/queries/cases/load-ending-beside';
import type { Reader } from '../../../../db/store';
import type { DecidedAllocation } from '../../../domain/allocation/decisions/decide-allocation';
import { EARLIER_OFFICER, endsWithOne } from '../../../domain/allocation/moves/ending-beside';
import type { UseCaseContext } from '../../context';

/** What ends beside a case with its new officer, in sentences, as saving it will end it; asked before. */
export async function endsWith(
  { store }: UseCaseContext,
  db: Reader,
  { crn, staffCode, startedOn }: Pick<DecidedAllocation, 'crn' | 'staffCode' | 'startedOn'>,
  earlier = EARLIER_OFFICER,
): Promise<readonly string[]> {
  const ending = await loadEndingBeside(db, store.t, new Map([[crn, staffCode]]), startedOn);
  return endsWithOne(ending, staffCode, earlier);
}
