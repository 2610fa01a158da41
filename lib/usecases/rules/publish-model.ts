import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import {
  deleteModelDraft,
  deleteModelVersion,
  insertModelDraft,
} from '../../../db/commands/rules/save-model-draft';
import { savePublishedModel } from '../../../db/commands/rules/save-published-model';
import { loadModelVersions } from '../../../db/queries/rules/load-model-versions';
import { lockRows } from '../../../db/queries/kit/lock-rows';
import { isUniqueViolation } from '../../../db/unique-violation';
import type { IsoDate } from '../../kernel/dates';
import { formatDate } from '../../kernel/format';
import { readRecord } from '../../kernel/reading/record';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { onceForKey } from '../../kernel/remember';
import { err, ok, type Result } from '../../kernel/result';
import { letOthersThrough } from '../../machine/let-others-through';
import { PUBLISH_FIELDS } from '../../domain/workload/sections/publish-fields';
import { modelVersionOf, type WorkloadModel } from '../../domain/workload/model/model';
import { workloadModelSchema } from '../../domain/workload/model/whole-model';
import {
  dateRefusal,
  nextVersion,
  toHistory,
  type VersionInHistory,
} from '../../domain/workload/model/model-history';
import type { Moves } from '../../domain/metrics/preview/count-moves';
import { publishSentences } from '../../domain/workload/model/publish-sentences';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { modelOf } from '../once-a-request';
import { countMovesOfNation } from './parts/count-moves-of-nation';
import { draftChangedBy, findDraft, mayManageModels } from './parts/rules-access';
import { type OpenedDraft, withDraft } from './save-model-draft';

export type PublishOutcome =
  /** What publishing does, to be confirmed. */
  | { readonly kind: 'confirm'; readonly sentences: readonly string[] }
  | { readonly kind: 'published'; readonly code: string; readonly version: number };

/** What the form that publishes a draft sends. */
export const PUBLISH_FORM = {
  ...PUBLISH_FIELDS,
  step: plain(),
  id: plain(),
  version: version(),
  confirmed: pressed(),
};

export interface PublishInput extends OpenedDraft {
  /** As it was typed; YYYY-MM-DD where it is a day. */
  readonly effectiveFrom: string;
  readonly confirmed: boolean;
}

/** Puts a draft in force from a day: today or later, and after every version that is published. Asks first what it does. */
export async function publishModelDraft(
  context: UseCaseContext,
  input: PublishInput,
): Promise<Result<PublishOutcome, Problem>> {
  await lookBefore(context, input);
  // What would be refused is refused before any work.
  const asked = await publishOnce(context, { ...input, confirmed: false }, null);
  if (!asked.ok || !input.confirmed) return asked;
  const moves = await prepareToPublish(context, input);
  try {
    return await publishOnce(context, input, moves);
  } catch (error) {
    // Somebody else published in the same moment: now theirs is seen, and the answer says so.
    if (isUniqueViolation(error)) return publishOnce(context, input, moves);
    throw error;
  }
}

/** A whole model out of the document of a draft, or what contradicts itself in it. To check one takes longer than anybody should wait for who writes. */
const wholeModel = onceForKey((document: string) => workloadModelSchema.safeParse(JSON.parse(document)), 20);

/** Reads and checks before the transaction what it reads and checks again: there it is known, and takes no time. */
async function lookBefore(context: UseCaseContext, { id }: PublishInput): Promise<void> {
  const found = await findDraft(context, id);
  if (!found.ok) return;
  await letOthersThrough();
  wholeModel(JSON.stringify(found.value.model));
  await letOthersThrough();
  await loadModelVersions(context.store.db, context.store.t);
  await letOthersThrough();
}

/**
 * All that is to be worked out of every case before a draft is published: in steps beside everybody else, and before the transaction,
 * which then writes a version and takes the draft away, whatever the size of the nation. Gives how many held cases go down and up by
 * the draft today, which the record of the publishing tells; null where the draft cannot be measured.
 */
async function prepareToPublish(context: UseCaseContext, { id }: PublishInput): Promise<Moves | null> {
  const found = await findDraft(context, id);
  if (!found.ok) return null;
  const checked = wholeModel(JSON.stringify(found.value.model));
  if (!checked.success) return null;
  return countMovesOfNation(context, { before: await modelOf(context), after: checked.data });
}

function publishOnce(
  context: UseCaseContext,
  input: PublishInput,
  moves: Moves | null,
): Promise<Result<PublishOutcome, Problem>> {
  const { store, actor, now } = context;
  const today = todayOf(context);
  const read = readRecord(PUBLISH_FIELDS, { effectiveFrom: input.effectiveFrom });
  return withDraft<PublishOutcome>(context, input, async (tx, draft) => {
    const checked = wholeModel(JSON.stringify(draft.model));
    if (!checked.success)
      return refuse('', 'This draft contradicts itself: put it right before it is published');
    if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
    // Everybody who publishes takes the earliest version first, so that one waits for the other.
    await lockRows(tx.select({ code: store.t.modelVersions.code }).from(store.t.modelVersions).$dynamic());
    const history = toHistory(await loadModelVersions(tx, store.t), today);
    const refused = dateProblem(history, read.value.effectiveFrom, today);
    if (refused !== null) return refuse('effectiveFrom', refused);
    const model: WorkloadModel = { ...checked.data, version: nextVersion(history, checked.data.code) };
    if (!input.confirmed)
      return ok({
        kind: 'confirm',
        sentences: publishSentences(history, model, read.value.effectiveFrom, today),
      });
    await savePublishedModel(tx, store.t, {
      actor,
      now,
      model,
      effectiveFrom: read.value.effectiveFrom,
      ...(moves === null ? {} : { moves }),
    });
    if (!(await deleteModelDraft(tx, store.t, input))) return err(draftChangedBy(draft));
    return ok({ kind: 'published', code: model.code, version: model.version });
  });
}

function refuse(field: string, message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field, message }] });
}

function dateProblem(history: readonly VersionInHistory[], from: IsoDate, today: IsoDate): string | null {
  const refused = dateRefusal(history, from, today);
  if (refused === null) return null;
  if (refused.kind === 'past') return 'In force from must be today or later';
  const { model, effectiveFrom, publishedByName, status } = refused.version;
  const what =
    status === 'scheduled' ? `comes into force on ${formatDate(effectiveFrom)}` : 'came into force today';
  return `${modelVersionOf(model)}, published by ${publishedByName}, ${what}: choose a later day`;
}

/** Takes back a version before its day: it becomes a draft again. One that is or was in force stays for good. */
export async function withdrawModelVersion(
  context: UseCaseContext,
  asked: { readonly code: string; readonly version: number },
): Promise<Result<{ readonly draftId: string }, Problem>> {
  const { store, actor, now } = context;
  if (!mayManageModels(context)) return err({ code: 'not_found' });
  return store.tx(async (tx) => {
    const history = toHistory(await loadModelVersions(tx, store.t), todayOf(context));
    const found = history.find(({ model }) => model.code === asked.code && model.version === asked.version);
    if (!found) return err({ code: 'not_found' });
    if (found.status !== 'scheduled')
      return refuse('', `${modelVersionOf(found.model)} has come into force: it stays as it is`);
    const { code, version } = found.model;
    const at = { startedAt: now.toISOString(), changedAt: now.toISOString() };
    const by = { startedByName: actor.name, changedByName: actor.name };
    const id = randomUUID();
    await deleteModelVersion(tx, store.t, code, version);
    await insertModelDraft(tx, store.t, {
      id,
      basedOn: `${modelVersionOf(found.model)}, taken back`,
      model: found.model,
      ...at,
      ...by,
      version: 1,
    });
    await saveAudit(tx, store.t, actor, now, `${code}/${version}`, {
      action: 'model.withdrawn',
      thingType: 'model',
      detail: { code, version, effectiveFrom: found.effectiveFrom },
    });
    return ok({ draftId: id });
  });
}
