import { toEstate } from '@/lib/addresses/estate';
import { toTeam } from '@/lib/addresses/teams';
import { countOf, formatWhole } from '@/lib/kernel/format';
import { lowerFirst } from '@/lib/kernel/text/first-letter';
import type { LevelNames, ShownCounts, ShownLdu, ShownRegion } from '@/lib/usecases/estate/estate-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { EmptyState } from '../ui/page/empty-state';
import { Section } from '../ui/page/page-head';
import { withArticle } from './unit-words';

/** A region with its LDUs and their teams. */
export function EstateRegion({
  region,
  levels,
}: {
  readonly region: ShownRegion;
  readonly levels: LevelNames;
}) {
  const { code, name, ldus } = region;
  const ldu = lowerFirst(levels.ldu);
  return (
    <Section title={`${name} (${levels.region} ${code})`}>
      <p className="hr-data">{counts(region)}</p>
      <p className="hr-unit-links">
        <TextLink href={toEstate.one('region', code)} hiddenSuffix={name}>
          Change
        </TextLink>{' '}
        <TextLink href={toEstate.create('ldu', { under: code })} hiddenSuffix={`to ${name}`}>
          Add {withArticle(ldu)}
        </TextLink>
      </p>
      {ldus.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title={`${name} has no ${ldu} yet`}
          next={{ href: toEstate.create('ldu', { under: code }), label: `Add its first ${ldu}` }}
        />
      ) : null}
      {ldus.map((one) => (
        <EstateLdu key={one.code} ldu={one} levels={levels} />
      ))}
    </Section>
  );
}

function EstateLdu({ ldu, levels }: { readonly ldu: ShownLdu; readonly levels: LevelNames }) {
  const { code, name, areas, teams } = ldu;
  const team = lowerFirst(levels.team);
  return (
    <div className="hr-unit">
      <h3 className="govuk-heading-s">
        {name} ({levels.ldu} {code})
      </h3>
      <p className="hr-data">
        {`${counts(ldu)}. ${areas.length === 0 ? 'No areas are entered: new cases are not routed to it by their home' : `Serves ${areas.join(', ')}`}.`}
      </p>
      <p className="hr-unit-links">
        <TextLink href={toEstate.one('ldu', code)} hiddenSuffix={name}>
          Change
        </TextLink>{' '}
        <TextLink href={toEstate.create('team', { under: code })} hiddenSuffix={`to ${name}`}>
          Add {withArticle(team)}
        </TextLink>
      </p>
      {teams.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title={`${name} has no ${team} yet`}
          next={{ href: toEstate.create('team', { under: code }), label: `Add its first ${team}` }}
        />
      ) : (
        <TeamTable ldu={ldu} levels={levels} />
      )}
    </div>
  );
}

function TeamTable({ ldu, levels }: { readonly ldu: ShownLdu; readonly levels: LevelNames }) {
  const columns = [
    { key: 'name', label: levels.team },
    { key: 'type', label: 'Kind' },
    { key: 'serves', label: 'Serves as well' },
    { key: 'staff', label: 'Staff', numeric: true },
    { key: 'cases', label: 'Live cases', numeric: true },
    { key: 'do', label: 'What to do' },
  ];
  return (
    <Table caption={`${levels.team}s of ${ldu.name}`} columns={columns}>
      {ldu.teams.map(({ code, name, type, serves, staff, liveCases }) => (
        <Row key={code}>
          <RowHeader>
            <TextLink href={toTeam.page(code)}>{name}</TextLink> ({code})
          </RowHeader>
          <Cell label="Kind">{type}</Cell>
          <Cell label="Serves as well">{serves.length === 0 ? 'None' : serves.join(', ')}</Cell>
          <Cell numeric label="Staff">
            {formatWhole(staff)}
          </Cell>
          <Cell numeric label="Live cases">
            {formatWhole(liveCases)}
          </Cell>
          <Cell label="What to do">
            <TextLink href={toEstate.one('team', code)} hiddenSuffix={name}>
              Change
            </TextLink>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function counts({ staff, liveCases }: ShownCounts): string {
  return `${countOf(staff, 'member', 'members')} of staff, ${countOf(liveCases, 'live case')}`;
}
