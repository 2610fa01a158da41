import 'server-only';
import { saveAudit } from '../../db/commands/save-audit';
import { insertCase, updateCase } from '../../db/commands/save-case';
import { loadAreasOf } from '../../db/queries/load-areas-of';
import { loadModelInForce } from '../../db/queries/load-model-in-force';
import { loadStoredCase } from '../../db/queries/load-case-page';
import type { Tx } from '../../db/store';
import { can, mayAnywhere, scopesFor } from '../access/can';
import { toAreaKey } from '../allocation/routing-estate';
import type { StoredCase } from '../allocation/case-page';
import { changedFacts } from '../banding/case-change';
import type { CaseFacts } from '../banding/case-facts';
import { type CaseInput, inFormOrder } from '../banding/case-input';
import { planBandChange } from '../banding/plan-band-change';
import type { FieldProblem } from '../kernel/form-state';
import type { Crn } from '../kernel/ids';
import { err, ok, type Result } from '../kernel/result';
import { type CaseTexts, findHomeLdu, placeOfWaiting, readCaseForm, type WaitingPlace } from './case-form';
import { todayOf, type UseCaseContext } from './context';
import { judgingWith, keepBandChange } from './keep-band-change';
import { loadFigureSource } from './load-measured';
import type { Problem } from './problem';

const CRN_IN_USE = 'This CRN is logged already: check it, or find the case under Cases';

/**
 * Logs a case that waits for an officer, with its audit event. A person whose case has ended is logged again under the same CRN. Sent
 * again unchanged it answers as if it had just been saved. The home must lie where the actor may log cases: elsewhere the case would
 * be out of their sight at once.
 */
export async function logCase(
  context: UseCaseContext,
  texts: CaseTexts,
): Promise<Result<{ crn: Crn }, Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'log_case'))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators log cases' });
  const source = await loadFigureSource(context);
  const read = readCaseForm(texts, source.today);
  if (!read.ok) return err({ code: 'does_not_fit', fields: await withHome(context, texts, read.error) });
  const input = read.value;
  const homeLduCode = await findHomeLdu(store.db, store.t, input.area);
  const place = await placeOfWaiting({ db: store.db, t: store.t, ...source }, input, homeLduCode);
  if (!can(actor, 'log_case', place).allowed)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'area', message: await homeMessage(context, input, place) }],
    });
  return store.tx((tx) => saveLoggedCase(tx, context, { ...input, homeLduCode, version: 1 }));
}

async function saveLoggedCase(
  tx: Tx,
  context: UseCaseContext,
  facts: CaseFacts,
): Promise<Result<{ crn: Crn }, Problem>> {
  const { store, actor, now } = context;
  const { t } = store;
  const known = await loadStoredCase(tx, t, facts.crn);
  if (known !== null && known.endedOn === null) return answerInUse(known, facts);
  const saved =
    known === null
      ? (await insertCase(tx, t, facts, now)) && facts
      : await logAgain(tx, context, known.facts, facts);
  // Somebody was first between the reading and the writing: perhaps the same form, sent twice.
  if (saved === false) return answerInUse(await loadStoredCase(tx, t, facts.crn), facts);
  const { homeLduCode: _home, version: _version, ...logged } = saved;
  await saveAudit(tx, t, actor, now, facts.crn, {
    action: 'case.logged',
    thingType: 'case',
    detail: { facts: logged },
  });
  return ok({ crn: facts.crn });
}

/** A person who is back: what is recorded now is judged against what was, so that no fall escapes by an end and a new start. */
async function logAgain(
  tx: Tx,
  context: UseCaseContext,
  known: CaseFacts,
  facts: CaseFacts,
): Promise<CaseFacts | false> {
  const { store, now } = context;
  const today = todayOf(context);
  const model = await loadModelInForce(tx, store.t, today);
  const plan = planBandChange(
    { before: known, after: facts, waiting: [], source: 'person', said: new Set() },
    judgingWith(model, today, null),
  );
  const standing = { ...facts, ...plan.standing };
  if (!(await updateCase(tx, store.t, standing, known.version, now))) return false;
  await keepBandChange(tx, context, model, {
    crn: facts.crn,
    plan,
    holder: null,
    source: 'person',
    reason: 'Logged again after the case had ended',
    evidence: null,
  });
  return standing;
}

/** The CRN is in use: by the very same form that was sent before, or by another case. */
function answerInUse(known: StoredCase | null, facts: CaseFacts): Result<{ crn: Crn }, Problem> {
  return known !== null && known.endedOn === null && isSame(known, facts)
    ? ok({ crn: facts.crn })
    : err({ code: 'does_not_fit', fields: [{ field: 'crn', message: CRN_IN_USE }] });
}

/** A form that was sent twice: nobody has touched the case since. */
function isSame(known: StoredCase, facts: CaseFacts): boolean {
  return known.facts.version === facts.version && changedFacts(known.facts, facts) === null;
}

/** The other problems, and the missing home where it is needed: so that all are named at once. */
async function withHome(
  context: UseCaseContext,
  texts: CaseTexts,
  problems: readonly FieldProblem[],
): Promise<FieldProblem[]> {
  const anywhere = scopesFor(context.actor, 'log_case').some((scope) => scope.level === 'nation');
  if (anywhere || texts.area.trim() !== '') return [...problems];
  const home = {
    field: 'area',
    message: await homeMessage(context, { area: null }, { places: [], taker: null }),
  };
  return inFormOrder([...problems, home]);
}

const MOST_AREAS = 12;

/** What to do about a case that would be out of the actor's sight: its home lies elsewhere, or another team of theirs takes it. */
async function homeMessage(
  { store, actor }: UseCaseContext,
  { area }: Pick<CaseInput, 'area'>,
  { taker }: WaitingPlace,
): Promise<string> {
  const mine = await loadAreasOf(store.db, store.t, scopesFor(actor, 'log_case'));
  const rest = mine.length - MOST_AREAS;
  const some = mine.slice(0, MOST_AREAS).join(', ') + (rest > 0 ? ` or ${rest} more` : '');
  const wanted = some === '' ? 'an area in your part of the estate' : `one of ${some}`;
  if (area === null) return `Enter the home area, ${wanted}: without it the case would be in nobody's list`;
  const near = mine.some((entry) => toAreaKey(entry) === toAreaKey(area));
  return near && taker !== null
    ? `This case is for ${taker}: ask its manager, or an allocator, to log it`
    : `${area} is outside your part of the estate: enter ${wanted}`;
}
