import 'server-only';
import { loadAccount } from '../../../db/queries/session/load-account';
import { loadDemo } from '../../../db/seed/load-demo';
import { DEMO_SIGN_INS, type DemoSignIn } from '../../../db/seed/rows/sign-ins';
import { rememberDemoDecisions } from '../decisions/parts/demo-decisions';
import { todayOf, type UseCaseContext } from '../context';

export interface DemoOutcome {
  /** False: there were officers or cases already, and nothing was touched. */
  readonly loaded: boolean;
  /** The sign-ins of the demonstration that this database has. */
  readonly signIns: readonly DemoSignIn[];
}

/** Loads the demonstration data where there are no officers and no cases. */
export async function loadDemoWhereEmpty(context: UseCaseContext): Promise<DemoOutcome> {
  const { db, t } = context.store;
  const officers = await db.select({ code: t.officers.staffCode }).from(t.officers).limit(1);
  const cases = await db.select({ crn: t.cases.crn }).from(t.cases).limit(1);
  const loaded = officers.length + cases.length === 0;
  if (loaded) {
    await loadDemo(context.store, { today: todayOf(context), now: context.now });
    await rememberDemoDecisions(context);
  }
  const known = await Promise.all(DEMO_SIGN_INS.map(({ email }) => loadAccount(db, t, email)));
  return { loaded, signIns: DEMO_SIGN_INS.filter((_signIn, index) => known[index] !== null) };
}
