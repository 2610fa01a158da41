import 'server-only';
import { loadFound, searchCrns } from '../../../db/queries/cases/search-cases';
import { chunked } from '../../../db/queries/kit/chunked';
import type { CaseListQuery } from '../../domain/allocation/cases/case-list';
import { caseListWords } from '../../domain/allocation/cases/case-list-words';
import { FLAG_LABELS, SETTING_LABELS, STATE_LABELS } from '../../domain/banding/labels';
import { formatInstant } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import { type LongFile, plainFileName } from '../../kernel/text/sheet';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { CaseListRow } from './case-list-page';
import { caseRows } from './parts/case-rows';
import { startCaseSearch } from './parts/case-search';

/** So many cases are read, judged and written at a time. */
const CASES_AT_A_TIME = 500;

const HEAD = [
  ...['crn', 'name', 'band', 'provisional', 'setting', 'state', 'flags', 'details_missing'],
  ...['staff_code', 'officer', 'team', 'grade_verdict', 'last_seen', 'next_appointment'],
  ...['order_start', 'order_end', 'ended_on'],
];

/** The list of cases as a file: all that the search and the filters find, in the order of the screen, each as its reader may see it. */
export async function exportCases(
  context: UseCaseContext,
  query: CaseListQuery,
): Promise<Result<LongFile, Problem>> {
  const started = await startCaseSearch(context, query);
  if (!started.ok) return started;
  const { reader, search } = started.value;
  const { db, t } = context.store;
  const { model, today, dataAsOf } = reader.source;
  const crns = await searchCrns(db, t, search);
  async function* parts(): AsyncGenerator<CsvCell[][]> {
    for (const some of chunked(crns, CASES_AT_A_TIME))
      yield (await caseRows(reader, await loadFound(db, t, search, some))).map(cellsOf);
  }
  const from =
    dataAsOf === null ? 'No data imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
  return ok({
    name: plainFileName('cases', today),
    sheets: [
      {
        title: 'Cases',
        heading: [`${OFFICIAL_MARKING}. ${from}`, `${caseListWords(query, model)}.`],
        head: HEAD,
        parts: parts(),
      },
    ],
  });
}

function cellsOf({ crn, name, banding, facts, holder, judgement, endedOn }: CaseListRow): CsvCell[] {
  return [
    ...[crn, name.text, banding.band, banding.provisional ? 'y' : 'n'],
    ...[SETTING_LABELS[facts.setting], STATE_LABELS[facts.state]],
    facts.flags.map((flag) => FLAG_LABELS[flag]).join('; '),
    banding.missing.length > 0 || banding.flagsMissing ? 'y' : 'n',
    ...[
      holder?.staffCode ?? null,
      holder?.name ?? null,
      holder?.teamName ?? null,
      judgement?.verdict ?? null,
    ],
    ...[facts.lastSeen, facts.nextAppointment, facts.orderStart, facts.orderEnd, endedOn],
  ];
}
