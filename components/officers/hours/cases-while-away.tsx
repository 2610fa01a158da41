import { toMoves } from '@/lib/addresses/moves';
import { toSharing } from '@/lib/addresses/officers';
import { countOf } from '@/lib/kernel/format';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import { TextLink } from '../../ui/list/text-link';

/** After an absence is recorded: what is to be done about the officer's cases, each by one press. */
export function CasesWhileAway({ page }: { readonly page: OfficerPage }) {
  const { measured, mayArrangeCover, mayMoveCases } = page;
  const { staffCode } = measured.officer;
  const { length } = measured.cases;
  if (length === 0 || !(mayArrangeCover || mayMoveCases)) return null;
  return (
    <>
      <p className="govuk-body">{countOf(length, 'case is', 'cases are')} held. What comes next:</p>
      <ul className="govuk-list">
        {mayArrangeCover ? (
          <>
            <li>
              <TextLink href={toSharing.arrangeCover(staffCode, { ticked: 'asking' })}>
                Arrange cover by name
              </TextLink>
            </li>
            <li>
              <TextLink href={toSharing.contacts(staffCode)}>Name contacts</TextLink>
            </li>
          </>
        ) : null}
        {mayMoveCases ? (
          <li>
            <TextLink href={toMoves.chooseCases({ from: staffCode })}>Move cases to other officers</TextLink>
          </li>
        ) : null}
      </ul>
    </>
  );
}
