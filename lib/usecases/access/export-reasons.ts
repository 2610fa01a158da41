import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import { scopesFor } from '../../domain/access/can';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import { formatHundredths, formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerRecord } from '../../domain/workload/measure/officer-record';
import { AS_RECORDED } from '../../domain/workload/measure/withheld';
import type { UseCaseContext } from '../context';
import type { Export } from '../capacity/export-workload';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

const HEAD = [
  'what',
  'staff_code',
  'name',
  'team_code',
  'reason',
  'hours',
  'start_date',
  'end_date',
  'notes',
];

/**
 * Every reduction and absence with its reason or kind, for whoever holds the right to export reasons over this part of the
 * estate: a role of its own that nobody has by default. Each export is logged before it is handed out. To others, and to tokens,
 * it is not there.
 */
export async function exportReasons(context: UseCaseContext): Promise<Result<Export, Problem>> {
  const { actor, store, now } = context;
  const scopes = actor.kind === 'user' ? scopesFor(actor, 'export_reasons') : [];
  if (scopes.length === 0) return err({ code: 'not_found' });
  const { model, today } = await loadFigureSource(context);
  const unit = { level: 'scoped', unit: { level: 'nation', code: '' }, scopes } as const;
  const officers = await loadOfficers(store.db, store.t, model, unit, AS_RECORDED);
  const rows = officers.flatMap(rowsOf);
  await store.tx((tx) =>
    saveAudit(tx, store.t, actor, now, randomUUID(), {
      action: 'reasons.exported',
      thingType: 'export',
      detail: { officers: officers.length, rows: rows.length },
    }),
  );
  return ok({ fileName: `reasons-${today}.csv`, rows: [[OFFICIAL_MARKING], HEAD, ...rows] });
}

function rowsOf(officer: OfficerRecord): CsvCell[][] {
  const who = [officer.staffCode, formatListName(officer), officer.teamCode];
  return [
    ...officer.reductions.map((entry): CsvCell[] => [
      entry.cancelled ? 'cancelled reduction' : 'reduction',
      ...who,
      entry.reason,
      formatHundredths(entry.hoursHundredths),
      entry.startDate,
      entry.endDate ?? '',
      entry.notes ?? '',
    ]),
    ...officer.absences.map((entry): CsvCell[] => [
      'absence',
      ...who,
      entry.kind,
      '',
      entry.startDate,
      entry.endDate ?? '',
      '',
    ]),
  ];
}
