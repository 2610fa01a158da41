/** What is asked of many rows that are alike, whether a list holds them or each is put together as it is asked for. A list is one. */
export interface ManyRows<Row> extends Iterable<Row> {
  readonly length: number;
  map<To>(to: (row: Row) => To): To[];
  flatMap<To>(to: (row: Row) => To | readonly To[]): To[];
  some(is: (row: Row) => boolean): boolean;
}

/** Rows that are put together one by one, from whatever keeps them. */
export abstract class RowsOneByOne<Row> implements ManyRows<Row> {
  abstract readonly length: number;
  /** The row at a place, from 0 on; of a place that there is not, it throws. */
  abstract at(place: number): Row;

  *[Symbol.iterator](): Iterator<Row> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place);
  }

  /** The values of one member, row by row. */
  *valuesOf<Name extends keyof Row>(name: Name): Generator<Row[Name]> {
    for (const row of this) yield row[name];
  }

  map<To>(to: (row: Row) => To): To[] {
    return Array.from(this, to);
  }

  flatMap<To>(to: (row: Row) => To | readonly To[]): To[] {
    const all: To[] = [];
    for (const row of this) {
      const some = to(row);
      if (Array.isArray(some)) for (const one of some as readonly To[]) all.push(one);
      else all.push(some as To);
    }
    return all;
  }

  some(is: (row: Row) => boolean): boolean {
    for (const row of this) if (is(row)) return true;
    return false;
  }
}

/** The values of one member of many rows: where they are kept one beside the other, without putting each row together. */
export function valuesOf<Row, Name extends keyof Row>(rows: ManyRows<Row>, name: Name): Iterable<Row[Name]> {
  return rows instanceof RowsOneByOne
    ? (rows as RowsOneByOne<Row>).valuesOf(name)
    : rows.map((row) => row[name]);
}

/** Rows some at a time, in their order. */
export function* partsOf<Row>(rows: Iterable<Row>, size: number): Generator<Row[]> {
  let part: Row[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
