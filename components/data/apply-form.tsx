'use client';

import { formatWhole } from '@/lib/kernel/format';
import type { FormAction, FormState } from '@/lib/kernel/form-state';
import type { ImportConfirm, ImportReport } from '@/lib/usecases/import/import-report';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { WarningText } from '../ui/page/warning-text';

const LOSS_WORDS: Readonly<Record<ImportConfirm['byUnit'][number]['kind'], string>> = {
  cases: 'live cases would end',
  staff: 'staff would leave',
  holders: 'live cases would leave their officer',
  teams: 'staff would go to another team',
};

/** Imports the files as the check says; where teams would lose much, how much is to be typed first. */
export function ApplyForm({
  id,
  report: { confirm, added, changed, ended },
  action,
}: {
  readonly id: string;
  readonly report: ImportReport;
  readonly action: FormAction;
}) {
  const [state, submit] = useKeptForm(action, { problems: [], values: {} }, 'apply');
  const nothing = added + changed + ended === 0 && confirm === undefined;
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={state.problems} />
      <input type="hidden" name="id" value={id} />
      {confirm === undefined ? null : <Losses confirm={confirm} state={state} />}
      {nothing ? <p className="govuk-body">Importing them confirms that the data is of today.</p> : null}
      <SubmitButton>{nothing ? 'Confirm the data' : 'Import the files'}</SubmitButton>
    </form>
  );
}

function Losses({
  confirm: { ended, moved, byUnit },
  state: { problems, values },
}: {
  readonly confirm: ImportConfirm;
  readonly state: FormState;
}) {
  return (
    <>
      <WarningText>
        These files take much of what teams have. Check that they are whole before you import them.
      </WarningText>
      <Table
        caption="What teams would lose"
        captionShown
        columns={[
          { key: 'team', label: 'Team' },
          { key: 'count', label: 'How many', numeric: true },
          { key: 'of', label: 'Of', numeric: true },
          { key: 'what', label: 'What' },
        ]}
      >
        {byUnit.map(({ team, kind, count, of }) => (
          <Row key={`${team ?? ''} ${kind}`}>
            <RowHeader>{team ?? 'Waiting cases'}</RowHeader>
            <Cell numeric>{formatWhole(count)}</Cell>
            <Cell numeric>{formatWhole(of)}</Cell>
            <Cell>{LOSS_WORDS[kind]}</Cell>
          </Row>
        ))}
      </Table>
      {ended > 0 ? (
        <TextInput
          name="confirmEnded"
          label={`In all ${formatWhole(ended)} would end. If that is meant, enter the number`}
          inputMode="numeric"
          width={5}
          error={messageFor(problems, 'confirmEnded')}
          defaultValue={textValue(values, 'confirmEnded', '')}
        />
      ) : null}
      {moved > 0 ? (
        <TextInput
          name="confirmMoved"
          label={`In all ${formatWhole(moved)} would change holder or team. If that is meant, enter the number`}
          inputMode="numeric"
          width={5}
          error={messageFor(problems, 'confirmMoved')}
          defaultValue={textValue(values, 'confirmMoved', '')}
        />
      ) : null}
    </>
  );
}
