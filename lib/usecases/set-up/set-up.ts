import 'server-only';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { loadClearedAt } from '../../../db/queries/data/load-demonstration';
import { loadServiceCounts } from '../../../db/queries/users/load-service-counts';
import { hasUsers } from '../../../db/queries/users/load-users';
import { toSetUp } from '../../addresses/set-up';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { err, ok, type Result } from '../../kernel/result';
import { isSetUpCode, setUpCode } from '../../machine/set-up-code';
import { settings } from '../../machine/settings';
import { readOrganisation, saveOrganisationName } from '../estate/name-organisation';
import { type DemoOutcome, loadDemoWhereEmpty } from '../import/load-demo';
import type { FieldProblem, Problem } from '../problem';
import { createUser } from '../session/create-user';
import { signIn, type SignedIn, type SignInContext } from '../session/sign-in';

/** What the set-up page shows. */
export interface SetUpPage {
  /** Whether the demonstration can be loaded: nothing is there yet, and nobody reaches the service from elsewhere. */
  readonly mayLoadDemo: boolean;
  /** When the demonstration was cleared that stood here; null: there was none. For whoever had it open still. */
  readonly clearedAt: string | null;
}

/** Who sets a service up, by which code, and for whom. */
interface SetUpInput {
  readonly code: string;
  readonly organisation: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

const WRONG_CODE: FieldProblem = {
  field: 'code',
  message: 'This is not the code: it was printed when the service started',
};

/** Whether nobody can sign in yet: the service is to be set up. */
export async function isEmptyService({ store }: Pick<SignInContext, 'store'>): Promise<boolean> {
  return !(await hasUsers(store.primary, store.t));
}

/** The set-up page of an empty service; not there any more once there is a user. */
export async function viewSetUp(context: SignInContext): Promise<Result<SetUpPage, Problem>> {
  if (!(await isEmptyService(context))) return err({ code: 'not_found' });
  const { primary, t } = context.store;
  return ok({ mayLoadDemo: await mayLoadDemo(context), clearedAt: await loadClearedAt(primary, t) });
}

/** Where the set-up page is, and the code that opens it; null once there is a user. For whoever starts the service. */
export async function codeToPrint(
  context: Pick<SignInContext, 'store'>,
): Promise<{ readonly path: string; readonly code: string } | null> {
  return (await isEmptyService(context)) ? { path: toSetUp(), code: setUpCode() } : null;
}

/**
 * Makes the first administrator of an empty service, and puts the model that it starts with in force where there is none. For whoever has the code
 * that was printed at start. The answer is what their session is made of.
 */
export async function setUpService(
  context: SignInContext,
  input: SetUpInput,
): Promise<Result<SignedIn, Problem>> {
  const { store, now } = context;
  if (!(await isEmptyService(context))) return err({ code: 'not_found' });
  if (!isSetUpCode(input.code)) return err({ code: 'does_not_fit', fields: [WRONG_CODE] });
  const organisation = readOrganisation(input.organisation);
  if (!organisation.ok) return err({ code: 'does_not_fit', fields: [organisation.error] });
  const { email, name, password } = input;
  const asSetUp = { store, now, actor: { ...SYSTEM_ACTOR, name: 'Set-up' } };
  const made = await createUser(asSetUp, {
    email,
    name,
    password,
    role: 'administrator',
    staffCode: '',
    scope: { level: 'nation', code: '' },
  });
  if (!made.ok) return made;
  await store.tx(async (tx) => {
    await insertModelIfNone(tx, store.t, now);
    await saveOrganisationName(asSetUp, tx, organisation.value);
  });
  return signIn(context, { email, password });
}

/** Loads the demonstration into an empty service that nobody reaches from elsewhere: its passwords are known to everybody. */
export async function loadDemoInstead(
  context: SignInContext,
  { code }: { readonly code: string },
): Promise<Result<DemoOutcome['signIns'], Problem>> {
  if (!(await isEmptyService(context)) || !(await mayLoadDemo(context))) return err({ code: 'not_found' });
  if (!isSetUpCode(code))
    return err({ code: 'does_not_fit', fields: [{ ...WRONG_CODE, field: 'demoCode' }] });
  const { signIns } = await loadDemoWhereEmpty({ ...context, actor: SYSTEM_ACTOR });
  return ok(signIns);
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

async function mayLoadDemo({ store }: Pick<SignInContext, 'store'>): Promise<boolean> {
  if (!LOOPBACK.test(new URL(settings().address).hostname)) return false;
  const { teams, officers, liveCases } = await loadServiceCounts(store.primary, store.t);
  return teams + officers + liveCases === 0;
}
