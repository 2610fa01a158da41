import { randomUUID } from 'node:crypto';
import { openStore, type Store } from '../store';
import { runOn, testServer, urlOnServer } from './on-server';
import { POSTGRES_DEFAULTS } from '../store-options';

/** A test waits for a connection as long as the machine takes: nobody is turned away for its slowness. */
const PATIENT = { ...POSTGRES_DEFAULTS, connectMs: 300_000 };

/**
 * Databases on PostgreSQL for the tests of one file, copied of the migrated one. What a test gives back is emptied for the next: to drop one
 * makes the server write everything down, which takes longer than most tests.
 */
export interface PostgresCopies {
  /** A database as it is after its last migration; nobody else has it. */
  take(): Promise<PostgresCopy>;
  /** Drops those that were given back. */
  dropAll(): Promise<void>;
}

/** A database that a test has until it gives it back. */
export interface PostgresCopy {
  readonly url: string;
  readonly store: Store;
  giveBack(): Promise<void>;
}

interface Made {
  readonly name: string;
  /** Stays open from test to test: a new connection plans each trigger again. */
  readonly store: Store;
  /** Its tables, columns and triggers: a test that changed them gets nobody else into its database. */
  readonly shape: string;
}

/** Copies of the template that has that name. */
export function postgresCopies(template: string): PostgresCopies {
  const free: Made[] = [];
  return {
    take: async () => {
      const made = free.pop() ?? (await makeCopy(template));
      return { url: urlOnServer(made.name), store: made.store, giveBack: () => giveBack(made, free) };
    },
    dropAll: async () => {
      for (const made of free.splice(0)) await drop(made);
    },
  };
}

async function makeCopy(template: string): Promise<Made> {
  const name = `headroom_${randomUUID().replaceAll('-', '')}`;
  await runOn(
    testServer(),
    `create database ${name} template ${template}`,
    // Of the server's own crashes no test is about; of the service's, nothing is lost by it.
    `alter database ${name} set synchronous_commit = off`,
  );
  const [shape] = await runOn<{ shape: string }>(urlOnServer(name), KEEP_FIRST_ROWS, SHAPE);
  return { name, store: openStore(urlOnServer(name), { postgres: PATIENT }), shape: shape?.shape ?? '' };
}

async function giveBack(made: Made, free: Made[]): Promise<void> {
  // What a process that was killed still holds is not waited for; what has grown large is slow to empty, and full of what was there.
  const emptied = await runOn<{ shape: string; large: boolean }>(
    urlOnServer(made.name),
    LOCK_WAIT,
    EMPTY,
    SHAPE,
  ).catch(() => []);
  const [now] = emptied;
  if (now?.shape === made.shape && !now.large) free.push(made);
  else await drop(made);
}

async function drop({ name, store }: Made): Promise<void> {
  await store.close();
  await runOn(testServer(), `drop database ${name} with (force)`);
}

const LOCK_WAIT = `set lock_timeout = '10s'`;

/** A migrated database has some 10 MB. */
const LARGE_BYTES = 20_000_000;

const SHAPE = `select pg_database_size(current_database()) > ${LARGE_BYTES} as large, md5(
  (select string_agg(concat(attrelid, attname, atttypid, attnotnull), ',' order by attrelid, attnum) from pg_attribute
     join pg_class on pg_class.oid = attrelid where relnamespace = 'public'::regnamespace) ||
  (select coalesce(string_agg(concat(oid, tgenabled), ',' order by oid), '') from pg_trigger) ||
  (select coalesce(string_agg(oid::text, ',' order by oid), '') from pg_constraint)) as shape`;

/** Rows that a migration wrote are put aside, to be there again for the next test. */
const KEEP_FIRST_ROWS = `do $$ declare named text; filled boolean; begin
  create schema first_rows;
  for named in select tablename from pg_tables where schemaname = 'public' loop
    execute format('select exists (select 1 from public.%I)', named) into filled;
    if filled then execute format('create table first_rows.%I as table public.%I', named, named); end if;
  end loop;
end $$`;

/** As after the last migration: no rows but the first ones, and numbers begin anew. Triggers and references rest meanwhile. */
const EMPTY = `do $$ declare named text; filled boolean; begin
  set local session_replication_role = replica;
  for named in select tablename from pg_tables where schemaname = 'public' loop
    execute format('select exists (select 1 from public.%I)', named) into filled;
    if filled then execute format('delete from public.%I', named); end if;
  end loop;
  for named in select tablename from pg_tables where schemaname = 'first_rows' loop
    execute format('insert into public.%I overriding system value select * from first_rows.%I', named, named);
  end loop;
  perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) from pg_sequences where schemaname = 'public';
end $$`;
