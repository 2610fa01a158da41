import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { removeBriefRequest, saveBriefRequest } from '../../../db/commands/users/save-brief-request';
import { loadBriefRequest } from '../../../db/queries/users/load-brief-requests';
import type { Actor } from '../../domain/access/actor';
import { mayAnywhere } from '../../domain/access/can';
import { weekBeforeFirst } from '../../domain/metrics/brief/monday-brief';
import { findUnit, type Unit } from '../../domain/metrics/units/units';
import { asUserId, type UserId } from '../../kernel/ids';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import { chooseUnit } from '../capacity/parts/load-capacity';
import type { UseCaseContext } from '../context';
import { estateOf, modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import { nameOfUnit, unitsOfReader } from './parts/units-of-reader';
import type { BriefChoice } from './brief-choice';

/** What the form sends: the unit, as `level/code`. */
export const ASK_BRIEF_FORM = { unit: plain() };

/** What somebody may have a brief of, and what they asked for; null for whom there is nothing to have. */
export async function viewBriefChoice(
  context: UseCaseContext,
  sends: boolean = settings().mail !== null,
): Promise<BriefChoice | null> {
  const { actor, store } = context;
  const userId = personOf(actor);
  if (userId === null) return null;
  const { places } = await estateOf(context);
  const { estateNames } = await modelOf(context);
  const request = await loadBriefRequest(store.db, store.t, userId);
  const scope = request && { level: request.unitLevel, code: request.unitCode };
  const asked = scope && {
    unit: findUnit(places, scope),
    mayView: chooseUnit(actor, places, scope) !== null,
  };
  return {
    units: unitsOfReader(actor, places).map((unit) => ({
      value: nameOfUnit(unit),
      label: labelOf(unit, estateNames),
    })),
    asked: asked && {
      value: scope === null ? '' : nameOfUnit(scope),
      name: asked.unit?.name ?? null,
      mayView: asked.mayView,
    },
    sends,
  };
}

/** Asks for the brief of a unit each Monday, from the next one on; asked again, of that unit instead. */
export async function askForBrief(
  context: UseCaseContext,
  { unit: name }: { readonly unit: string },
): Promise<Result<null, Problem>> {
  const { actor, store, now } = context;
  const userId = personOf(actor);
  if (userId === null) return err({ code: 'not_found' });
  const { places } = await estateOf(context);
  const unit = unitsOfReader(actor, places).find((one) => nameOfUnit(one) === name);
  if (unit === undefined)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'unit', message: 'Choose what the brief is about' }],
    });
  return store.tx(async (tx) => {
    const before = await loadBriefRequest(tx, store.t, userId);
    await saveBriefRequest(tx, store.t, {
      userId,
      unitLevel: unit.level,
      unitCode: unit.code,
      askedAt: now.toISOString(),
      lastWeek: weekBeforeFirst(now),
    });
    await saveAudit(tx, store.t, actor, now, userId, {
      action: 'brief.asked',
      thingType: 'user',
      detail: {
        from: { unit: before && nameOfUnit({ level: before.unitLevel, code: before.unitCode }) },
        to: { unit: name },
      },
    });
    return ok(null);
  });
}

/** Has no more briefs sent. Nothing to cancel is cancelled already. */
export async function cancelBrief({ store, actor, now }: UseCaseContext): Promise<Result<null, Problem>> {
  const userId = personOf(actor);
  if (userId === null) return err({ code: 'not_found' });
  return store.tx(async (tx) => {
    const before = await loadBriefRequest(tx, store.t, userId);
    if (before === null) return ok(null);
    await removeBriefRequest(tx, store.t, userId);
    await saveAudit(tx, store.t, actor, now, userId, {
      action: 'brief.cancelled',
      thingType: 'user',
      detail: {
        from: { unit: nameOfUnit({ level: before.unitLevel, code: before.unitCode }) },
        to: { unit: null },
      },
    });
    return ok(null);
  });
}

function personOf(actor: Actor): UserId | null {
  return actor.kind === 'user' && mayAnywhere(actor, 'view_capacity') ? asUserId(actor.id) : null;
}

function labelOf(unit: Unit, estateNames: Awaited<ReturnType<typeof modelOf>>['estateNames']): string {
  return unit.level === 'nation' ? unit.name : `${unit.name} (${estateNames[unit.level]} ${unit.code})`;
}
