import { toOfficer, toSharing, toSupervision } from '@/lib/addresses/officers';
import { toMoves } from '@/lib/addresses/moves';
import { lacksTraineeReduction } from '@/lib/domain/workload/hours/trainee-reduction';
import type { ReactNode } from 'react';
import { formatDate, formatInstant, formatListName } from '@/lib/kernel/format';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import { dataLine } from '../teams/figure-lines';
import { TeamCrumbs, teamLabel } from '../teams/team-head';
import { InsetText } from '../ui/page/inset-text';
import { PageHead } from '../ui/page/page-head';
import { SubNav } from '../ui/page/sub-nav';
import { TextLink } from '../ui/list/text-link';
import { capitalised } from '@/lib/kernel/text/first-letter';

export type OfficerTab = 'workload' | 'hours' | 'shared' | 'supervision' | 'allocations' | 'training';

/** The way down to an officer; none for those who do not see the team. */
export function OfficerCrumbs({ page }: { readonly page: OfficerPage }) {
  return page.mayViewTeam ? <TeamCrumbs team={page.measured.officer} /> : null;
}

/** Title, figures of the data, and tabs of the pages of an officer. */
export function OfficerHead({ page, actions }: { readonly page: OfficerPage; readonly actions?: ReactNode }) {
  const { officer, grade } = page.measured;
  const gradeWords = grade === null ? 'Grade not recorded' : `${sentenceCase(grade.name)} (${grade.code})`;
  return (
    <>
      <PageHead
        caption={`${gradeWords}, ${teamLabel(officer)}`}
        title={formatListName(officer)}
        data={<DataLine page={page} />}
        actions={
          <>
            {page.mayEdit ? <TextLink href={toOfficer.edit(officer.staffCode)}>Edit officer</TextLink> : null}
            {page.mayEdit ? (
              <TextLink href={toOfficer.newReduction(officer.staffCode)}>Add a reduction</TextLink>
            ) : null}
            {page.mayEdit ? (
              <TextLink href={toOfficer.newAbsence(officer.staffCode)}>Record an absence</TextLink>
            ) : null}
            {page.mayMoveCases && page.measured.cases.length > 0 ? (
              <TextLink href={toMoves.chooseCases({ from: officer.staffCode })}>Move cases</TextLink>
            ) : null}
            {page.maySupervise ? (
              <TextLink href={toSupervision.oneToOne(officer.staffCode)}>One-to-one sheet</TextLink>
            ) : null}
            {actions}
          </>
        }
      />
      {page.loggedInErrorAt === null ? null : (
        <InsetText>
          Logged in error: marked so on {formatInstant(new Date(page.loggedInErrorAt))}. This record counts no
          more; days stored before then keep it.
        </InsetText>
      )}
      {lacksTraineeReduction(page.model, officer, page.today) ? (
        <InsetText>
          No trainee reduction is recorded today: the workload is shown as if this officer were qualified.
          {page.mayEdit ? (
            <>
              {' '}
              <TextLink href={toOfficer.newReduction(officer.staffCode)}>Add the trainee reduction</TextLink>
            </>
          ) : null}
        </InsetText>
      ) : null}
    </>
  );
}

/** The pages of an officer, as links. */
export function OfficerTabs({ page, tab }: { readonly page: OfficerPage; readonly tab: OfficerTab }) {
  const base = toOfficer.page(page.measured.officer.staffCode);
  return (
    <SubNav
      label="Officer pages"
      items={[
        { label: 'Workload and cases', href: base, current: tab === 'workload' },
        {
          label: 'Hours, reductions and absence',
          href: toOfficer.hours(page.measured.officer.staffCode),
          current: tab === 'hours',
        },
        {
          label: 'Shared work',
          href: toSharing.page(page.measured.officer.staffCode),
          current: tab === 'shared',
        },
        ...(page.maySupervise || page.mayViewRelief
          ? [
              {
                label: page.maySupervise ? 'Supervision' : 'Relief plan',
                href: toSupervision.page(page.measured.officer.staffCode),
                current: tab === 'supervision',
              },
            ]
          : []),
        {
          label: 'Allocations',
          href: toOfficer.allocations(page.measured.officer.staffCode),
          current: tab === 'allocations',
        },
        {
          label: 'Training',
          href: toOfficer.training(page.measured.officer.staffCode),
          current: tab === 'training',
        },
      ]}
    />
  );
}

function DataLine({ page }: { readonly page: OfficerPage }) {
  const { lineManager, away, standing, measured } = page;
  const { startDate } = measured.officer;
  return (
    <>
      {dataLine(page.dataAsOf)}{' '}
      {lineManager === null ? (
        'No line manager recorded.'
      ) : (
        <>
          Line manager:{' '}
          {lineManager.mayView ? (
            <TextLink href={toOfficer.page(lineManager.staffCode)}>{lineManager.name}</TextLink>
          ) : (
            lineManager.name
          )}
          .
        </>
      )}
      {away === '' ? null : <strong> {away}.</strong>}
      {standing === 'current' && startDate !== null ? ` Started ${formatDate(startDate)}.` : null}
    </>
  );
}

function sentenceCase(text: string): string {
  return capitalised(text);
}
