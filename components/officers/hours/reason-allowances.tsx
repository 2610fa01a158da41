import { reasonAllowance } from '@/lib/domain/workload/hours/reduction-messages';
import { shareOfHours } from '@/lib/domain/workload/hours/reductions';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { Details } from '../../ui/page/details';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';

/** The reasons of the model, by name. */
export function reasonChoices({ model }: Pick<OfficerPage, 'model'>): FormChoice[] {
  return model.reductionReasons.map((reason) => ({ value: reason.name, label: reason.name }));
}

/** What each reason fixes or allows, in this officer's hours. */
export function ReasonAllowances({ page }: { readonly page: OfficerPage }) {
  const hours = page.measured.officer.contractedHoursHundredths;
  const rows = page.model.reductionReasons.flatMap((reason) => {
    const words = reasonAllowance(reason, hours, (percent) => shareOfHours(hours ?? 0, percent));
    return words === '' ? [] : [{ name: reason.name, words }];
  });
  return (
    <Details summary="Reasons that fix or limit the hours">
      <Table
        caption="What a reason fixes or allows"
        stack={false}
        columns={[
          { key: 'reason', label: 'Reason' },
          { key: 'allows', label: 'Hours and length' },
        ]}
      >
        {rows.map(({ name, words }) => (
          <Row key={name}>
            <RowHeader>{name}</RowHeader>
            <Cell>{words}</Cell>
          </Row>
        ))}
      </Table>
      <p className="hr-note">Every other reason may take any hours up to the contracted hours.</p>
    </Details>
  );
}
