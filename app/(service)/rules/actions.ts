'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { toDraft, toRules, toVersion } from '@/lib/addresses/rules';
import { plain, several, version } from '@/lib/kernel/reading/sent';
import { formAction, refused } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import { PUBLISH_FORM, publishModelDraft, withdrawModelVersion } from '@/lib/usecases/rules/publish-model';
import {
  discardModelDraft,
  saveDraftDocument,
  saveDraftSection,
} from '@/lib/usecases/rules/save-model-draft';
import { startModelDraft } from '@/lib/usecases/rules/start-model-draft';

/** More than any model needs; the use case says so in words. */
const MOST_CHARACTERS = 500_000;

/** Starts a draft from a version or a shipped model, and opens it. */
export const startDraftAction = formAction(async (context, form) => {
  const started = await startModelDraft(context, form.read({ base: plain() }));
  return started.ok
    ? { redirectTo: toDraft.page(started.value.id, { saved: 'started' }) }
    : refused(started.error);
});

/** Starts a draft from a document, uploaded or pasted, and opens it. */
export const uploadDraftAction = formAction(async (context, form) => {
  const document = await documentOf(form);
  const started = await startModelDraft(context, { document });
  return started.ok
    ? { redirectTo: toDraft.page(started.value.id, { saved: 'started' }) }
    : refused(started.error);
});

/** Saves one section of a draft, and goes back to the draft, or stays to add another row. */
export const saveSectionAction = formAction(async (context, form) => {
  const { section, step } = form.read({ section: plain(), step: plain() });
  const opened = openedDraft(form);
  const sent = (name: string): readonly string[] => form.read({ texts: { ...several(), name } }).texts;
  const saved = await saveDraftSection(context, opened, section, sent);
  if (!saved.ok) return refused(saved.error);
  const word = saved.value.changed ? 'section' : 'unchanged';
  const again = step === 'again';
  return {
    redirectTo: again
      ? toDraft.edit(opened.id, section, { saved: word })
      : toDraft.page(opened.id, { saved: word }),
  };
});

/** Saves the whole document of a draft. */
export const saveDocumentAction = formAction(async (context, form) => {
  const opened = openedDraft(form);
  const saved = await saveDraftDocument(context, opened, await documentOf(form));
  if (!saved.ok) return refused(saved.error);
  return { redirectTo: toDraft.page(opened.id, { saved: saved.value.changed ? 'section' : 'unchanged' }) };
});

/** Throws a draft away. */
export const discardDraftAction = formAction<ChangeView>(async (context, form) => {
  const discarded = await discardModelDraft(context, openedDraft(form));
  return discarded.ok ? { redirectTo: toRules.all({ saved: 'discarded' }) } : refused(discarded.error);
});

/** Publishes a draft, once what it does has been confirmed. */
export const publishDraftAction = formAction<ChangeView>(async (context, form) => {
  const { step, ...input } = form.read(PUBLISH_FORM);
  if (step === 'edit') return { problems: [] };
  const published = await publishModelDraft(context, input);
  if (!published.ok) return refused(published.error);
  const outcome = published.value;
  return outcome.kind === 'confirm'
    ? { problems: [], view: { sentences: outcome.sentences } }
    : { redirectTo: toVersion.page(outcome.code, outcome.version, { saved: 'published' }) };
});

/** Takes back a version before its day. */
export const withdrawVersionAction = formAction<ChangeView>(async (context, form) => {
  const sent = form.read({ code: plain(), version: version() });
  const withdrawn = await withdrawModelVersion(context, sent);
  return withdrawn.ok
    ? { redirectTo: toDraft.page(withdrawn.value.draftId, { saved: 'withdrawn' }) }
    : refused(withdrawn.error);
});

function openedDraft(form: FormReader): { readonly id: string; readonly version: number } {
  return form.read({ id: plain(), version: version() });
}

/** The file where one was chosen, else what was pasted. */
async function documentOf(form: FormReader): Promise<string> {
  const uploaded = await form.fileText('file', MOST_CHARACTERS);
  return uploaded.trim() === '' ? form.document('document', MOST_CHARACTERS) : uploaded;
}
