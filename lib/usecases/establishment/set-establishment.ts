import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { removePosts, savePosts } from '../../../db/commands/estate/save-establishment';
import { loadEstablishment } from '../../../db/queries/estate/load-establishment';
import { can, mayAnywhere } from '../../domain/access/can';
import { type EstablishmentPost, POST_LEVELS } from '../../domain/metrics/capacity/establishment';
import { ESTABLISHMENT_FIELDS } from '../../domain/metrics/capacity/establishment-fields';
import { type Unit, unitOfTeam } from '../../domain/metrics/units/units';
import { findGrade } from '../../domain/workload/model/model';
import { readValue } from '../../kernel/reading/field';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { placeOfUnit } from '../capacity/parts/load-capacity';
import type { UseCaseContext } from '../context';
import { estateOf, modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { EstablishmentPage } from './establishment-page';

/** What the form that sets posts sends: the unit as `level/code`, a grade, and how many. */
export const SET_POSTS_FORM = { unit: plain(), grade: plain(), posts: plain() };
/** What the form that takes them away sends. */
export const REMOVE_POSTS_FORM = { unit: plain(), grade: plain() };

/** The posts by unit and grade, of the units that the actor administers. */
export async function viewEstablishment(
  context: UseCaseContext,
): Promise<Result<EstablishmentPage, Problem>> {
  if (!mayAnywhere(context.actor, 'run_import')) return err({ code: 'not_found' });
  const [units, model] = [await unitsFor(context), await modelOf(context)];
  const posts = await loadEstablishment(context.store.db, context.store.t);
  return ok({
    units,
    grades: model.grades.map(({ code, name }) => ({ code, name })),
    estateNames: model.estateNames,
    posts: posts.flatMap((post) => {
      const unit = units.find((one) => one.level === post.unitLevel && one.code === post.unitCode);
      return unit === undefined ? [] : [{ ...post, unitName: unit.name }];
    }),
  });
}

/** Sets how many posts of a grade a unit has. */
export async function setPosts(
  context: UseCaseContext,
  asked: { readonly unit: string; readonly grade: string; readonly posts: string },
): Promise<Result<null, Problem>> {
  const { actor, store, now } = context;
  if (!mayAnywhere(actor, 'run_import')) return err({ code: 'not_found' });
  const unit = unitNamed(await unitsFor(context), asked.unit);
  if (unit === undefined) return refused('unit', 'Choose a unit');
  const grade = findGrade(await modelOf(context), asked.grade);
  if (grade === null) return refused('grade', 'Choose a grade');
  const read = readValue(ESTABLISHMENT_FIELDS.posts, asked.posts, 'form', undefined);
  if (!read.ok) return refused('posts', read.error);
  return write(
    context,
    { unitLevel: unit.level, unitCode: unit.code, grade: grade.code },
    async (tx, key) => {
      await savePosts(tx, store.t, { ...key, fteHundredths: read.value }, now);
      return read.value;
    },
  );
}

/** Takes away what was set of a unit and grade. */
export async function clearPosts(
  context: UseCaseContext,
  asked: { readonly unit: string; readonly grade: string },
): Promise<Result<null, Problem>> {
  const { actor, store } = context;
  const unit = mayAnywhere(actor, 'run_import') ? unitNamed(await unitsFor(context), asked.unit) : undefined;
  if (unit === undefined) return err({ code: 'not_found' });
  const key = { unitLevel: unit.level, unitCode: unit.code, grade: asked.grade };
  return write(context, key, async (tx) => {
    await removePosts(tx, store.t, key);
    return null;
  });
}

type Key = Omit<EstablishmentPost, 'fteHundredths'>;
type Tx = Parameters<Parameters<UseCaseContext['store']['tx']>[0]>[0];

/** Writes, with what it was and is in the audit trail. */
async function write(
  { store, actor, now }: UseCaseContext,
  key: Key,
  save: (tx: Tx, key: Key) => Promise<number | null>,
): Promise<Result<null, Problem>> {
  return store.tx(async (tx) => {
    const before = (await loadEstablishment(tx, store.t)).find(
      (post) =>
        post.unitLevel === key.unitLevel && post.unitCode === key.unitCode && post.grade === key.grade,
    );
    const after = await save(tx, key);
    await saveAudit(tx, store.t, actor, now, `${key.unitLevel}/${key.unitCode}/${key.grade}`, {
      action: 'establishment.set',
      thingType: 'establishment',
      detail: { from: { fteHundredths: before?.fteHundredths ?? null }, to: { fteHundredths: after } },
    });
    return ok(null);
  });
}

/** The regions, LDUs and teams that the actor administers. */
async function unitsFor(context: UseCaseContext): Promise<Unit[]> {
  const { places } = await estateOf(context);
  const found = new Map<string, Unit>();
  for (const level of POST_LEVELS)
    for (const team of places.filter(({ closedOn }) => !closedOn)) {
      const unit = unitOfTeam(team, level);
      found.set(`${unit.level}/${unit.code}`, unit);
    }
  return [...found.values()].filter(
    (unit) => can(context.actor, 'run_import', { places: [placeOfUnit(places, unit)] }).allowed,
  );
}

function unitNamed(units: readonly Unit[], name: string): Unit | undefined {
  return units.find((unit) => `${unit.level}/${unit.code}` === name);
}

function refused(field: string, message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field, message }] });
}
