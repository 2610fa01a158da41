import { toSharing } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import type { CaseLink, Counting, PersonLink } from '@/lib/usecases/sharing/shared-work-page';
import { formatHundredths } from '@/lib/kernel/format';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';

/** A colleague, as a link where the reader may see their page. */
export function Person({ person }: { readonly person: PersonLink }) {
  return person.mayView ? (
    <TextLink href={toSharing.page(person.staffCode)}>{person.name}</TextLink>
  ) : (
    <>{person.name}</>
  );
}

/** A case by CRN and name, as the reader may see them. */
export function CaseName({ value }: { readonly value: CaseLink }) {
  return (
    <>
      {value.mayView ? <TextLink href={toCase.page(value.crn)}>{value.crn}</TextLink> : value.crn}
      <br />
      <span className="hr-muted">{value.name.text}</span>
    </>
  );
}

const WORDS: Record<Counting, string> = { coming: 'Coming', today: 'Counts today', past: 'Ended' };

/** Whether a line counts today, in words. */
export function CountingTag({ counting }: { readonly counting: Counting }) {
  return <Tag meaning={counting === 'today' ? 'allowed' : 'neutral'}>{WORDS[counting]}</Tag>;
}

/** Points in hundredths, or that they count on other days. */
export function Points({ hundredths }: { readonly hundredths: number | null }) {
  return hundredths === null ? <span className="hr-muted">–</span> : <>{formatHundredths(hundredths)}</>;
}
