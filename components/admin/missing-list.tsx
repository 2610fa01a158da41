import { toData } from '@/lib/addresses/data';
import { toUsers } from '@/lib/addresses/users';
import type { Address } from '@/lib/kernel/address';
import type { AdminPage } from '@/lib/usecases/admin/admin-page';
import { TextLink } from '../ui/list/text-link';
import { Section } from '../ui/page/page-head';

interface Missing {
  readonly text: string;
  readonly href: Address;
  readonly label: string;
}

/** What a service that was begun still lacks, in the order in which it is brought; nothing where it lacks nothing. */
export function MissingList({ page }: { readonly page: AdminPage }) {
  const missing = missingOf(page);
  if (missing.length === 0) return null;
  return (
    <Section title="Still missing">
      <ol className="govuk-list govuk-list--number">
        {missing.map(({ text, href, label }) => (
          <li key={text}>
            {text}: <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function missingOf({ teams, officers, liveCases, users }: AdminPage): Missing[] {
  const data = toData.page();
  return [
    ...(teams === 0
      ? [
          {
            text: 'There are no teams yet',
            href: data,
            label: 'import teams.csv, with their LDUs and regions',
          },
        ]
      : []),
    ...(officers === 0 ? [{ text: 'There is no staff yet', href: data, label: 'import officers.csv' }] : []),
    ...(liveCases === 0 ? [{ text: 'There are no cases yet', href: data, label: 'import cases.csv' }] : []),
    ...(users <= 1
      ? [{ text: 'You are the only user', href: toUsers.create(), label: 'add managers and others' }]
      : []),
  ];
}
