import 'server-only';
import { loadStoredEstate, type StoredEstate } from '../../../db/queries/import/load-import-facts';
import { err, ok, type Result } from '../../kernel/result';
import { compareNames } from '../../kernel/text/fold-name';
import type { UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { UnitFormPage, UnitLevel } from './estate-page';
import { keepsEstate } from './parts/keeps-estate';
import { levelNamed, PARENT_LEVEL, seenOf, valuesOf } from './parts/unit-values';

/** What the form of a new unit is drawn from; `under`: the code of the unit in which it is to stand, where the address names one. */
export async function viewNewUnit(
  context: UseCaseContext,
  asked: { readonly level: string; readonly under: string | null },
): Promise<Result<UnitFormPage, Problem>> {
  const level = levelNamed(asked.level);
  if (!keepsEstate(context) || level === null) return err({ code: 'not_found' });
  const estate = await loadStoredEstate(context.store.db, context.store.t);
  const choices = choicesFor(estate, level);
  const [only, ...others] = choices.parents;
  const parent = others.length === 0 ? (only?.value ?? '') : (asked.under ?? '');
  const values = { name: '', type: 'generic', parent, areas: [], serves: [] };
  const levels = (await modelOf(context)).estateNames;
  return ok({ level, levels, code: null, values, ...choices, seen: '' });
}

/** What the form of a unit that is there is drawn from. */
export async function viewUnit(
  context: UseCaseContext,
  asked: { readonly level: string; readonly code: string },
): Promise<Result<UnitFormPage, Problem>> {
  const level = levelNamed(asked.level);
  if (!keepsEstate(context) || level === null) return err({ code: 'not_found' });
  const estate = await loadStoredEstate(context.store.db, context.store.t);
  const values = valuesOf(estate, level, asked.code);
  if (values === null) return err({ code: 'not_found' });
  const levels = (await modelOf(context)).estateNames;
  const { parents, servable } = choicesFor(estate, level);
  const known = new Set(servable.map(({ value }) => value));
  // What a file named before the unit was known stays until somebody takes it away.
  const unknown = values.serves
    .filter((code) => !known.has(code))
    .map((code) => ({ value: code, label: code }));
  return ok({
    level,
    levels,
    code: asked.code,
    values,
    parents,
    servable: [...servable, ...unknown].filter(({ value }) => value !== values.parent),
    seen: seenOf(values),
  });
}

function choicesFor(estate: StoredEstate, level: UnitLevel): Pick<UnitFormPage, 'parents' | 'servable'> {
  const above = PARENT_LEVEL[level];
  const choices = (units: readonly { readonly code: string; readonly name: string }[]) =>
    [...units]
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  return {
    parents: above === null ? [] : choices(above === 'ldu' ? estate.ldus : estate.regions),
    servable: level === 'team' ? [...choices(estate.ldus), ...choices(estate.regions)] : [],
  };
}
