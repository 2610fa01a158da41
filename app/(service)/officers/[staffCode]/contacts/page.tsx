import { ContactForm } from '@/components/sharing/contact-form';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHead } from '@/components/ui/page/page-head';
import { toSharing } from '@/lib/addresses/officers';
import { formatDate, formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { contactFieldOf, NOBODY } from '@/lib/usecases/sharing/name-contacts';
import {
  type CaseToName,
  type ContactFormPage,
  viewContactForm,
} from '@/lib/usecases/sharing/view-contact-form';
import { FormFrame } from '../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';
import { nameContactsAction } from '../../sharing-actions';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'name contacts');

/** The form that names contacts for the cases of an officer who is away. */
export default async function ContactsPage(props: OfficerParams) {
  const page = unwrap(await viewContactForm(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const name = formatListName(officer);
  const back = toSharing.page(officer.staffCode);
  if (page.startsOn === null || page.cases.length === 0 || page.colleagues.length === 0)
    return (
      <FormFrame backHref={back}>
        <PageHead caption={name} title="Name contacts" />
        <EmptyState
          kind="none_exist"
          title={noneTitle(page)}
          next={{ href: back, label: 'Back to shared work' }}
        >
          A contact is named from the first day of any absence, for cases with ROSH high or very high, MAPPA,
          child protection or a release within 7 days.
        </EmptyState>
      </FormFrame>
    );
  return (
    <FormFrame backHref={back}>
      <ContactForm
        action={nameContactsAction}
        officerName={name}
        staffCode={officer.staffCode}
        cases={page.cases.map((entry) => ({
          crn: entry.crn,
          field: contactFieldOf(entry.crn),
          label: `${entry.crn}, ${entry.name.text}`,
          hint: hintOf(entry),
          contact: page.colleagues.some((other) => other.value === entry.contact?.staffCode)
            ? (entry.contact?.staffCode ?? '')
            : '',
        }))}
        colleagues={page.colleagues}
        nobody={NOBODY}
        lead={`From ${formatDate(page.startsOn)} until ${name} is back, or the case has another officer. A contact carries no points and is not judged by grade; they can see the case.`}
        backHref={back}
      />
    </FormFrame>
  );
}

function noneTitle({ startsOn, cases }: ContactFormPage): string {
  if (startsOn === null) return 'No absence is recorded from today on';
  return cases.length === 0 ? 'No case needs a named contact' : 'Nobody is there who could be a contact';
}

function hintOf({ band, why, contact, coveredBy }: CaseToName): string {
  const now =
    contact !== null ? `. Named: ${contact.name}` : coveredBy === null ? '' : `. Covered by ${coveredBy}`;
  return `Band ${band}. ${why.join('; ')}${now}`;
}
