import 'server-only';
import { loadOfficerNamesIn } from '../../../../db/queries/officers/load-officer-names';
import { formatListName } from '../../../kernel/format';
import type { UseCaseContext } from '../../context';

/** "Surname, Forename"; the staff code where nobody has it. */
export async function nameOfOfficer({ store }: UseCaseContext, staffCode: string): Promise<string> {
  const [found] = await loadOfficerNamesIn(store.db, store.t, { level: 'officer', code: staffCode });
  return found ? formatListName(found) : staffCode;
}
