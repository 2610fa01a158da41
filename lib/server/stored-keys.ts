import 'server-only';
import type { UseCaseContext } from '../usecases/context';
import { storedStaffCode } from '../usecases/officers/stored-staff-code';

/** What members are called that hold a staff code, in what is sent and in its texts. */
const STAFF_CODES = ['staffCode', 'coverStaffCode', 'colleague'] as const;

/** What was sent, with the staff codes that it names, where it names any, as they are stored. */
export async function withStoredKeys<T>(
  context: UseCaseContext,
  sent: T,
  purpose: 'read' | 'write',
): Promise<T> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  const stored: Record<string, unknown> = Object.fromEntries(Object.entries(sent));
  for (const name of STAFF_CODES) {
    const typed = stored[name];
    if (typeof typed === 'string' && typed !== '')
      stored[name] = await storedStaffCode(context, typed, purpose);
  }
  if ('texts' in sent) stored.texts = await withStoredKeys(context, sent.texts, purpose);
  return stored as T;
}
