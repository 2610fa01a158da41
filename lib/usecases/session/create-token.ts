import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import type { Scope } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { TOKEN_FIELDS } from '../../domain/access/token-fields';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { err, ok, type Result } from '../../kernel/result';
import { hashApiToken, newApiToken } from '../../machine/api-key';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { findScope } from './parts/find-scope';

/** What was typed of a token, and the part of the estate that it is for. */
export interface NewToken extends TextsOf<typeof TOKEN_FIELDS> {
  readonly scope: Scope;
  /** In how many days it runs out; empty: it does not. */
  readonly days?: string;
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 3_650;
const WRONG_DAYS = {
  field: 'days',
  message: `Days must be a whole number from 1 to ${MOST_DAYS}, or empty where the token does not run out`,
};

function isDays(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_DAYS;
}

/** Makes an API token for another system. The token itself is returned once and never kept. */
export async function createToken(
  { store, actor, now }: UseCaseContext,
  input: NewToken,
): Promise<Result<string, Problem>> {
  if (!can(actor, 'manage_service', { places: [] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only an administrator of the whole makes API tokens' });
  const read = readRecord(TOKEN_FIELDS, input);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { name, role } = read.value;
  const days = (input.days ?? '').trim();
  if (days !== '' && !isDays(days)) return err({ code: 'does_not_fit', fields: [WRONG_DAYS] });
  const expiresAt = days === '' ? null : new Date(now.getTime() + Number(days) * DAY_MS).toISOString();
  const token = newApiToken();
  const id = randomUUID();
  return store.tx(async (tx) => {
    const scope = await findScope(tx, store.t, input.scope);
    if (!scope.ok) return err({ code: 'does_not_fit', fields: [scope.error] });
    const { level, code } = scope.value;
    await tx.insert(store.t.apiTokens).values({
      id,
      name,
      tokenHash: hashApiToken(token),
      role,
      scopeLevel: level,
      scopeCode: code,
      createdAt: now.toISOString(),
      expiresAt,
    });
    await saveAudit(tx, store.t, actor, now, id, {
      action: 'token.created',
      thingType: 'token',
      detail: {
        name,
        role,
        scope: `${level} ${code}`.trim(),
        ...(expiresAt === null ? {} : { expiresAt }),
      },
    });
    return ok(token);
  });
}
