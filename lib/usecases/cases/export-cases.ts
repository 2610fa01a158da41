import 'server-only';
import type { CaseListQuery } from '../../domain/allocation/cases/case-list';
import { caseListWords } from '../../domain/allocation/cases/case-list-words';
import { FLAG_LABELS, SETTING_LABELS, STATE_LABELS } from '../../domain/banding/labels';
import { dataFrom } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import { inParts, type LongFile, plainFileName } from '../../kernel/text/sheet';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { CaseListRow } from './case-list-page';
import { readEveryCase } from './parts/every-case';

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
  const read = await readEveryCase(context, query);
  if (!read.ok) return read;
  const { model, today, dataAsOf, parts } = read.value;
  return ok({
    name: plainFileName('cases', today),
    sheets: [
      {
        title: 'Cases',
        heading: [`${OFFICIAL_MARKING}. ${dataFrom(dataAsOf)}`, `${caseListWords(query, model)}.`],
        head: HEAD,
        parts: inParts(parts, cellsOf),
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
