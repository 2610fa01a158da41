import type { $Type, ColumnBuilderBase, ColumnBuilderBaseConfig, ColumnDataType } from 'drizzle-orm';
import type { HasDefault, IsPrimaryKey, NotNull, SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

type Config = ColumnBuilderBaseConfig<ColumnDataType, string>;

/** What Drizzle's builders of either dialect can be asked. */
interface Builder<Dialect, Column> extends ColumnBuilderBase<Config, object & { dialect: Dialect }> {
  $type<Value>(): $Type<this, Value>;
  notNull(): NotNull<this>;
  default(value: never): HasDefault<this>;
  primaryKey(): IsPrimaryKey<NotNull<this>>;
  unique(): this;
  references(column: () => Column): this;
}
export type PgBuilder = Builder<'pg', AnyPgColumn>;
export type SqliteBuilder = Builder<'sqlite', AnySQLiteColumn>;

/** A column of a table, in each dialect: what a foreign key points to. */
export interface ColumnReference {
  readonly pg: AnyPgColumn;
  readonly sqlite: AnySQLiteColumn;
}

type ValueOf<Builder extends PgBuilder> = Builder['_'] extends { $type: infer Value }
  ? Value
  : Builder['_']['data'];

/** A column under construction in both dialects at once: Drizzle infers the types of each, and parity.ts compares them. */
export class ColumnPair<Pg extends PgBuilder, Sqlite extends SqliteBuilder> {
  constructor(
    readonly pg: Pg,
    readonly sqlite: Sqlite,
  ) {}

  /** Says what the stored value is, for the compiler alone: a branded id, a word of a list, the shape of a document. */
  $type<Value>(): ColumnPair<$Type<Pg, Value>, $Type<Sqlite, Value>> {
    return new ColumnPair(this.pg.$type<Value>(), this.sqlite.$type<Value>());
  }

  notNull(): ColumnPair<NotNull<Pg>, NotNull<Sqlite>> {
    return new ColumnPair(this.pg.notNull(), this.sqlite.notNull());
  }

  default(value: ValueOf<Pg> | SQL): ColumnPair<HasDefault<Pg>, HasDefault<Sqlite>> {
    const checked = value as never;
    return new ColumnPair(this.pg.default(checked), this.sqlite.default(checked));
  }

  primaryKey(): ColumnPair<IsPrimaryKey<NotNull<Pg>>, IsPrimaryKey<NotNull<Sqlite>>> {
    return new ColumnPair(this.pg.primaryKey(), this.sqlite.primaryKey());
  }

  unique(): ColumnPair<Pg, Sqlite> {
    return new ColumnPair(this.pg.unique(), this.sqlite.unique());
  }

  /** Points to a column of a table; a function, so that a table may point to itself. */
  references(column: () => ColumnReference): ColumnPair<Pg, Sqlite> {
    return new ColumnPair(
      this.pg.references(() => column().pg),
      this.sqlite.references(() => column().sqlite),
    );
  }
}
