import 'server-only';
import { loadWaitingChanges } from '../../../db/queries/cases/load-band-changes';
import { can } from '../../domain/access/can';
import { caseNameFor } from '../../domain/access/case-name';
import { type CaseAnswer, toCaseAnswer } from '../../domain/allocation/cases/case-answer';
import { pendingOf } from '../../domain/banding/changes/pending';
import { parseCrn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { caseSourceOf, loadRoutedCase } from '../queue/parts/load-routed-case';
import type { Problem } from '../problem';

/** A live case with its band, reasons, officer and version, for the API. */
export async function viewCaseFigures(
  context: UseCaseContext,
  crnText: string,
): Promise<Result<CaseAnswer, Problem>> {
  const { store, actor } = context;
  const crn = parseCrn(crnText);
  if (crn === null) return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  const { model, today } = source;
  const routed = await loadRoutedCase(await caseSourceOf(context, source), crn);
  if (routed === null || !can(actor, 'view_case', routed.thing).allowed) return err({ code: 'not_found' });
  const { facts, banding } = routed.subject;
  const { holder } = routed.found;
  return ok(
    toCaseAnswer({
      facts,
      name: caseNameFor(actor, facts, routed.thing),
      banding,
      officer: holder === null ? null : { staffCode: holder.staffCode, name: holder.name },
      team: routed.route.team,
      pending: pendingOf(await loadWaitingChanges(store.db, store.t, [crn])),
      model,
      today,
    }),
  );
}
