import 'server-only';
import type { ImportWrites } from '../../../../db/commands/import/save-import';
import { loadOfficersToTell } from '../../../../db/queries/decisions/load-outbox';
import type { CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import type { Tx } from '../../../../db/store';
import { bandCase } from '../../../domain/banding/bands/band-case';
import type { ManyRows } from '../../../kernel/rows/many-rows';
import { bandingModelOf } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import { queueDecisionEmails } from '../../emails/parts/queue-emails';
import type { ImportScope } from '../planning/import-plan';

/**
 * The emails about cases that were known here and whose officer a file changes: the same as of a move, or of an allocation of a case
 * that waited, made on screen. Cases that the file brings for the first time are no news to those who hold them.
 */
export async function queueFileEmails(
  tx: Tx,
  context: UseCaseContext,
  { model, today }: ImportScope,
  writes: readonly Partial<ImportWrites>[],
): Promise<void> {
  const opened = writes.map((part): ImportWrites['newAllocations'] => part.newAllocations ?? []);
  if (!opened.some((rows) => rows.length > 0)) return;
  const known = new Map<string, CaseRecordRow>();
  for (const part of writes)
    for (const row of (part.cases ?? []) as ManyRows<CaseRecordRow>)
      if (row.version > 1) known.set(row.crn, row);
  const left = new Set(
    writes
      .flatMap((part) => part.changedAllocations ?? [])
      .filter((row) => row.endedOn !== null && row.endedOn !== undefined)
      .map((row) => row.crn),
  );
  const told = opened.flatMap((rows) => rows.flatMap((row) => (known.has(row.crn) ? [row] : [])));
  const officers = await loadOfficersToTell(
    tx,
    context.store.t,
    told.map((row) => row.staffCode),
  );
  const bandingModel = bandingModelOf(model);
  for (const { id, crn, staffCode } of told) {
    const facts = known.get(crn);
    const officer = officers.find((row) => row.staffCode === staffCode);
    if (!facts || !officer) continue;
    const { restricted, setting, firstAppointment } = facts;
    await queueDecisionEmails(context, tx, {
      kind: left.has(crn) ? 'reallocation' : 'allocation',
      allocationId: id,
      officer,
      crn,
      restricted,
      setting,
      firstAppointment,
      band: bandCase(facts, bandingModel, today).band,
    });
  }
}
