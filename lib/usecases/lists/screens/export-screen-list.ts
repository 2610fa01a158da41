import 'server-only';
import { formatInstant } from '../../../kernel/format';
import { err, mapResult, type Result } from '../../../kernel/result';
import { OFFICIAL_MARKING } from '../../../kernel/text/csv';
import { type LongFile, partsOf, plainFileName } from '../../../kernel/text/sheet';
import { todayOf, type UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import { establishmentList, importList, tokenList, unitList, userList } from './administration-lists';
import { bandChangeList, bandReviewList, bandRiseList } from './band-lists';
import { absenceList, deputyList, heldList, reductionList, trainingList } from './officer-lists';
import { caseTrailList, chronologyList, moveList, officerTrailList, supervisionList } from './record-lists';
import { ALL_OF_A_LIST, type ReadScreenList, type ScreenListAsked } from './screen-list';
import { draftList, rememberedList, versionList } from './rule-lists';
import { foundList } from './search-list';
import { claimList, comparatorList, emailList, feedList, jobList, pulseList } from './service-lists';
import { contactList, coverList, reportList, shareList, supportList } from './shared-lists';
import { caseloadList, overrideList, teamList, teamTrendList } from './team-lists';
import { downgradeList, likeList, outlierList, unitOversightList } from './unit-lists';
import {
  actionList,
  askedList,
  auditedList,
  detailsMissingList,
  differenceList,
  waitingList,
} from './work-lists';

const READERS = {
  waiting: waitingList,
  'details-missing': detailsMissingList,
  actions: actionList,
  'oversight-asked': askedList,
  audits: auditedList,
  differences: differenceList,
  'band-changes': bandChangeList,
  'band-reviews': bandReviewList,
  'band-rises': bandRiseList,
  overrides: overrideList,
  found: foundList,
  teams: teamList,
  caseload: caseloadList,
  'team-trend': teamTrendList,
  downgrades: downgradeList,
  outliers: outlierList,
  'outlier-groups': likeList,
  'unit-oversight': unitOversightList,
  users: userList,
  imports: importList,
  units: unitList,
  establishment: establishmentList,
  tokens: tokenList,
  'rule-versions': versionList,
  'rule-drafts': draftList,
  'remembered-columns': rememberedList,
  claims: claimList,
  comparators: comparatorList,
  pulse: pulseList,
  emails: emailList,
  jobs: jobList,
  feeds: feedList,
  chronology: chronologyList,
  'case-trail': caseTrailList,
  'officer-trail': officerTrailList,
  moves: moveList,
  supervision: supervisionList,
  held: heldList,
  reductions: reductionList,
  absences: absenceList,
  training: trainingList,
  deputies: deputyList,
  covers: coverList,
  contacts: contactList,
  shares: shareList,
  support: supportList,
  reports: reportList,
} as const satisfies Readonly<Record<string, ReadScreenList>>;

/** The lists of pages that can be taken as a file, by name. */
export const SCREEN_LISTS = Object.keys(READERS) as (keyof typeof READERS)[];

/** A list of a page as a file, marked, with what is listed above it: by the use case of the page, for whoever may see that. */
export async function exportScreenList(
  context: UseCaseContext,
  list: string,
  asked: ScreenListAsked,
): Promise<Result<LongFile, Problem>> {
  const name = SCREEN_LISTS.find((one) => one === list);
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

/** The list of a case, or of an officer, as the same file for another system. */
export function exportRecordList(
  context: UseCaseContext,
  list: RecordListName,
  of: string,
): Promise<Result<LongFile, Problem>> {
  return exportScreenList(context, list, { ...ALL_OF_A_LIST, of });
}
