import type { Address } from '@/lib/kernel/address';
import { TextLink } from '../../ui/list/text-link';

/** Something to do about an officer. */
export interface OfficerOffer {
  readonly label: string;
  readonly href: Address;
}

/** What can be done about an officer of a list, the first thing first; the officer's own page where there is nothing. */
export function OfficerActions({
  name,
  offers,
}: {
  readonly name: string;
  readonly offers: readonly OfficerOffer[];
}) {
  if (offers.length === 0) return <span className="hr-muted">See the officer</span>;
  return (
    <ul className="govuk-list hr-row-actions">
      {offers.map(({ label, href }) => (
        <li key={href}>
          <TextLink href={href} hiddenSuffix={`for ${name}`}>
            {label}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
