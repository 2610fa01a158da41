import { emptyRow } from './empty-row';
import { RowsOneByOne } from './many-rows';

/** Different values of a column that are looked for among those it has: beyond that nearly each is new, as a key is. */
const MOST_LOOKED_FOR = 40_000;
/** Lists that are known again as themselves. */
const MOST_MET = 1_000;
const FIRST_ROOM = 64;

/**
 * Rows that are alike, held by column: of each value a small number, and each value once. A quarter of a
 * million cases take a tenth of what they take one by one. A row that is asked for is put together anew, with the members that it came with, in
 * their order; values stay as they were handed over, and lists that say the same become one list.
 */
export class RowsByColumn<Row extends object> extends RowsOneByOne<Row> {
  readonly #shapes: Shape[] = [];
  readonly #shapeOf = new Numbers();
  readonly #placeIn = new Numbers();
  #last: Shape | null = null;

  get length(): number {
    return this.#shapeOf.length;
  }

  push(row: Row): void {
    const members = Object.keys(row);
    const shape = this.#shapeWith(members);
    this.#last = shape;
    this.#shapeOf.push(shape.number);
    this.#placeIn.push(shape.push(row));
  }

  at(place: number): Row {
    const shape = this.#shapes[this.#shapeOf.at(place)];
    if (shape === undefined) throw new RangeError(`There is no row ${place}`);
    return shape.at(this.#placeIn.at(place)) as Row;
  }

  override *valuesOf<Name extends keyof Row>(name: Name): Generator<Row[Name]> {
    for (let place = 0; place < this.length; place += 1) {
      const shape = this.#shapes[this.#shapeOf.at(place)];
      yield shape?.valueAt(this.#placeIn.at(place), String(name)) as Row[Name];
    }
  }

  #shapeWith(members: readonly string[]): Shape {
    if (this.#last?.has(members)) return this.#last;
    const known = this.#shapes.find((shape) => shape.has(members));
    if (known !== undefined) return known;
    const made = new Shape(this.#shapes.length, members);
    this.#shapes.push(made);
    return made;
  }
}

/** Rows with the same members in the same order. */
class Shape {
  readonly #columns: readonly Column[];
  readonly #empty: Readonly<Record<string, unknown>>;
  #length = 0;

  constructor(
    readonly number: number,
    private readonly members: readonly string[],
  ) {
    this.#columns = members.map(() => new Column());
    this.#empty = emptyRow(members);
  }

  has(members: readonly string[]): boolean {
    const { members: own } = this;
    if (own.length !== members.length) return false;
    for (let index = 0; index < own.length; index += 1) if (own[index] !== members[index]) return false;
    return true;
  }

  push(row: object): number {
    const values = row as Readonly<Record<string, unknown>>;
    const { members } = this;
    // By number, as nothing else does: millions of values go through here.
    for (let index = 0; index < members.length; index += 1)
      this.#columns[index]?.push(values[members[index] ?? '']);
    this.#length += 1;
    return this.#length - 1;
  }

  /** What one member of a row is; undefined where it has no such member. */
  valueAt(place: number, name: string): unknown {
    return this.#columns[this.members.indexOf(name)]?.at(place);
  }

  at(place: number): object {
    const row: Record<string, unknown> = { ...this.#empty };
    const { members } = this;
    for (let index = 0; index < members.length; index += 1)
      row[members[index] ?? ''] = this.#columns[index]?.at(place);
    return row;
  }
}

/** The values of one member, each different one once as long as there are few. */
class Column {
  readonly #values: unknown[] = [];
  readonly #numbers = new Numbers();
  readonly #lists = new Map<string, number>();
  /** Lists that came before, themselves: to write one as text costs more than to find it. */
  readonly #met = new Map<object, number>();
  #places: Map<unknown, number> | null = new Map<unknown, number>();

  push(value: unknown): void {
    this.#numbers.push(this.#numberOf(value));
  }

  at(place: number): unknown {
    return this.#values[this.#numbers.at(place)];
  }

  #numberOf(value: unknown): number {
    if (this.#places === null) return this.#add(value);
    if (Array.isArray(value)) return this.#numberOfList(value);
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    const number = this.#add(value);
    this.#places.set(value, number);
    this.#lookedForAtMost();
    return number;
  }

  #numberOfList(value: readonly unknown[]): number {
    const met = this.#met.get(value);
    if (met !== undefined) return met;
    const text = JSON.stringify(value);
    const number = this.#lists.get(text) ?? this.#add(value);
    this.#lists.set(text, number);
    if (this.#met.size < MOST_MET) this.#met.set(value, number);
    this.#lookedForAtMost();
    return number;
  }

  #lookedForAtMost(): void {
    if (this.#values.length <= MOST_LOOKED_FOR) return;
    this.#places = null;
    this.#lists.clear();
  }

  #add(value: unknown): number {
    return this.#values.push(value) - 1;
  }
}

/** Whole numbers from 0 on, in as little room as they take: in one byte each, or two, or four, as the greatest of them needs. */
class Numbers {
  #room: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(FIRST_ROOM);
  #most = 0xff;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (number > this.#most || this.#length === this.#room.length) this.#makeRoom(number);
    this.#room[this.#length] = number;
    this.#length += 1;
  }

  #makeRoom(number: number): void {
    const size = this.#length < this.#room.length ? this.#room.length : this.#room.length * 2;
    this.#most = Math.max(this.#most, number > 0xffff ? 0xffff_ffff : number > 0xff ? 0xffff : 0xff);
    const more =
      this.#most === 0xff
        ? new Uint8Array(size)
        : this.#most === 0xffff
          ? new Uint16Array(size)
          : new Uint32Array(size);
    more.set(this.#room);
    this.#room = more;
  }

  at(place: number): number {
    const number = place < this.#length ? this.#room[place] : undefined;
    if (number === undefined) throw new RangeError(`There is no row ${place}`);
    return number;
  }
}
