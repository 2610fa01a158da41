import { toData } from '@/lib/addresses/data';
import { toEstate } from '@/lib/addresses/estate';
import { toRules } from '@/lib/addresses/rules';
import { toUsers } from '@/lib/addresses/users';
import type { Address } from '@/lib/kernel/address';
import { lowerFirst } from '@/lib/kernel/text/first-letter';
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

function missingOf(page: AdminPage): Missing[] {
  const { organisation, models, teams, officers, liveCases, users, decisions } = page;
  const team = lowerFirst(page.estateNames.team);
  const data = toData.page();
  const steps: readonly (Missing & { readonly done: boolean })[] = [
    {
      done: organisation !== null,
      text: 'Your organisation has no name yet',
      href: toEstate.organisation(),
      label: 'enter its name',
    },
    {
      done: models > 0,
      text: 'No model is published yet',
      href: toRules.all(),
      label: 'choose the model by which work is measured',
    },
    {
      done: teams > 0,
      text: `There is no ${team} yet`,
      href: toEstate.page(),
      label: 'say how your organisation is made up, on screen or by teams.csv',
    },
    {
      done: officers > 0,
      text: 'There is no staff yet',
      href: data,
      label: 'import officers.csv or a workbook',
    },
    {
      done: liveCases > 0,
      text: 'There are no cases yet',
      href: data,
      label: 'import cases.csv or a workbook',
    },
    {
      done: users > 1,
      text: 'You are the only user',
      href: toUsers.create(),
      label: 'add managers and others',
    },
    // An administrator allocates nothing: a manager signs in for that.
    {
      done: decisions > 0 || liveCases === 0 || users <= 1,
      text: 'Nobody has allocated a case here yet. A manager signs in and does that under Allocations',
      href: toUsers.page(),
      label: 'see who is a manager',
    },
  ];
  return steps.filter(({ done }) => !done);
}
