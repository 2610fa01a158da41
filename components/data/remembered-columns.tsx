'use client';

import type { RememberedShape } from '@/lib/usecases/data/upload-page';
import { formatInstant } from '@/lib/kernel/format';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Button } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

/** What is remembered of files whose headings are their own, each with the way to forget it. */
export function RememberedColumns({
  shapes,
  forget,
}: {
  readonly shapes: readonly RememberedShape[];
  readonly forget: FormAction;
}) {
  if (shapes.length === 0)
    return (
      <p className="govuk-body">
        None yet. Where the headings of a file are not known, you are asked once, and files with the same
        headings are then read the same way.
      </p>
    );
  return (
    <Table
      caption="Columns that are remembered"
      columns={[
        { key: 'file', label: 'Read as' },
        { key: 'columns', label: 'Heading and column' },
        { key: 'said', label: 'Said' },
        { key: 'forget', label: 'Forget' },
      ]}
    >
      {shapes.map((shape) => (
        <Row key={shape.shape}>
          <RowHeader>{shape.file ?? 'Left out'}</RowHeader>
          <Cell>{columnWords(shape)}</Cell>
          <Cell>
            By {shape.saidByName}, {formatInstant(new Date(shape.saidAt))}
          </Cell>
          <Cell>
            <Forget shape={shape} action={forget} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** "name of team is team_name; notes is left out" */
function columnWords({ columns }: RememberedShape): string {
  return Object.entries(columns)
    .map(
      ([heading, column]) =>
        `${heading.replaceAll('_', ' ')} ${column === null ? 'is left out' : `is ${column}`}`,
    )
    .join('; ');
}

function Forget({ shape, action }: { readonly shape: RememberedShape; readonly action: FormAction }) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, `forget-${shape.shape.slice(0, 12)}`);
  return (
    <form action={submit}>
      <input type="hidden" name="shape" value={shape.shape} />
      {problems.map(({ message }) => (
        <p key={message} className="govuk-error-message" role="alert">
          {message}
        </p>
      ))}
      <Button
        asLink
        hiddenSuffix={`what ${shape.saidByName} said of ${shape.file ?? 'files that are left out'}`}
      >
        Forget
      </Button>
    </form>
  );
}
