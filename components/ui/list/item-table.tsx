import type { Key, ReactNode } from 'react';
import { Cell, type Column, Row, RowHeader, Table, type TableProps } from './table';

/** A column that says what stands in it. */
export interface ItemColumn<Item> extends Column {
  readonly cell: (item: Item) => ReactNode;
  /** It names its row. The first column does, unless another says so. */
  readonly namesRow?: true;
  /** The name before a value on a narrow screen, where it is not the words of the head; null where the value says what it is. */
  readonly short?: string | null;
  /** What stands in the foot; left out, the foot has nothing there. */
  readonly foot?: ReactNode;
  readonly cellNowrap?: true;
  readonly cellClass?: string;
}

interface ItemTableProps<Item> extends Omit<TableProps, 'columns' | 'children' | 'foot' | 'stack'> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => Key;
  readonly columns: readonly ItemColumn<Item>[];
}

/** A row for each item, by columns that say what stands in them; a foot where a column has something to say there. */
export function ItemTable<Item>({ items, keyOf, columns, ...table }: ItemTableProps<Item>) {
  const naming = columns.find((column) => column.namesRow) ?? columns[0];
  const cellOf = (column: ItemColumn<Item>, item: Item): ReactNode =>
    column === naming ? (
      <RowHeader key={column.key} className={column.cellClass}>
        {column.cell(item)}
      </RowHeader>
    ) : (
      <Cell
        key={column.key}
        label={shortOf(column)}
        numeric={column.numeric}
        nowrap={column.cellNowrap}
        className={column.cellClass}
      >
        {column.cell(item)}
      </Cell>
    );
  return (
    <Table {...table} columns={columns} foot={footOf(columns, naming)}>
      {items.map((item, index) => (
        <Row key={keyOf(item, index)}>{columns.map((column) => cellOf(column, item))}</Row>
      ))}
    </Table>
  );
}

function footOf<Item>(columns: readonly ItemColumn<Item>[], naming: ItemColumn<Item> | undefined): ReactNode {
  if (columns.every((column) => column.foot === undefined)) return null;
  return (
    <Row>
      {columns.map((column) =>
        column === naming ? (
          <RowHeader key={column.key}>{column.foot}</RowHeader>
        ) : column.foot === undefined ? (
          <Cell key={column.key} className="hr-empty" />
        ) : (
          <Cell key={column.key} label={shortOf(column)} numeric={column.numeric}>
            {column.foot}
          </Cell>
        ),
      )}
    </Row>
  );
}

function shortOf<Item>({ short, label }: ItemColumn<Item>): string | undefined {
  if (short === null) return undefined;
  return short ?? (typeof label === 'string' ? label : undefined);
}

/** The column of what can be done with an item; its head is heard, not seen. */
export function actionColumn<Item>(cell: (item: Item) => ReactNode): ItemColumn<Item> {
  return {
    key: 'action',
    label: <span className="govuk-visually-hidden">Action</span>,
    cellNowrap: true,
    cell,
  };
}
