import 'server-only';
import { SETTING_LABELS } from '../../domain/banding/labels';
import { isOfficerList } from '../../domain/metrics/cases/attention-lists';
import { attentionRule, attentionWhy } from '../../domain/metrics/cases/attention-officers';
import { type CaseListParams, sortedCases } from '../../domain/metrics/cases/sort-case-rows';
import { type PeopleParams, sortedPeople } from '../../domain/metrics/officers/people-list';
import { workloadCells } from '../../domain/metrics/units/to-team-csv';
import { formatInstant, formatListName } from '../../kernel/format';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import { ok, type Result } from '../../kernel/result';
import type { Export } from '../capacity/export-workload';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { AttentionPage } from './team-page';
import { type AttentionInput, viewAttention } from './view-attention';

export interface ExportAttentionInput extends AttentionInput {
  readonly params: Omit<CaseListParams, 'page'> & {
    readonly officer: string | null;
    /** Of a list of officers. */
    readonly people: Pick<PeopleParams, 'filter' | 'order'>;
  };
}

const HEAD = [
  'crn',
  'name',
  'staff_code',
  'officer',
  'team',
  'band',
  'setting',
  'flags',
  'verdict',
  'reasons',
  'last_seen',
  'days_late',
  'next_appointment',
  'ends',
];

/** A list of what needs attention as a file: every case or officer that the filters let through, in the order of the screen. Names as its reader may see them. */
export async function exportAttention(
  context: UseCaseContext,
  { params, ...input }: ExportAttentionInput,
): Promise<Result<Export, Problem>> {
  const viewed = await viewAttention(context, input);
  if (!viewed.ok) return viewed;
  const { list, team, today } = viewed.value;
  return ok({
    fileName: `${list.replaceAll('_', '-')}-${team === null ? 'all' : team.teamCode.replace(/[^A-Za-z0-9-]/g, '-')}-${today}.csv`,
    rows: toRows(viewed.value, params),
  });
}

function toRows(page: AttentionPage, params: ExportAttentionInput['params']): CsvCell[][] {
  const { dataAsOf, team } = page;
  const from = dataAsOf === null ? 'No data imported yet' : `Data from ${formatInstant(new Date(dataAsOf))}`;
  return [
    [`${OFFICIAL_MARKING}. ${team?.teamName ?? 'All teams'}. ${from}.`],
    ...(isOfficerList(page.list) ? officerRows(page, params) : caseRows(page, params)),
  ];
}

function officerRows(page: AttentionPage, { people }: ExportAttentionInput['params']): CsvCell[][] {
  const { officers, model } = page;
  return [
    ['staff_code', 'officer', 'grade', 'team', 'workload_percent', 'state', 'cases', 'why'],
    ...sortedPeople(officers, attentionRule(page), people).map(({ entry, row }) => [
      row.staffCode,
      formatListName(row),
      row.gradeCode,
      entry.officer.teamName,
      ...workloadCells(model, row),
      row.caseCount,
      attentionWhy(page, { entry, row }).join('; '),
    ]),
  ];
}

function caseRows({ cases }: AttentionPage, params: ExportAttentionInput['params']): CsvCell[][] {
  const holderOf = new Map(cases.map(({ row, holder }) => [row.crn, holder.officer]));
  const rows = cases
    .filter(({ holder }) => params.officer === null || holder.officer.staffCode === params.officer)
    .map(({ row }) => row);
  return [
    HEAD,
    ...sortedCases(rows, params).map((row) => {
      const holder = holderOf.get(row.crn);
      return [
        row.crn,
        row.name.text,
        holder?.staffCode ?? '',
        holder === undefined ? '' : formatListName(holder),
        holder?.teamName ?? '',
        row.band,
        SETTING_LABELS[row.setting],
        row.flags.join('; '),
        row.verdict,
        row.reasons.join('; '),
        row.lastSeen ?? '',
        row.daysLate ?? '',
        row.nextAppointment ?? '',
        row.ends ?? '',
      ];
    }),
  ];
}
