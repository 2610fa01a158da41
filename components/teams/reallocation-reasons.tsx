import { Fragment } from 'react';
import { toTeam, toTeams } from '@/lib/addresses/teams';
import { toOfficer } from '@/lib/addresses/officers';
import { countOf } from '@/lib/kernel/format';
import type { AttentionPage } from '@/lib/usecases/teams/team-page';
import { reallocationWords } from '@/lib/domain/workload/measure/officer-standing';
import { awayOffers } from '../officers/hours/away-offers';
import { TextLink } from '../ui/list/text-link';
import { WarningText } from '../ui/page/warning-text';

/** Above the cases that need a new officer: whose they are, why, since when; and a warning of those who leave soon. */
export function ReallocationReasons({ page }: { readonly page: AttentionPage }) {
  const { reallocations, leaverCount, team, mayMoveCases, mayArrangeCover } = page;
  const list = { kind: 'leavers' } as const;
  return (
    <>
      {leaverCount > 0 ? (
        <WarningText>
          <TextLink href={team ? toTeam.attention(team.teamCode, list) : toTeams.attention(list)}>
            {countOf(leaverCount, 'more officer who holds cases', 'more officers who hold cases')}
          </TextLink>{' '}
          {leaverCount === 1 ? 'leaves' : 'leave'} within 28 days: their cases join this list on the leaving
          date.
        </WarningText>
      ) : null}
      {reallocations.length > 0 ? (
        <>
          <h2 className="govuk-heading-s">Why</h2>
          <ul className="govuk-list govuk-list--bullet">
            {reallocations.map((entry) => (
              <li key={entry.staffCode}>
                <TextLink href={toOfficer.page(entry.staffCode)}>{entry.name}</TextLink>
                {`, ${countOf(entry.cases, 'case')}. ${reallocationWords(entry.due)}. `}
                {awayOffers(entry.staffCode, entry.due, { cover: mayArrangeCover, move: mayMoveCases }).map(
                  (offer, index) => (
                    <Fragment key={offer.kind}>
                      {index === 0 ? null : ', '}
                      <TextLink href={offer.href} hiddenSuffix={`of ${entry.name}`}>
                        {offer.label}
                      </TextLink>
                    </Fragment>
                  ),
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
