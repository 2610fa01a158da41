import 'server-only';
import { loadHoldersOf, type StoredHandoff } from '../../../../db/queries/decisions/load-handoffs';
import { loadRecordSystem } from '../../../../db/queries/estate/load-organisation';
import { loadOfficerNames } from '../../../../db/queries/officers/load-officer-names';
import { can, type Thing } from '../../../domain/access/can';
import { caseNameFor, casePlaces } from '../../../domain/access/case-name';
import { holderBy, isHolderKind } from '../../../domain/allocation/handoff/agreed-handoffs';
import { isLateHandoff, USUAL_RECORD_SYSTEM } from '../../../domain/allocation/handoff/handoff';
import type { HandoffLine } from '../../../domain/allocation/handoff/handoff-list';
import {
  type HandoffFacts,
  handoffText,
  type NamedOfficer,
} from '../../../domain/allocation/handoff/handoff-text';
import { shownCase } from '../../../domain/banding/bands/shown-case';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import { isSensitiveReason, WITHHELD_REASON } from '../../../domain/workload/measure/withheld';
import { formatListName } from '../../../kernel/format';
import type { StaffCode } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';
import { estateOf } from '../../once-a-request';

/** What the record system is called here. */
export async function recordSystemOf({ store }: UseCaseContext): Promise<string> {
  return (await loadRecordSystem(store.db, store.t)) ?? USUAL_RECORD_SYSTEM;
}

/** Where a hand-off stands in the estate: with its officer, and with the home of its case. */
export async function handoffPlacer(context: UseCaseContext): Promise<(row: StoredHandoff) => Thing> {
  const { places } = await estateOf(context);
  const regionOfLdu = new Map<string, string>(places.map((place) => [place.lduCode, place.regionCode]));
  return (row) => ({
    places: casePlaces(row, row.homeLduCode, regionOfLdu),
    staffCode: row.handoff.staffCode,
  });
}

/** Whether the actor may say what became of a hand-off: those who decide such things. */
export function mayKey({ actor }: UseCaseContext, { handoff }: StoredHandoff, thing: Thing): boolean {
  return can(actor, handoff.crn === null ? 'edit_officer' : 'allocate_case', thing).allowed;
}

/** Hand-offs as their reader may see them, each with its text. */
export async function toHandoffLines(
  context: UseCaseContext,
  source: Pick<FigureSource, 'model' | 'today'>,
  rows: readonly StoredHandoff[],
): Promise<HandoffLine[]> {
  if (rows.length === 0) return [];
  const { db, t } = context.store;
  const thingOf = await handoffPlacer(context);
  const standing = rows.filter(({ handoff: { state, kind } }) => state === 'open' && isHolderKind(kind));
  const holders = await loadHoldersOf(
    db,
    t,
    standing.flatMap(({ handoff }) => handoff.crn ?? []),
  );
  const codes = [...rows.flatMap(({ handoff }) => handoff.fromStaffCode ?? []), ...holders.values()];
  const named = await namer(context, codes);
  return rows.map((row) => {
    const { handoff } = row;
    const thing = thingOf(row);
    const { state, kind, crn, dueOn, settledAt, settledByName, agreedAsOf } = handoff;
    const facts = factsOf(context, source, row, thing, named);
    const holder = crn === null ? null : (holders.get(crn) ?? null);
    const otherwise = state === 'open' && isHolderKind(kind) && holder !== holderBy(handoff);
    return {
      id: handoff.id,
      kind,
      crn,
      name: nameOf(context, row, thing),
      officer: facts.officer,
      from: facts.from,
      team: { code: row.teamCode, name: row.teamName },
      decidedAt: handoff.decidedAt,
      decidedByName: handoff.decidedByName,
      dueOn,
      state,
      late: isLateHandoff(handoff, source.today),
      settledAt,
      settledByName,
      agreedAsOf,
      ...(otherwise ? { otherwiseNow: holder === null ? 'nobody' : named(holder).name } : {}),
      text: handoffText(facts),
      mayKey: mayKey(context, row, thing),
    };
  });
}

function nameOf({ actor }: UseCaseContext, row: StoredHandoff, thing: Thing) {
  if (row.handoff.crn === null) return null;
  const facts = { surname: row.caseSurname, forename: row.caseForename, restricted: row.restricted ?? true };
  return caseNameFor(actor, facts, thing);
}

async function namer(
  { store }: UseCaseContext,
  codes: readonly StaffCode[],
): Promise<(code: StaffCode) => NamedOfficer> {
  const names = await loadOfficerNames(store.db, store.t, codes);
  const nameOf = new Map(names.map((name) => [name.staffCode, formatListName(name)]));
  return (staffCode) => ({ staffCode, name: nameOf.get(staffCode) ?? staffCode });
}

/** What a hand-off tells: free text of a restricted case and sensitive reasons are no part of what leaves the service. */
function factsOf(
  context: UseCaseContext,
  { model }: Pick<FigureSource, 'model'>,
  row: StoredHandoff,
  thing: Thing,
  named: (code: StaffCode) => NamedOfficer,
): HandoffFacts {
  const { handoff, reductionReason, hoursHundredths, startDate, endDate } = row;
  const name = nameOf(context, row, thing);
  const { kind, crn, decidedAt, decidedByName, reviewOn, asked, staffCode, fromStaffCode } = handoff;
  const facts: HandoffFacts = {
    kind,
    crn,
    officer: { staffCode, name: formatListName(row) },
    from: fromStaffCode === null ? null : named(fromStaffCode),
    decidedAt,
    decidedByName,
    reasonCode: row.reasonCode,
    reasonText: row.reasonText,
    decision: row.decision,
    reviewOn,
    asked,
    reduction:
      reductionReason === null || hoursHundredths === null || startDate === null
        ? null
        : {
            words: isSensitiveReason(model, reductionReason) ? WITHHELD_REASON : reductionReason,
            hoursHundredths,
            startDate,
            endDate,
          },
  };
  return name === null ? facts : shownCase(name, model.ruleSet, facts);
}
