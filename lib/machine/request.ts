import 'server-only';
import { createHmac } from 'node:crypto';
import { sessionSecret } from './settings';

interface CurrentRequest {
  readonly id: string;
  /** The address of whoever asks: of the connection, or what a trusted proxy passes on. */
  readonly address: string | null;
  /** How it is to be answered instead of 200, where a page cannot say so itself. */
  answer?: { readonly status: number; readonly headers: Readonly<Record<string, string>> };
  /** The form that was sent comes back with what is wrong in it. */
  formProblems?: true;
  /** Up to where in the log of the primary whoever asks has written before, and this request has: no replica answers from before (db/store-options.ts). */
  seen?: string;
  wrote?: string;
  readsFrom?: 'primary' | 'replica';
}

/** What the front door of the server (lib/cli/tools/front-door.mjs) leaves for whatever runs on behalf of a request. */
interface FrontDoor {
  readonly headroomRequests?: { getStore(): CurrentRequest | undefined };
  readonly headroomProcessId?: string;
}
const frontDoor = globalThis as FrontDoor;

/** The id that the log's lines of this request bear; of the process, for what belongs to none; undefined without a front door. */
export function requestId(): string | undefined {
  return frontDoor.headroomRequests?.getStore()?.id ?? frontDoor.headroomProcessId;
}

/** What is known of this request's reads and writes, to be added to; undefined for a job or a command. */
export function requestReads(): Pick<CurrentRequest, 'seen' | 'wrote' | 'readsFrom'> | undefined {
  return frontDoor.headroomRequests?.getStore();
}

/** A digest of the address that this request comes from, by a key of ours; null where the address is not known. */
export function addressDigest(): string | null {
  const address = frontDoor.headroomRequests?.getStore()?.address ?? null;
  if (address === null) return null;
  return createHmac('sha256', sessionSecret()).update(address).digest('base64url').slice(0, 24);
}

/** Has this request answered with a status of its own, where the framework would say 200. */
export function answerWith(status: number, headers: Readonly<Record<string, string>>): void {
  const current = frontDoor.headroomRequests?.getStore();
  if (current) current.answer = { status, headers };
}

/** Has the page that answers this request say in its title that the form on it came back: for whoever has no script. */
export function markFormProblems(): void {
  const current = frontDoor.headroomRequests?.getStore();
  if (current) current.formProblems = true;
}

/** Whether the form that this request sent comes back with what is wrong in it. */
export function hasFormProblems(): boolean {
  return frontDoor.headroomRequests?.getStore()?.formProblems === true;
}
