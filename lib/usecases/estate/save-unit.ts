import 'server-only';
import { saveImport } from '../../../db/commands/import/save-import';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadCaseAreas, loadStoredEstate } from '../../../db/queries/import/load-import-facts';
import { lockForImport } from '../../../db/queries/import/lock-for-import';
import { lowerFirst } from '../../kernel/text/first-letter';
import type { Tx } from '../../../db/store';
import { ESTATE_FIELDS } from '../../domain/allocation/routing/estate-fields';
import { readValue } from '../../kernel/reading/field';
import { plain, pressed, several } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { ringOf } from '../../kernel/text/fold-key';
import { todayOf, type UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import type { FieldProblem, Problem } from '../problem';
import { keepsEstate } from './parts/keeps-estate';
import { changedFields, planUnit, type UnitChange } from './parts/plan-unit';
import { readUnit, type TypedUnit } from './parts/read-unit';
import { unitEffect } from './parts/unit-effect';
import { codesOf, levelNamed, seenOf, valuesOf } from './parts/unit-values';

/** What the form of a unit sends. */
export const UNIT_FORM = {
  level: plain(),
  code: plain(),
  name: plain(),
  type: plain(),
  parent: plain(),
  areas: plain(),
  serves: several(),
  seen: plain(),
  confirmed: pressed('y'),
  step: plain(),
};

interface AskedUnit extends TypedUnit {
  readonly level: string;
  readonly code: string;
  /** Whether what it does has been shown. */
  readonly confirmed: boolean;
}

/** How a unit is saved: shown first, where it changes what others have. */
export type UnitSaved =
  | { readonly kind: 'confirm'; readonly sentences: readonly string[] }
  | { readonly kind: 'saved' | 'unchanged'; readonly code: string };

/**
 * Makes a unit. Its code is its key for ever, and no other unit of the level has it in any spelling. What it takes from another one (areas) is shown
 * first.
 */
export function createUnit(context: UseCaseContext, asked: AskedUnit): Promise<Result<UnitSaved, Problem>> {
  return inEstate(context, async (tx) => {
    const { estate, level, names } = await groundOf(context, tx, asked.level);
    if (level === null) return err({ code: 'not_found' });
    const read = readUnit(estate, level, asked, names);
    const code = readValue({ ...ESTATE_FIELDS.teamCode, label: 'Code' }, asked.code, 'form', undefined);
    const taken = code.ok ? ringOf(codesOf(estate, level)).find(code.value) : null;
    const problems: FieldProblem[] = [
      ...(code.ok ? [] : [{ field: 'code', message: code.error }]),
      ...(taken === null
        ? []
        : [
            {
              field: 'code',
              message: `There is a ${lowerFirst(names[level])} with the code ${taken} already`,
            },
          ]),
      ...(read.ok ? [] : read.error),
    ];
    if (!code.ok || !read.ok || problems.length > 0) return err({ code: 'does_not_fit', fields: problems });
    return save(context, tx, { level, code: code.value, before: null, after: read.value }, asked.confirmed);
  });
}

/** Changes a unit, once what that does has been shown: its name, where it stands, what it serves. Never its code. */
export function changeUnit(
  context: UseCaseContext,
  asked: AskedUnit & { readonly seen: string },
): Promise<Result<UnitSaved, Problem>> {
  return inEstate(context, async (tx) => {
    const { estate, level, names } = await groundOf(context, tx, asked.level);
    const before = level === null ? null : valuesOf(estate, level, asked.code);
    if (level === null || before === null) return err({ code: 'not_found' });
    if (seenOf(before) !== asked.seen) return err({ code: 'stale', detail: CHANGED });
    const read = readUnit(estate, level, asked, names);
    if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
    return save(context, tx, { level, code: asked.code, before, after: read.value }, asked.confirmed);
  });
}

const CHANGED =
  'Somebody else changed it after you opened this page, so nothing of yours has been saved. Open the page again to see what stands now';

async function inEstate(
  context: UseCaseContext,
  write: (tx: Tx) => Promise<Result<UnitSaved, Problem>>,
): Promise<Result<UnitSaved, Problem>> {
  if (!keepsEstate(context)) return err({ code: 'not_found' });
  return context.store.tx(async (tx) => {
    // An import that is being written knows the estate of before: it ends first, or is worked out anew.
    await lockForImport(tx, context.store.dialect);
    return write(tx);
  });
}

async function groundOf(context: UseCaseContext, tx: Tx, level: string) {
  return {
    estate: await loadStoredEstate(tx, context.store.t),
    level: levelNamed(level),
    names: (await modelOf(context)).estateNames,
  };
}

async function save(
  context: UseCaseContext,
  tx: Tx,
  change: UnitChange,
  confirmed: boolean,
): Promise<Result<UnitSaved, Problem>> {
  const { store, actor, now } = context;
  const { t } = store;
  const { level, code, before } = change;
  const { from, to } = changedFields(change);
  if (Object.keys(to).length === 0) return ok({ kind: 'unchanged', code });
  const estate = await loadStoredEstate(tx, t);
  const areasOfCases = await loadCaseAreas(tx, t);
  const ground = { db: tx, t, estate, areasOfCases, today: todayOf(context) };
  const sentences = confirmed ? [] : await unitEffect(ground, change);
  if (sentences.length > 0) return ok({ kind: 'confirm', sentences });
  await saveImport(tx, t, planUnit(estate, change, areasOfCases), now);
  await saveAudit(tx, t, actor, now, code, {
    action: before === null ? 'unit.created' : 'unit.changed',
    thingType: level,
    detail: { from, to },
  });
  return ok({ kind: 'saved', code });
}
