import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { removeClaimRule, saveClaimRule } from '../../../db/commands/users/save-claim-rule';
import { loadClaimRules } from '../../../db/queries/users/load-claim-rules';
import type { Tx } from '../../../db/store';
import type { Scope } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { CLAIM_RULE_FIELDS } from '../../domain/access/claim-rule-fields';
import type { ClaimRule } from '../../domain/access/held/claim-roles';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { findScope } from '../session/parts/find-scope';
import type { ClaimRulesPage } from './claim-rules-page';
import { viewPlaces } from './view-users';

/** Which claims give which roles, and the form to add one. For administrators of the whole; not there for others. */
export async function viewClaimRules(context: UseCaseContext): Promise<Result<ClaimRulesPage, Problem>> {
  if (!keepsRules(context)) return err({ code: 'not_found' });
  const places = await viewPlaces(context);
  if (!places.ok) return places;
  const { db, t } = context.store;
  return ok({ rules: await loadClaimRules(db, t), places: places.value, isSetUp: settings().oidc !== null });
}

/** Adds a rule: from their next sign-in on, whoever has the claim has the role. */
export async function addClaimRule(
  context: UseCaseContext,
  { scope: asked, ...texts }: TextsOf<typeof CLAIM_RULE_FIELDS> & { readonly scope: Scope | null },
): Promise<Result<null, Problem>> {
  if (!keepsRules(context)) return err({ code: 'not_found' });
  const { store, now } = context;
  const read = readRecord(CLAIM_RULE_FIELDS, texts);
  const noPlace = asked === null ? [{ field: 'scope', message: 'Choose a part of the estate' }] : [];
  if (!read.ok || asked === null)
    return err({ code: 'does_not_fit', fields: [...(read.ok ? [] : read.error), ...noPlace] });
  return store.tx(async (tx) => {
    const scope = await findScope(tx, store.t, asked);
    if (!scope.ok) return err({ code: 'does_not_fit', fields: [scope.error] });
    const rule = { ...read.value, scope: scope.value, id: randomUUID() };
    if ((await loadClaimRules(tx, store.t)).some((known) => sameRule(known, rule)))
      return err({
        code: 'does_not_fit',
        fields: [{ field: 'value', message: 'There is this rule already' }],
      });
    await saveClaimRule(tx, store.t, rule, now.toISOString());
    await noteRule(context, tx, 'service.claim_rule_added', rule);
    return ok(null);
  });
}

/** Takes a rule away: every role that it gave ends at once, and stays on record. */
export async function dropClaimRule(
  context: UseCaseContext,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  if (!keepsRules(context)) return err({ code: 'not_found' });
  const { store, now } = context;
  return store.tx(async (tx) => {
    const rule = (await loadClaimRules(tx, store.t)).find((known) => known.id === id);
    if (rule === undefined) return err({ code: 'stale', detail: 'This rule is not there any more' });
    await removeClaimRule(tx, store.t, id, now.toISOString());
    await noteRule(context, tx, 'service.claim_rule_removed', rule);
    return ok(null);
  });
}

function keepsRules({ actor }: UseCaseContext): boolean {
  return can(actor, 'manage_service', { places: [] }).allowed;
}

function sameRule(a: ClaimRule, b: ClaimRule): boolean {
  const textOf = ({ claim, value, role, scope }: ClaimRule): string =>
    JSON.stringify([claim, value, role, scope.level, scope.code]);
  return textOf(a) === textOf(b);
}

async function noteRule(
  { store, actor, now }: UseCaseContext,
  tx: Tx,
  action: 'service.claim_rule_added' | 'service.claim_rule_removed',
  { id, claim, value, role, scope: { level, code } }: ClaimRule,
): Promise<void> {
  await saveAudit(tx, store.t, actor, now, id, {
    action,
    thingType: 'service',
    detail: { claim, value, role, scope: `${level} ${code}`.trim() },
  });
}
