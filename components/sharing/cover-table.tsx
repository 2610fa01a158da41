import { formatDateShort } from '@/lib/kernel/format';
import type { CoverEntry } from '@/lib/usecases/sharing/shared-work-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { CaseName, CountingTag, Person, Points } from './line-cells';

/** Covers by name: of an officer's cases, or by them. */
export function CoverTable({
  covers,
  direction,
}: {
  readonly covers: readonly CoverEntry[];
  /** `in`: colleagues cover for the officer. `out`: the officer covers for colleagues. */
  readonly direction: 'in' | 'out';
}) {
  const mayChange = covers.some((entry) => entry.changeHref !== null);
  const who = direction === 'in' ? 'Covered by' : 'Officer of record';
  return (
    <Table
      caption={direction === 'in' ? 'Cases that colleagues cover' : 'Cases covered for colleagues'}
      columns={[
        { key: 'case', label: 'Case' },
        { key: 'who', label: who },
        { key: 'from', label: 'First day' },
        { key: 'to', label: 'Last day' },
        { key: 'status', label: 'Status' },
        ...(direction === 'out' ? [{ key: 'points', label: 'Points today', numeric: true }] : []),
        ...(mayChange
          ? [{ key: 'action', label: <span className="govuk-visually-hidden">Action</span> }]
          : []),
      ]}
    >
      {covers.map((cover) => (
        <Row key={cover.id}>
          <RowHeader>
            <CaseName value={cover.case} />
          </RowHeader>
          <Cell label={who}>
            <Person person={cover.other} />
          </Cell>
          <Cell label="First day">{formatDateShort(cover.startsOn)}</Cell>
          <Cell label="Last day">{formatDateShort(cover.endsOn)}</Cell>
          <Cell label="Status">
            <CountingTag counting={cover.counting} />
          </Cell>
          {direction === 'out' ? (
            <Cell label="Points today" numeric>
              <Points hundredths={cover.pointsHundredths} />
            </Cell>
          ) : null}
          {mayChange ? (
            <Cell nowrap>
              {cover.changeHref === null ? null : (
                <TextLink href={cover.changeHref} hiddenSuffix={`of case ${cover.case.crn}`}>
                  Change or cancel
                </TextLink>
              )}
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}
