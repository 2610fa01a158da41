import { and, asc, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import type { CaseChoice } from '../../../lib/domain/allocation/queue/case-choice';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { homeCodes } from './home-codes';

/** Who asks, and when: their own choices are none of another's. */
export interface ChoiceReader {
  readonly actorId: string;
  /** An instant. */
  readonly at: string;
}

/** Who else is about to decide on some cases, the longest first. */
export function loadChoices(
  db: Reader,
  t: Tables,
  reader: ChoiceReader,
  crns: readonly Crn[],
): Promise<CaseChoice[]> {
  const { caseChoices: c } = t;
  return inChunks(crns, async (part) =>
    db
      .select({ crn: c.crn, name: c.actorName, kind: c.kind })
      .from(c)
      .where(and(counting(t, reader), inArray(c.crn, part)))
      .orderBy(asc(c.sinceAt), asc(c.actorId)),
  );
}

/** Among which waiting cases is asked who is about to decide: one, or those of the homes that some scopes see. */
export type ChoicesAmong = { readonly crn: Crn } | { readonly homesOf: readonly Scope[] };

/** Who else is about to decide on waiting cases, the longest first: to be read together with others. Null: nobody asks. */
export function selectChoices(db: Reader, t: Tables, reader: ChoiceReader, among: ChoicesAmong | null) {
  const { caseChoices: c } = t;
  return db
    .select({ crn: c.crn, name: c.actorName, kind: c.kind })
    .from(c)
    .where(and(counting(t, reader), among === null ? sql`1 = 0` : amongCases(t, among)))
    .orderBy(asc(c.sinceAt), asc(c.actorId));
}

/**
 * What changes whenever somebody else begins or ends to choose among the waiting cases of some homes, as an expression of one value: how
 * many there are and when the last began, which tells nothing of whom and what.
 */
export function choicesMark(t: Tables, reader: ChoiceReader, scopes: readonly Scope[]): SQL {
  const { caseChoices: c } = t;
  return sql`(select count(*) || '@' || coalesce(max(${c.sinceAt}), '') from ${c} where ${and(counting(t, reader), ofHomes(t, scopes))})`;
}

function amongCases(t: Tables, among: ChoicesAmong): SQL | undefined {
  return 'crn' in among ? eq(t.caseChoices.crn, among.crn) : ofHomes(t, among.homesOf);
}

/** Of cases whose home some scopes see, or who have none. */
function ofHomes(t: Tables, scopes: readonly Scope[]): SQL | undefined {
  const { caseChoices: c, cases } = t;
  const near = homeCodes(t, scopes, sql`${cases.homeLduCode}`);
  return near === undefined
    ? undefined
    : sql`exists (select 1 from ${cases} where ${cases.crn} = ${c.crn} and (${cases.homeLduCode} is null or ${near}))`;
}

function counting(t: Tables, { actorId, at }: ChoiceReader): SQL | undefined {
  const { caseChoices: c } = t;
  return and(gt(c.untilAt, at), ne(c.actorId, actorId));
}
