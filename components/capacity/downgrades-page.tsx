import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { DowngradesPage } from '@/lib/usecases/capacity/downgrades-page';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { capacityHref, downgradesHref, unitParams } from './capacity-address';
import { UnitCrumbs } from './capacity-top';
import { DataQualitySection } from './sections/data-quality-section';
import { DowngradesSection, Rate } from './sections/downgrades-section';

/** The downgrades of a unit, and of each unit below it. */
export function DowngradesView({ page }: { readonly page: DowngradesPage }) {
  const { unit, above, model, dataAsOf, downgrades, below } = page;
  return (
    <PageFrame
      above={<UnitCrumbs above={above} unit={unit} />}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title="Downgrades by unit"
        data={dataAsOf === null ? undefined : `Data from ${formatInstant(new Date(dataAsOf))}.`}
      />
      <DowngradesSection downgrades={downgrades} unit={unit} words={wordsOf(model)} linked={false} />
      <DataQualitySection page={page} />
      <Section title={`Units of ${unit.name}`}>
        {below.length === 0 ? (
          <EmptyState
            kind="none_exist"
            title="There are no units below a team"
            next={{ href: capacityHref(unit), label: `Back to the capacity of ${unit.name}` }}
          >
            Officers are not compared by their downgrades: too few cases each to say anything.
          </EmptyState>
        ) : (
          <>
            <TableTools summary={countOf(below.length, 'unit')}>
              <FileLinks file={toListFile('downgrades')} query={unitParams(unit)} />
            </TableTools>
            <UnitsTable page={page} />
          </>
        )}
      </Section>
    </PageFrame>
  );
}

function UnitsTable({ page: { below, model } }: { readonly page: DowngradesPage }) {
  const { over: line } = wordsOf(model);
  return (
    <Table
      caption="Falls in band for each 100 live cases, by unit"
      columns={[
        { key: 'unit', label: 'Unit' },
        { key: 'over', label: `Officers over ${line}`, numeric: true },
        { key: 'rest', label: 'The rest', numeric: true },
        { key: 'all', label: 'All', numeric: true },
        { key: 'falls', label: 'Falls', numeric: true },
        { key: 'cases', label: 'Live cases', numeric: true },
        { key: 'waiting', label: 'Waiting', numeric: true },
        { key: 'review', label: 'To review', numeric: true },
      ]}
    >
      {below.map(({ downgrades: { over, rest, all, waiting, toReview }, ...unit }) => (
        <Row key={unit.code}>
          <RowHeader>
            <TextLink href={downgradesHref(unit)}>{unit.name}</TextLink>
          </RowHeader>
          <Cell numeric label={`Over ${line}`}>
            <Rate rate={over} />
          </Cell>
          <Cell numeric label="The rest">
            <Rate rate={rest} />
          </Cell>
          <Cell numeric label="All">
            <Rate rate={all} />
          </Cell>
          <Cell numeric label="Falls">
            {formatWhole(all.falls)}
          </Cell>
          <Cell numeric label="Live cases">
            {formatWhole(all.cases)}
          </Cell>
          <Cell numeric label="Waiting">
            {formatWhole(waiting)}
          </Cell>
          <Cell numeric label="To review">
            {formatWhole(toReview)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
