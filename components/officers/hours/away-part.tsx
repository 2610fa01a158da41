import { toSharing } from '@/lib/addresses/officers';
import { countOf, formatListName } from '@/lib/kernel/format';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import { contactsNamed, namedContactNeeded } from '@/lib/domain/workload/absence/cover-needed';
import { reallocationWords } from '@/lib/domain/workload/measure/officer-standing';
import { Section } from '../../ui/page/page-head';
import { TextLink } from '../../ui/list/text-link';
import { awayOffers } from './away-offers';

/** What the cases of somebody who is away or gone ask for: a new officer or cover, and named contacts; nothing where neither does. */
export function AwayPart({ page }: { readonly page: OfficerPage }) {
  const { measured, today } = page;
  const needed = namedContactNeeded(measured, today).size;
  const contacts = contactsNamed(measured);
  const gone = page.reallocation !== null && measured.cases.length > 0;
  if (!gone && needed === 0 && contacts.length === 0) return null;
  return (
    <Section title={page.reallocation === null ? 'While away' : 'Needs reallocating'} id="away">
      {gone ? <Reallocation page={page} /> : null}
      {needed > 0 || contacts.length > 0 ? (
        <p className="govuk-body">
          {contacts.length === 0
            ? null
            : `Named contacts: ${contacts.map(({ name, cases }) => `${name} (${countOf(cases, 'case')})`).join('; ')}. `}
          {needed === 0 ? null : (
            <strong>
              {countOf(needed, 'case needs a named contact', 'cases need a named contact')} and{' '}
              {needed === 1 ? 'has' : 'have'} none.{' '}
            </strong>
          )}
          {page.mayArrangeCover ? (
            <TextLink href={toSharing.contacts(measured.officer.staffCode)}>Name contacts</TextLink>
          ) : null}
        </p>
      ) : null}
    </Section>
  );
}

function Reallocation({ page }: { readonly page: OfficerPage }) {
  const { reallocation, measured } = page;
  if (reallocation === null) return null;
  const { officer, cases } = measured;
  const offers = awayOffers(officer.staffCode, reallocation, {
    cover: page.mayArrangeCover,
    move: page.mayMoveCases,
  });
  return (
    <>
      <p className="govuk-body">
        {countOf(cases.length, 'case needs', 'cases need')} a new officer. {reallocationWords(reallocation)}.
      </p>
      {offers.length === 0 ? null : (
        <ul className="govuk-list">
          {offers.map((offer) => (
            <li key={offer.kind}>
              <TextLink href={offer.href} hiddenSuffix={`of ${formatListName(officer)}`}>
                {offer.label}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
