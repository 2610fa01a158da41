import 'server-only';
import { RowsOneByOne } from '../../../kernel/rows/many-rows';
import { RowsByColumn } from '../../../kernel/rows/rows-by-column';
import type { FileRow } from './file-spec';

/** The rows of a file, in as little memory as they take: those of a nation are held until all of its files are worked out. */
export class FileRows<Values extends object> extends RowsOneByOne<FileRow<Values>> {
  readonly #values = new RowsByColumn<Values>();
  readonly #beside = new RowsByColumn<Omit<FileRow<Values>, 'values' | 'row'>>();
  readonly #lines: number[] = [];

  get length(): number {
    return this.#lines.length;
  }

  push({ row, values, typed }: FileRow<Values>): void {
    this.#lines.push(row);
    this.#values.push(values);
    this.#beside.push({ typed });
  }

  at(place: number): FileRow<Values> {
    const row = this.#lines[place];
    if (row === undefined) throw new RangeError(`There is no row ${place}`);
    return { row, values: this.#values.at(place), ...this.#beside.at(place) };
  }
}
