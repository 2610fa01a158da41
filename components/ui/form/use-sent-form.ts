'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';
import type { FieldProblem, FormAction, FormState } from '@/lib/kernel/form-state';
import { typedValues, UNSENT_FIELD } from '@/lib/kernel/reading/typed-values';

const NOT_REACHED: FieldProblem = {
  field: '',
  message:
    'Headroom could not be reached, and this may not have been saved. What you typed is below: look whether it was saved, then send it again',
};

/** The state of a form, as `useActionState`: whatever becomes of its sending, what was typed stays. Without script it is the action alone. */
export function useSentForm<View = never>(action: FormAction<View>, opened: FormState<View>) {
  return useActionState<FormState<View>, FormData>(
    // On the server the action itself, by which a form without script is sent.
    typeof window === 'undefined' ? action : (state, data) => send(action, state, data),
    // `useActionState` awaits what is shown; a state of ours is no promise.
    opened as Awaited<FormState<View>>,
  );
}

async function send<View>(
  action: FormAction<View>,
  state: FormState<View>,
  data: FormData,
): Promise<FormState<View>> {
  try {
    return await action(state, data);
  } catch (error) {
    // A redirect, or a page that is not there, is no failure.
    unstable_rethrow(error);
    if (unstable_isUnrecognizedActionError(error)) return sendToNewVersion(state.form ?? '', data);
    if (!isNotReached(error)) throw error;
    return { ...state, problems: [NOT_REACHED], values: typedValues(data) };
  }
}

/** A connection that broke, or somebody else's answer on the way; an error of the service bears the digest of its log. */
function isNotReached(error: unknown): boolean {
  return error instanceof Error && !('digest' in error);
}

/** The service does not know this page's form any more: it is sent as a plain form, whose page comes back in the new version. */
function sendToNewVersion(form: string, data: FormData): Promise<never> {
  const sent = document.createElement('form');
  sent.method = 'post';
  sent.enctype = 'multipart/form-data';
  sent.hidden = true;
  const typed = [...data].filter(([name]) => !name.startsWith('$ACTION'));
  for (const [name, value] of [[UNSENT_FIELD, form] as const, ...typed]) {
    if (typeof value !== 'string') continue;
    // Unlike a hidden field, it keeps its line ends.
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    sent.append(field);
  }
  document.body.append(sent);
  sent.submit();
  // The page is replaced: until then the form is under way.
  return new Promise(() => {});
}
