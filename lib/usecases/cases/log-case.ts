import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertCase, updateCase } from '../../../db/commands/cases/save-case';
import { loadWaitingChanges } from '../../../db/queries/cases/load-band-changes';
import { loadAreasOf } from '../../../db/queries/estate/load-areas-of';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { raiseDifference } from '../../../db/commands/cases/save-source-differences';
import { loadCaseHoldings, loadStoredCase } from '../../../db/queries/cases/load-case-page';
import type { Tx } from '../../../db/store';
import { toCase } from '../../addresses/cases';
import { can, mayAnywhere, scopesFor } from '../../domain/access/can';
import { toAreaKey } from '../../domain/allocation/routing/routing-estate';
import type { StoredCase } from '../../domain/allocation/cases/case-record';
import { changedFacts } from '../../domain/banding/changes/case-change';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import { CASE_FIELDS, type CaseInput } from '../../domain/banding/bands/case-fields';
import { planBandChange } from '../../domain/banding/changes/plan-band-change';
import { SPECIALIST_FLAGS } from '../../domain/banding/bands/shown-case';
import type { Crn } from '../../kernel/ids';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import {
  type CaseTexts,
  findHomeLdu,
  placeOfWaiting,
  readCaseForm,
  type WaitingPlace,
} from './parts/case-form';
import { todayOf, type UseCaseContext } from '../context';
import { giveBack, waitAgain } from './parts/bring-back';
import { judgingWith, keepBandChange, loadEndHolder } from '../band-changes/parts/keep-band-change';
import { type LoadedCase, loadCaseFor } from './parts/load-case';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { STANDS_BY_HOME, standsWithActor } from '../access/parts/stands-with-actor';

/** What the form of a new case sends. `onRecord`: the CRN whose record it was filled in from. */
export const LOG_CASE_FORM = { ...CASE_FIELDS, intent: plain(), onRecord: plain() };

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
  const read = readCaseForm(texts, source);
  if (!read.ok) return err({ code: 'does_not_fit', fields: [...read.error] });
  const input = read.value;
  const homeLduCode = await findHomeLdu(store.db, store.t, input.area);
  const stands = homeLduCode === null ? await standsWithActor(context) : STANDS_BY_HOME;
  const place = await placeOfWaiting(
    { db: store.db, t: store.t, ...source },
    { ...input, ...stands },
    homeLduCode,
  );
  if (!can(actor, 'log_case', place).allowed)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'area', message: await homeMessage(context, input, place) }],
    });
  const known = await loadCaseFor(context, input.crn);
  const logged = await store.tx((tx) =>
    saveLoggedCase(tx, context, { ...input, homeLduCode, ...stands, version: 1 }, !known.ok),
  );
  return logged.ok || !known.ok ? logged : err(leadingToCase(logged.error, known.value));
}

/** A CRN that is in use leads to its case, for whoever may see it: who holds it is there. */
function leadingToCase(problem: Problem, { facts: { crn } }: LoadedCase): Problem {
  if (problem.code !== 'does_not_fit') return problem;
  const link = { href: toCase.page(crn), label: `Open the case ${crn}` };
  const fields = problem.fields.map((field) =>
    field.field === 'crn' && field.message === CRN_IN_USE ? { ...field, link } : field,
  );
  return { ...problem, fields };
}

async function saveLoggedCase(
  tx: Tx,
  context: UseCaseContext,
  facts: CaseFacts,
  elsewhere: boolean,
): Promise<Result<{ crn: Crn }, Problem>> {
  const { store, actor, now } = context;
  const { t } = store;
  const known = await loadStoredCase(tx, t, facts.crn);
  if (known !== null && known.endedOn === null) return answerInUse(known, facts);
  const saved =
    known === null
      ? (await insertCase(tx, t, facts, now)) && facts
      : await logAgain(tx, context, known, facts);
  // Somebody was first between the reading and the writing: perhaps the same form, sent twice.
  if (saved === false) return answerInUse(await loadStoredCase(tx, t, facts.crn), facts);
  if (known !== null && elsewhere) await tellItsUnit(tx, context, known);
  const {
    homeLduCode: _home,
    standsLduCode: _standsLdu,
    standsRegionCode: _standsRegion,
    version: _version,
    ...logged
  } = saved;
  await saveAudit(tx, t, actor, now, facts.crn, {
    action: 'case.logged',
    thingType: 'case',
    detail: { facts: logged },
  });
  return ok({ crn: facts.crn });
}

/**
 * A person who is back: what is on record is opened again with its officer, and what the form leaves blank stays. What is recorded now
 * is judged against what was, so that no fall escapes by an end and a new start. Where that was in a part of the estate that is not the
 * actor's, its unit is told.
 */
async function logAgain(
  tx: Tx,
  context: UseCaseContext,
  ended: StoredCase,
  form: CaseFacts,
): Promise<CaseFacts | false> {
  const known = ended.facts;
  const facts = withUnseenFlags(known, withoutBlanks(form, known));
  const { store, now } = context;
  const today = todayOf(context);
  const model = await loadModelInForce(tx, store.t, today);
  await waitAgain(tx, context, facts.crn);
  const waiting = await loadWaitingChanges(tx, store.t, [facts.crn]);
  const holder = await loadEndHolder(tx, context, model, ended);
  const plan = planBandChange(
    { before: known, after: facts, waiting, source: 'person', said: new Set() },
    judgingWith(model, today, holder),
  );
  const standing = { ...facts, ...plan.standing };
  if (!(await updateCase(tx, store.t, standing, known.version, now))) return false;
  await keepBandChange(tx, context, model, {
    crn: facts.crn,
    plan,
    holder,
    source: 'person',
    reason: 'Logged again after the case had ended',
    evidence: null,
  });
  await giveBack(tx, context, ended, 'Logged again after the case had ended');
  return standing;
}

/** The managers of whoever held the case last hear that it was logged again elsewhere. */
async function tellItsUnit(tx: Tx, { store, actor, now }: UseCaseContext, ended: StoredCase): Promise<void> {
  const { crn } = ended.facts;
  const holdings = await loadCaseHoldings(tx, store.t, crn);
  const last = holdings.find((holding) => holding.undoneAt === null);
  if (!last) return;
  await raiseDifference(
    tx,
    store.t,
    {
      thingType: 'officer',
      thingKey: last.staffCode,
      crn: null,
      staffCode: last.staffCode,
      field: `logged/${crn}`,
      kind: 'logged_elsewhere',
      file: '',
      sourceValue: { value: `logged again by ${actor.name}` },
      ourValue: { value: `ended ${ended.endedOn ?? ''}` },
      asOf: null,
      decidedAt: null,
    },
    { now, newId: randomUUID },
  );
}

/** The form's facts; what it leaves blank stays as it is on record: who the person is, flags and scores. */
function withoutBlanks(form: CaseFacts, known: CaseFacts): CaseFacts {
  return {
    ...form,
    forename: form.forename ?? known.forename,
    surname: form.surname ?? known.surname,
    dateOfBirth: form.dateOfBirth ?? known.dateOfBirth,
    sex: form.sex === 'not_recorded' ? known.sex : form.sex,
    restricted: form.restricted || known.restricted,
    rsr: form.rsr ?? known.rsr,
    ogrs: form.ogrs ?? known.ogrs,
    rosh: form.rosh ?? known.rosh,
    importedBand: form.importedBand ?? known.importedBand,
    ...(form.flagsKnown === false ? { flags: known.flags, flagsKnown: known.flagsKnown } : {}),
  };
}

/** The form of a new case shows no flag of the old record, so it takes none of the specialist ones away: an edit does. */
function withUnseenFlags({ flags }: CaseFacts, typed: CaseFacts): CaseFacts {
  const unseen = flags.filter((flag) => SPECIALIST_FLAGS.includes(flag) && !typed.flags.includes(flag));
  return unseen.length === 0 ? typed : { ...typed, flags: [...typed.flags, ...unseen] };
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
  if (area === null) return `Enter the home area, ${wanted}`;
  const near = mine.some((entry) => toAreaKey(entry) === toAreaKey(area));
  return near && taker !== null
    ? `This case is for ${taker}: ask its manager, or an allocator, to log it`
    : `${area} is outside your part of the estate: enter ${wanted}`;
}
