import 'server-only';
import { formatInstant } from '../../../kernel/format';
import { err, mapResult, type Result } from '../../../kernel/result';
import { OFFICIAL_MARKING } from '../../../kernel/text/csv';
import { type LongFile, partsOf, plainFileName } from '../../../kernel/text/sheet';
import { todayOf, type UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import { establishmentList, importList, tokenList, unitList, userList } from './administration-lists';
import { caseTrailList, chronologyList, moveList, officerTrailList, supervisionList } from './record-lists';
import type { ReadScreenList, ScreenListAsked } from './screen-list';
import { actionList, auditedList, bandChangeList, differenceList, waitingList } from './work-lists';

const READERS = {
  waiting: waitingList,
  actions: actionList,
  audits: auditedList,
  differences: differenceList,
  'band-changes': bandChangeList,
  users: userList,
  imports: importList,
  units: unitList,
  establishment: establishmentList,
  tokens: tokenList,
  chronology: chronologyList,
  'case-trail': caseTrailList,
  'officer-trail': officerTrailList,
  moves: moveList,
  supervision: supervisionList,
} as const satisfies Readonly<Record<string, ReadScreenList>>;

/** A list of a page that can be taken as a file. */
type ScreenListName = keyof typeof READERS;

/** A list of a page as a file, marked, with what is listed above it: by the use case of the page, for whoever may see that. */
export async function exportScreenList(
  context: UseCaseContext,
  list: string,
  asked: ScreenListAsked,
): Promise<Result<LongFile, Problem>> {
  const name = (Object.keys(READERS) as ScreenListName[]).find((one) => one === list);
  if (name === undefined) return err({ code: 'not_found' });
  return mapResult(await READERS[name](context, asked), ({ title, about = [], head, rows }) => {
    const heading = [`${OFFICIAL_MARKING}. ${title}, ${formatInstant(context.now)}.`, ...about];
    const of = asked.of === '' ? [] : [asked.of];
    const parts = Symbol.asyncIterator in rows ? rows : partsOf({ title, heading, head, rows });
    return {
      name: plainFileName(name, ...of, todayOf(context)),
      sheets: [{ title: name, heading, head, parts }],
    };
  });
}

/** The lists that are of one case or one officer, and of nothing else. */
type RecordListName = 'case-trail' | 'officer-trail' | 'moves';

/** What a list of a record asks besides whose it is: nothing. */
const ALL_OF_IT = {
  words: '',
  filter: { ldu: null, team: null, band: null },
  order: { sort: 'urgency', descending: false },
} as const;

/** The list of a case, or of an officer, as the same file for another system. */
export function exportRecordList(
  context: UseCaseContext,
  list: RecordListName,
  of: string,
): Promise<Result<LongFile, Problem>> {
  return exportScreenList(context, list, { ...ALL_OF_IT, of });
}
