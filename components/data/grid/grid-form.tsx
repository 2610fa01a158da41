'use client';

import { type ClipboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatWhole } from '@/lib/kernel/format';
import type { FieldProblem, FormAction, FormState } from '@/lib/kernel/form-state';
import { cellField, cellOfField } from '@/lib/kernel/rows/cell-field';
import type { GridCell, GridNote, GridPage, GridRow } from '@/lib/usecases/data/grid/grid-page';
import { Checkbox } from '../../ui/form/checkboxes';
import { ErrorSummary } from '../../ui/form/error-summary';
import { messageFor, textValue } from '../../ui/form/field-values';
import { SubmitButton } from '../../ui/form/submit-button';
import { TextInput } from '../../ui/form/text-input';
import { useKeptForm } from '../../ui/form/use-kept-form';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';

/** Empty rows below those that there are. */
const ROWS_TO_FILL = 5;

/** The rows of a grid as fields: what is pasted into one of them fills those to its right and below. */
export function GridForm({ page, action }: { readonly page: GridPage; readonly action: FormAction }) {
  const [state, submit] = useKeptForm(action, { problems: [], values: {} }, 'grid');
  const form = useRef<HTMLFormElement>(null);
  const { id, columns, rows, mostRows, hasMore } = page;
  const typedCount = Number(textValue(state.values, 'count', '0'));
  const [count, setCount] = useState(
    Math.min(mostRows, Math.max(rows.length + ROWS_TO_FILL, Number.isNaN(typedCount) ? 0 : typedCount)),
  );
  const spread = (event: ClipboardEvent<HTMLFormElement>): void => {
    const from = event.target instanceof HTMLInputElement ? cellOfField(event.target.name) : null;
    const lines = event.clipboardData
      .getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r\n|\n|\r/);
    const several = lines.length > 1 || (lines[0] ?? '').includes('\t');
    if (from === null || !several) return;
    event.preventDefault();
    flushSync(() => setCount((now) => Math.min(mostRows, Math.max(now, from.row + lines.length))));
    for (const [down, line] of lines.entries())
      for (const [right, text] of line.split('\t').entries()) {
        const field = form.current?.elements.namedItem(cellField(from.row + down, from.column + right));
        if (field instanceof HTMLInputElement) field.value = text.trim();
      }
  };
  return (
    <form ref={form} action={submit} noValidate onPaste={spread}>
      <ErrorSummary problems={[...state.problems, ...problemsOf(page)]} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="columns" value={columns.map(({ name }) => name).join(',')} />
      <input type="hidden" name="count" value={count} />
      <Table
        caption={`Rows of ${page.file}`}
        className="hr-grid"
        columns={[
          { key: 'row', label: 'Row' },
          ...columns.map(({ name, label, required }) => ({
            key: name,
            label: required ? `${label} (must be there)` : label,
          })),
        ]}
      >
        {Array.from({ length: count }, (_, row) => (
          <GridLine key={row} row={row} known={rows[row] ?? null} columns={columns} state={state} />
        ))}
      </Table>
      {hasMore ? <Checkbox name="all" label="Show every column after the check" /> : null}
      <SubmitButton>Check the rows</SubmitButton>
    </form>
  );
}

function GridLine({
  row,
  known,
  columns,
  state,
}: {
  readonly row: number;
  readonly known: GridRow | null;
  readonly columns: GridPage['columns'];
  readonly state: FormState;
}) {
  return (
    <Row>
      <RowHeader>
        <span id={rowId(row)}>{formatWhole(row + 1)}</span>
        {known === null ? null : <Notes notes={known.notes} />}
      </RowHeader>
      {columns.map(({ name, label }, column) => {
        const field = cellField(row, column);
        const cell: GridCell | null = known?.cells[column] ?? null;
        return (
          <Cell key={name} label={label}>
            <TextInput
              name={field}
              label={`${label}, row ${row + 1}`}
              hideLabel
              spellCheck={false}
              autoComplete="off"
              hint={wordsOf(cell?.notes ?? [], 'warning') || undefined}
              error={messageFor(state.problems, field) ?? (wordsOf(cell?.notes ?? [], 'error') || undefined)}
              defaultValue={textValue(state.values, field, cell?.text ?? '')}
            />
          </Cell>
        );
      })}
    </Row>
  );
}

function Notes({ notes }: { readonly notes: readonly GridNote[] }) {
  return notes.map(({ kind, message }) => (
    <p key={message} className={kind === 'error' ? 'govuk-error-message' : 'hr-note'}>
      {kind === 'error' ? <span className="govuk-visually-hidden">Error: </span> : null}
      {message}
    </p>
  ));
}

const rowId = (row: number): string => `row-${row}`;

function wordsOf(notes: readonly GridNote[], kind: GridNote['kind']): string {
  return notes.flatMap((note) => (note.kind === kind ? [note.message] : [])).join('. ');
}

/** Everything that is wrong, each leading to its cell. */
function problemsOf({ rows, columns, notes }: GridPage): FieldProblem[] {
  const errors = (of: readonly GridNote[]) => of.filter(({ kind }) => kind === 'error');
  return [
    ...errors(notes).map(({ message }) => ({ field: '', message })),
    ...rows.flatMap(({ number, cells, notes: ofRow }) => [
      ...errors(ofRow).map(({ message }) => ({
        field: rowId(number - 1),
        message: `Row ${number}: ${message}`,
      })),
      ...cells.flatMap(({ field, notes: ofCell }, column) =>
        errors(ofCell).map(({ message }) => ({
          field,
          message: `Row ${number}, ${columns[column]?.label ?? ''}: ${message}`,
        })),
      ),
    ]),
  ];
}
