import { toCapacity } from '@/lib/addresses/capacity';
import {
  OFFICER_COLUMNS,
  type OfficerColumn,
  officerColumns,
} from '@/lib/domain/metrics/capacity/list-columns';
import { officerLineRule } from '@/lib/domain/metrics/officers/unit-officers';
import { LEVEL_BELOW } from '@/lib/domain/metrics/units/units';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { capitalised } from '@/lib/kernel/text/first-letter';
import type { CapacityOfficer } from '@/lib/usecases/lists/capacity-list-page';
import { OfficerActions } from '../../officers/people/officer-actions';
import { PeopleList } from '../../officers/people/people-list';
import { TableTools } from '../../ui/list/filter-bar';
import { listedPeopleParams, readListedPeople, readOfficerNarrowing } from '../capacity-address';
import { ColumnChoice, officerColumnLabels } from './column-choice';
import { ListFiles } from './list-files';
import { listOffers } from './list-offers';
import { captionOf, countedWords, type Listed, pathOf } from './list-parts';
import { OfficerListTable } from './officer-list-table';
import { SinceSelect } from './since-select';
import { UnitShares } from './unit-shares';

/** The officers of a list behind a figure by name, and how many of them each unit below has. */
export function ListedOfficers(props: Listed<'officers'>) {
  const { page, query, officers, mayRank, units } = props;
  const { list, unit, model, today } = page;
  const params = readListedPeople(query);
  const narrowing = readOfficerNarrowing(query);
  const words = wordsOf(model);
  const columns = officerColumns(toCapacity.list.read(query).columns);
  const offered = offeredColumns(officers);
  const filled = filledColumns(officers);
  return (
    <>
      <PeopleList
        people={officers}
        rule={officerLineRule<CapacityOfficer>(mayRank, narrowing, today)}
        params={params}
        path={pathOf(page)}
        file={toCapacity.listDownload(list)}
        kept={listedPeopleParams(unit, params, query)}
        counted={`${countedWords(page)} officers`}
        teamWord={capitalised(model.estateNames.team)}
        moreFilters={
          <>
            <SinceSelect
              label={`Over ${words.wellOver} for`}
              days={officers.map((entry) => entry.overSince)}
              today={today}
              since={narrowing.since}
            />
            {narrowing.column === null ? null : <input type="hidden" name="step" value={narrowing.column} />}
            <ColumnChoice labels={officerColumnLabels(words)} all={offered} shown={columns} />
          </>
        }
      >
        {(rows, sort, several) => (
          <OfficerListTable
            caption={captionOf(page)}
            officers={rows}
            guards={model.caseloadGuards}
            words={words}
            sort={sort}
            columns={columns.filter((column) => (column !== 'team' || several) && filled.has(column))}
            actionsOf={({ staffCode, name, may }) => (
              <OfficerActions name={name} offers={listOffers(list, staffCode, may)} />
            )}
          />
        )}
      </PeopleList>
      {units.length > 0 ? (
        <div className="hr-frame">
          <h2>{`By ${unitWordOf(props)}`}</h2>
          <Shares {...props} />
        </div>
      ) : null}
    </>
  );
}

/** The columns that a list of officers may have: those of supervision and of fair shares in their own lists alone. */
function offeredColumns(officers: readonly CapacityOfficer[]): readonly OfficerColumn[] {
  const has = {
    supervised: officers.some((entry) => entry.supervised !== null),
    fair: officers.some((entry) => entry.fair !== null),
  };
  return OFFICER_COLUMNS.filter((column) => {
    if (column === 'sessions' || column === 'last') return has.supervised;
    return (column !== 'taken' && column !== 'fair') || has.fair;
  });
}

/** Of those, the columns that say something of somebody. */
function filledColumns(officers: readonly CapacityOfficer[]): ReadonlySet<OfficerColumn> {
  const someOver = officers.some((entry) => entry.overSince !== null);
  return new Set(offeredColumns(officers).filter((column) => column !== 'over' || someOver));
}

/** How many officers of each unit are in the list, where they are not named. */
export function ListedUnits(props: Listed<'units'>) {
  const { page, query, units, mayName } = props;
  const who = mayName
    ? `Officers are listed by name below the nation: open a ${unitWordOf(props)} to see who they are.`
    : 'Who they are is told to their own managers alone.';
  return (
    <>
      <TableTools summary={`${countedWords(page)} officers. ${who}`}>
        <ListFiles list={page.list} query={query} />
      </TableTools>
      {units.length === 0 ? null : <Shares {...props} />}
    </>
  );
}

function Shares({ page, units }: Pick<Listed<'units'>, 'page' | 'units'>) {
  const { list, unit, share } = page;
  return (
    <UnitShares
      caption={captionOf(page)}
      list={list}
      units={units}
      total={{ ...unit, share }}
      unitWord={unitWordOf({ page })}
    />
  );
}

function unitWordOf({ page: { unit, model } }: Pick<Listed<'units'>, 'page'>): string {
  const below = LEVEL_BELOW[unit.level];
  return below === null || below === 'nation' ? '' : model.estateNames[below];
}
