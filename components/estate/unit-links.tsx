import { toAudit } from '@/lib/addresses/admin';
import { toEstate } from '@/lib/addresses/estate';
import { lowerFirst } from '@/lib/kernel/text/first-letter';
import type { UnitFormPage } from '@/lib/usecases/estate/estate-page';
import { TextLink } from '../ui/list/text-link';
import { Section } from '../ui/page/page-head';

/** What else there is to do with a unit: its history, and closing it. */
export function UnitLinks({ page: { level, levels, code } }: { readonly page: UnitFormPage }) {
  if (code === null) return null;
  const word = lowerFirst(levels[level]);
  return (
    <Section title={`More about this ${word}`}>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <TextLink href={toAudit.page({ thing: level, key: code })}>What was changed of it</TextLink>, by
          whom and when
        </li>
        <li>
          <TextLink href={toEstate.close(level, code)}>Close this {word}</TextLink>: what stands in it goes on
          in another one
        </li>
      </ul>
    </Section>
  );
}
