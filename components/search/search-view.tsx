import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { toCapacity } from '@/lib/addresses/capacity';
import { toCase, toCases } from '@/lib/addresses/cases';
import { toOfficer } from '@/lib/addresses/officers';
import { toSearch } from '@/lib/addresses/search';
import { toTeam } from '@/lib/addresses/teams';
import type { Address } from '@/lib/kernel/address';
import { formatWhole } from '@/lib/kernel/format';
import type { FoundUnit, SearchPage } from '@/lib/usecases/search/search-page';
import { SavedTeam } from '../teams/saved/saved-teams';
import { Button } from '../ui/form/button';
import { TextLink } from '../ui/list/text-link';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';

/** What was found of what somebody typed, each kind in a section of its own. */
export function SearchView({ page }: { readonly page: SearchPage }) {
  const { text, tooShort, people, officers, units, savedTeams } = page;
  const found = [people, officers, units].some((part) => part !== null && part.rows.length > 0);
  return (
    <PageFrame below={<OfficialMarking />}>
      <PageHead title={tooShort ? 'Search' : `Search: ${text.trim()}`} />
      <SearchAgain text={text} />
      <Saved teams={savedTeams} />
      {found ? (
        <>
          <TableTools summary="Every one that was found stands in the files.">
            <FileLinks file={toListFile('found')} query={toSearch.params({ q: text })} />
          </TableTools>
          <People page={page} />
          <Officers page={page} />
          <Units page={page} />
        </>
      ) : savedTeams.length > 0 && !tooShort ? null : (
        <Nothing page={page} />
      )}
      {tooShort || people === null ? null : <Elsewhere text={text} />}
    </PageFrame>
  );
}

function SearchAgain({ text }: { readonly text: string }) {
  return (
    <form action={toSearch()} method="get" className="govuk-form-group">
      <label className="govuk-label" htmlFor="search-again">
        CRN, name, staff code, or team
      </label>
      <div className="govuk-input__wrapper">
        <input
          className="govuk-input govuk-input--width-20"
          id="search-again"
          name="q"
          type="search"
          defaultValue={text}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
        />
        <Button look="secondary">Search again</Button>
      </div>
    </form>
  );
}

function Nothing({ page: { text, tooShort } }: { readonly page: SearchPage }) {
  if (tooShort)
    return (
      <EmptyState kind="none_match" title="Enter at least 2 letters or figures">
        A CRN is a letter and six figures. Of a name the beginning of each word is enough: “mars ty” finds
        Marsden, Tyler.
      </EmptyState>
    );
  return (
    <EmptyState kind="none_match" title={`Nothing in your part of the estate matches “${text.trim()}”`}>
      Words are matched from their beginning; accents, apostrophes and capitals make no difference. A CRN has
      to be whole.
    </EmptyState>
  );
}

function Saved({ teams }: { readonly teams: SearchPage['savedTeams'] }) {
  if (teams.length === 0) return null;
  return (
    <Section title="Your saved teams">
      <ul className="govuk-list govuk-list--spaced">
        {teams.map((team) => (
          <li key={team.teamCode}>
            <SavedTeam team={team} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function titled(
  title: string,
  { rows, more }: { readonly rows: readonly unknown[]; readonly more: boolean },
): string {
  return `${title}: ${more ? `the first ${formatWhole(rows.length)}` : formatWhole(rows.length)}`;
}

function People({ page: { people, text } }: { readonly page: SearchPage }) {
  if (people === null || people.rows.length === 0) return null;
  return (
    <Section title={titled('People on probation', people)}>
      <ul className="govuk-list govuk-list--spaced">
        {people.rows.map(({ crn, name, holder, ended }) => (
          <li key={crn}>
            <TextLink href={toCase.page(crn)}>{name.text}</TextLink>{' '}
            <span className="hr-muted">
              <span className="hr-code">{crn}</span>
              {name.restricted && name.named ? ', restricted' : ''}
              {ended
                ? ', ended'
                : holder === null
                  ? ', waits for an officer'
                  : `, ${holder.name}, ${holder.teamName}`}
            </span>
          </li>
        ))}
      </ul>
      {people.more ? (
        <More href={toCases.all({ q: text })}>All cases that match, in the list of cases</More>
      ) : null}
    </Section>
  );
}

function Officers({ page: { officers } }: { readonly page: SearchPage }) {
  if (officers === null || officers.rows.length === 0) return null;
  return (
    <Section title={titled('Staff', officers)}>
      <ul className="govuk-list govuk-list--spaced">
        {officers.rows.map(({ staffCode, name, grade, teamName }) => (
          <li key={staffCode}>
            <TextLink href={toOfficer.page(staffCode)}>{name}</TextLink>{' '}
            <span className="hr-muted">
              <span className="hr-code">{staffCode}</span>, {grade ?? 'grade not known'}, {teamName}
            </span>
          </li>
        ))}
      </ul>
      {officers.more ? <p className="govuk-body">There are more: type more of the name.</p> : null}
    </Section>
  );
}

function Units({ page: { units, model } }: { readonly page: SearchPage }) {
  if (units === null || units.rows.length === 0) return null;
  return (
    <Section title={titled('Teams and units', units)}>
      <ul className="govuk-list govuk-list--spaced">
        {units.rows.map((unit) => (
          <li key={`${unit.level} ${unit.code}`}>
            {unit.mayView ? <TextLink href={hrefOf(unit)}>{unit.name}</TextLink> : unit.name}{' '}
            <span className="hr-muted">
              {model.estateNames[unit.level]} <span className="hr-code">{unit.code}</span>
              {unit.within.length === 0 ? '' : `, ${unit.within.join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
      {units.more ? <p className="govuk-body">There are more: type more of the name.</p> : null}
    </Section>
  );
}

function hrefOf({ level, code }: FoundUnit): Address {
  return level === 'team' ? toTeam.page(code) : toCapacity.page({ level, code });
}

/** Where else something may be: lists match any part of a name, and have what has ended. */
function Elsewhere({ text }: { readonly text: string }) {
  return (
    <p className="govuk-body">
      Not there? The list of cases matches any part of a name or a CRN:{' '}
      <TextLink href={toCases.all({ q: text })}>live cases</TextLink>,{' '}
      <TextLink href={toCases.all({ q: text, status: 'ended' })}>ended cases</TextLink>.
    </p>
  );
}

function More({ href, children }: { readonly href: Address; readonly children: string }) {
  return (
    <p className="govuk-body">
      <TextLink href={href}>{children}</TextLink>
    </p>
  );
}
