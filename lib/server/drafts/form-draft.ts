import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { atStep, stepOf } from '../../addresses/parts/step';
import type { Address } from '../../kernel/address';
import type { FormDraft, FormStep, KeptForm } from '../../kernel/form-state';
import { PATH_HEADER } from '../paths';
import { cookieOptions } from '../session-cookie';
import { DRAFT_COOKIES, DRAFT_SECONDS, draftCookiePath, openDraft, sealDraft } from './seal-draft';

/** Whether this request sends a form by itself, without our script: then the browser keeps nothing of it when the page changes. */
export async function sentWithoutScript(): Promise<boolean> {
  return (await headers()).get('next-action') === null;
}

/** The address of the page of this request, with its query, whatever the step of its form. */
export async function addressOfPage(): Promise<Address> {
  return atStep((await headers()).get(PATH_HEADER) ?? '/', null);
}

/** The step that the address of this request says. */
export async function stepOfPage(): Promise<FormStep | null> {
  const [, query] = ((await headers()).get(PATH_HEADER) ?? '/').split('?');
  return stepOf(new URLSearchParams(query));
}

/**
 * Leaves what somebody typed with their own browser, for the page of this request alone and for them alone: who goes back, loads the
 * page anew or signs in again finds it there. Whether it is kept: not what is longer than a browser keeps.
 */
export async function keepDraft(userId: string, kept: KeptForm): Promise<boolean> {
  const page = await addressOfPage();
  const parts = await sealDraft({ userId, page }, kept);
  await dropDraft();
  if (parts === null) return false;
  const jar = await cookies();
  const options = { ...cookieOptions(), path: draftCookiePath(page), maxAge: DRAFT_SECONDS };
  for (const [place, part] of parts.entries()) jar.set(DRAFT_COOKIES[place] ?? '', part, options);
  return true;
}

/** What this person typed into this very page, its query included, and did not finish; null where there is nothing, or it is somebody else's. */
export const readDraft = cache(async (userId: string): Promise<FormDraft | null> => {
  const jar = await cookies();
  const sealed = DRAFT_COOKIES.map((name) => jar.get(name)?.value ?? '').join('');
  const page = await addressOfPage();
  const kept = await openDraft({ userId, page }, sealed);
  return kept === null ? null : { ...kept, path: page.split('?')[0] ?? page };
});

/** Forgets the draft: its form is done. */
export async function dropDraft(): Promise<void> {
  const jar = await cookies();
  const path = draftCookiePath(await addressOfPage());
  for (const name of DRAFT_COOKIES) if (jar.has(name)) jar.delete({ name, path });
}
