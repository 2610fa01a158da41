import { and, eq, inArray, is, type SQL, sql } from 'drizzle-orm';
import { PgDatabase } from 'drizzle-orm/pg-core';
import type { Scope } from '../../../lib/domain/access/actor';
import type { Crn } from '../../../lib/kernel/ids';
import type { PlaceKind } from '../../schema/live/changes';
import { TODAY } from '../../settle-touched';
import type { Reader, Tables } from '../../store';
import { codesOf, homeCodes, toNation } from './home-codes';
import { type ChoiceReader, choicesMark } from './load-choices';

/** What is watched for changes: places by kind and code, the LDU of a case's home, and the waiting cases of the homes that some scopes see. */
export interface Watched {
  readonly places: readonly { readonly kind: PlaceKind; readonly code: string }[];
  readonly homeOf?: Crn;
  readonly homesOf: readonly Scope[];
}

/** How many transactions have changed something there today, and which day that is: by the database's clock, UTC. */
interface ChangeCount {
  readonly day: string;
  readonly count: number;
}

/** What an open page is compared by. */
export interface LoadedChanges {
  readonly page: ChangeCount;
  readonly queue: ChangeCount;
  /** Who else is choosing, as choicesMark says it. */
  readonly choices: string;
}

/** Of what the changes are counted: a page, and the queue beside it. */
export interface AskedChanges {
  readonly page: Watched;
  readonly queue: Watched;
  /** Among the waiting cases of which homes, and by whom, it is asked who is choosing; left out, nobody asks. */
  readonly choices?: { readonly reader: ChoiceReader; readonly homesOf: readonly Scope[] } | undefined;
}

/** Counts the changes of a page and of the queue beside it, in one statement: what everybody sees (the estate, the rules) counts in both. */
export async function loadChanges(db: Reader, t: Tables, asked: AskedChanges): Promise<LoadedChanges> {
  return toChanges(await selectChanges(db, t, asked));
}

/** What `toChanges` makes the numbers of: a row, to be read together with others. */
export function selectChanges(db: Reader, t: Tables, { page, queue, choices }: AskedChanges) {
  const today = is(db, PgDatabase) ? TODAY.postgres : TODAY.sqlite;
  return db
    .select({
      day: sql<string>`${today}`.as('changes_on'),
      page: countOf(t, today, page).mapWith(Number).as('page_changes'),
      queue: countOf(t, today, queue).mapWith(Number).as('queue_changes'),
      choices:
        sql<string>`${choices === undefined ? sql`''` : choicesMark(t, choices.reader, choices.homesOf)}`.as(
          'choices_mark',
        ),
    })
    .from(sql`(select 1 as one) as one_row`);
}

/** The numbers of a row as `selectChanges` reads it. */
export function toChanges(rows: readonly ChangesRow[]): LoadedChanges {
  const [row] = rows;
  if (row === undefined) throw new Error('A row of one value has none');
  const { day } = row;
  return { page: { day, count: row.page }, queue: { day, count: row.queue }, choices: row.choices };
}

type ChangesRow = Awaited<ReturnType<typeof selectChanges>>[number];

function countOf(t: Tables, today: SQL, { places, homeOf, homesOf }: Watched): SQL<number> {
  const { placeChanges: p, cases: c } = t;
  const at = (kind: PlaceKind, where?: SQL): SQL =>
    sql`select ${p.change} as change from ${p} where ${and(sql`${p.day} = ${today}`, eq(p.kind, kind), where)}`;
  const parts = [
    at('all'),
    ...places.map(({ kind, code }) => at(kind, eq(p.code, code))),
    ...(homeOf === undefined
      ? []
      : [at('ldu', sql`${p.code} in (select ${c.homeLduCode} from ${c} where ${eq(c.crn, homeOf)})`)]),
    ...(homesOf.length === 0
      ? []
      : [at('home', homeCodes(t, homesOf, p.code)), at('home_region', regionCodes(homesOf, p.code))]),
  ];
  // A union keeps each transaction once, at however many of the places it changed something.
  return sql`(select count(*) from (${sql.join(parts, sql` union `)}) as changed)`;
}

/** Cases that no LDU serves stand with a region; the nation sees those as well that stand nowhere. */
function regionCodes(scopes: readonly Scope[], code: Tables['placeChanges']['code']): SQL | undefined {
  return toNation(scopes) ? undefined : inArray(code, codesOf(scopes, 'region'));
}
