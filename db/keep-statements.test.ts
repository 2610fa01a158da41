import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepStatements } from './keep-statements';

describe('statements that a connection keeps', () => {
  let connection: Database.Database;
  beforeEach(() => {
    connection = new Database(':memory:');
    keepStatements(connection);
    connection.exec('create table thing (id integer primary key, name text)');
    connection.prepare('insert into thing (name) values (?)').run('first');
  });
  afterEach(() => connection.close());

  it('are the same for the same text, and give rows both ways in turn', () => {
    const text = 'select id, name from thing where id = ?';
    expect(connection.prepare(text)).toBe(connection.prepare(text));
    for (let turn = 0; turn < 2; turn += 1) {
      expect(connection.prepare(text).all(1)).toEqual([{ id: 1, name: 'first' }]);
      expect(connection.prepare(text).raw().all(1)).toEqual([[1, 'first']]);
      expect(connection.prepare(text).get(1)).toEqual({ id: 1, name: 'first' });
    }
  });

  it('know of a column that came after they were prepared, and of a table that was made anew', () => {
    const all = (): unknown => connection.prepare('select * from thing').all();
    expect(all()).toEqual([{ id: 1, name: 'first' }]);
    connection.exec('alter table thing add column kind text');
    expect(all()).toEqual([{ id: 1, name: 'first', kind: null }]);
    connection.exec('drop table thing; create table thing (id integer, name text)');
    expect(all()).toEqual([]);
  });

  it('fail each time where they cannot be prepared, and are no fewer for being many', () => {
    const wrong = (): unknown => connection.prepare('select kind from nowhere').all();
    expect(wrong).toThrow('no such table');
    expect(wrong).toThrow('no such table');
    for (let at = 0; at < 1_000; at += 1)
      expect(connection.prepare(`select ${at} as at, name from thing`).all()).toEqual([
        { at, name: 'first' },
      ]);
  });
});
