import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { selectWaitingChanges } from '../cases/load-band-changes';
import { besideReads, toBeside } from '../cases/load-ending-beside';
import { together } from '../kit/together';
import { selectNoteDraft } from './load-note-draft';

/** What stands beside a case on the page that allocates it: changes that wait, what its reader was writing, who shares or covers it. */
export async function loadCandidatesPage(
  db: Reader,
  t: Tables,
  asked: { readonly actorId: string; readonly crn: Crn; readonly today: IsoDate },
) {
  const { actorId, crn, today } = asked;
  const found = await together(db, {
    changes: selectWaitingChanges(db, t, [crn]),
    drafts: selectNoteDraft(db, t, actorId, crn),
    ...besideReads(db, t, [crn], today),
  });
  return { changes: found.changes, draft: found.drafts[0] ?? null, beside: toBeside(found) };
}
