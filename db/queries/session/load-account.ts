import { eq, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import { asUserId, type StaffCode, type UserId } from '../../../lib/kernel/ids';
import type { Reader, Tables, Tx } from '../../store';
import { lockRows } from '../kit/lock-rows';

export interface Account {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly staffCode: StaffCode | null;
  readonly passwordHash: string | null;
  readonly sessionVersion: number;
  readonly disabled: boolean;
  /** The first day on which the officer that they are is gone; null: none is known, or they are no officer. */
  readonly leavingDate: IsoDate | null;
  readonly failedSignIns: number;
  readonly lockedUntil: string | null;
}

/** The account with this email (lower case), or null. */
export async function loadAccount(
  db: Pick<Reader, 'select'>,
  t: Tables,
  email: string,
): Promise<Account | null> {
  return (await accountQuery(db, t, email))[0] ?? null;
}

/** The same, held until the transaction ends, so that attempts at the same moment are counted one after another. */
export async function lockAccount(tx: Tx, t: Tables, email: string): Promise<Account | null> {
  return (await lockRows(accountQuery(tx, t, email)))[0] ?? null;
}

function accountQuery(db: Pick<Reader, 'select'>, t: Tables, email: string) {
  return db
    .select({
      id: t.users.id,
      name: t.users.name,
      email: t.users.email,
      staffCode: t.users.staffCode,
      passwordHash: t.users.passwordHash,
      sessionVersion: t.users.sessionVersion,
      disabled: t.users.disabled,
      // By name: Drizzle leaves tables out of the columns of a read of one table.
      leavingDate: sql<IsoDate | null>`(select o.leaving_date from officer o where o.staff_code = user_account.staff_code)`,
      failedSignIns: t.users.failedSignIns,
      lockedUntil: t.users.lockedUntil,
    })
    .from(t.users)
    .where(eq(t.users.email, email))
    .limit(1);
}

/** The email of the account with this id, or null. */
export async function loadEmail(
  db: Pick<Reader, 'select'>,
  t: Tables,
  userId: string,
): Promise<string | null> {
  const [found] = await db
    .select({ email: t.users.email })
    .from(t.users)
    .where(eq(t.users.id, asUserId(userId)))
    .limit(1);
  return found?.email ?? null;
}
