import { toOfficer } from '@/lib/addresses/officers';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import { TextLink } from '../ui/list/text-link';

/** Where the head of the unit asks to see why, and where a deputy of a line manager is named. */
export function WhyLinks({ page }: { readonly page: OfficerPage }) {
  const { officer } = page.measured;
  const withheld = [...officer.reductions, ...officer.absences].some((fact) => fact.withheld === true);
  return (
    <>
      {withheld ? (
        <p className="hr-note">
          Some reasons are not shown: they are for the officer, their line manager and a named deputy.{' '}
          {page.mayAskWhy ? (
            <TextLink href={toOfficer.why(officer.staffCode)}>Ask to see why</TextLink>
          ) : null}
        </p>
      ) : null}
      {page.mayNameDeputies ? (
        <p className="govuk-body">
          <TextLink href={toOfficer.deputies(officer.staffCode)}>Deputies of this line manager</TextLink>
        </p>
      ) : null}
    </>
  );
}
