import { toAdmin } from '@/lib/addresses/admin';
import { countOf, formatInstant } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { Demonstration } from '@/lib/usecases/demonstration/demonstration-answer';
import { BackLink } from '../ui/page/back-link';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { WarningText } from '../ui/page/warning-text';
import { ClearForm } from './clear-form';

/** Clearing the demonstration: what goes, what stays, and the number that says it is meant. */
export function ClearView({
  page,
  action,
}: {
  readonly page: Demonstration & { readonly keepsAccount: boolean };
  readonly action: FormAction;
}) {
  const { loadedAt, teams, officers, cases, users, tokens, importsSince, usersSince, keepsAccount } = page;
  return (
    <PageFrame above={<BackLink href={toAdmin()}>Administration</BackLink>}>
      <PageHead title="Clear the demonstration" data={`Loaded on ${formatInstant(new Date(loadedAt))}.`} />
      <Section title="What goes">
        <ul className="govuk-list govuk-list--bullet">
          <li>{countOf(teams, 'team')} with all that the estate is made of</li>
          <li>
            {countOf(officers, 'member')} of staff with their hours, reductions, absences and supervision
          </li>
          <li>{countOf(cases, 'case')}, ended ones too, with who held them and what was decided</li>
          <li>Figures of every day, models that were published here, feeds, files that wait and emails</li>
          <li>
            {countOf(users, 'account')} and {countOf(tokens, 'token')} of other systems
            {keepsAccount ? ', but for your own account' : ', yours too'}
          </li>
        </ul>
        {importsSince + usersSince > 0 ? (
          <WarningText>
            {`Since it was loaded, ${countOf(importsSince, 'import was', 'imports were')} made and ${countOf(usersSince, 'person was', 'people were')} added here. What they brought goes too.`}
          </WarningText>
        ) : null}
      </Section>
      <Section title="What stays">
        <p className="govuk-body">
          {keepsAccount
            ? 'You stay signed in, as an administrator of the whole. Administration then says what is still missing.'
            : 'Nobody can sign in any more, since everybody knows the passwords of the demonstration: you go on to the set-up page, with its code filled in, and make the first administrator.'}
        </p>
        <p className="govuk-body">
          The audit trail stays as it was, and says that the demonstration was cleared, when and by whom. The
          trail of a case or of a member of staff begins anew.
        </p>
      </Section>
      <ClearForm cases={cases} action={action} />
    </PageFrame>
  );
}
