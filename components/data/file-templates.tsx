import { toData } from '@/lib/addresses/data';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';

const FILES = [
  ['teams', 'One row a team, with its LDU and region'],
  ['officers', 'One row a member of staff: team, grade, hours, line manager, training'],
  ['cases', 'One row a live case: setting, scores, dates, who holds it'],
  ['reductions', 'One row a reduction of an officer’s hours'],
  ['absences', 'One row an absence'],
  ['reports', 'One row a report that was completed'],
  ['oversight', 'One row a decision of management oversight that another system holds'],
  ['establishment', 'One row a grade of a unit: the posts that it is to have'],
] as const;

/** Each file that an import knows, with a template to fill in. */
export function FileTemplates() {
  return (
    <>
      <p className="govuk-body">
        Bring any of these files, alone or together. Each template has the columns of its file and one row as
        an example.
      </p>
      <p className="govuk-body">
        <TextLink href={toData.template()} download>
          Download a workbook to fill in (XLSX)
        </TextLink>
        : a sheet for each file, with lists to choose from, notes and examples. Fill in the sheets that you
        need and bring it as it is.
      </p>
      <Table
        caption="Files that can be imported"
        columns={[
          { key: 'file', label: 'File' },
          { key: 'holds', label: 'What it holds' },
        ]}
      >
        {FILES.map(([name, holds]) => (
          <Row key={name}>
            <RowHeader>
              <TextLink href={`/templates/${name}.csv`} download hiddenSuffix="template">
                {name}.csv
              </TextLink>
            </RowHeader>
            <Cell>{holds}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
