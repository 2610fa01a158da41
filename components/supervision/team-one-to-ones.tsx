import { countOf, formatListName } from '@/lib/kernel/format';
import type { TeamOneToOnes } from '@/lib/usecases/supervision/supervision-page';
import { teamLabel } from '../teams/team-head';
import { EmptyState } from '../ui/page/empty-state';
import { OnThisPage } from '../ui/page/on-this-page';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { OneToOne } from './one-to-one';

/** The sheets of a whole team, one below the other: each begins on paper of its own. */
export function TeamOneToOnesView({ page: { team, sheets } }: { readonly page: TeamOneToOnes }) {
  return (
    <>
      <div className="hr-noprint">
        <PageHead
          caption={team.lduName}
          title={`One-to-one sheets, ${teamLabel(team)}`}
          data={`${countOf(sheets.length, 'officer')}, by surname. Each sheet prints on paper of its own.`}
          actions={sheets.length === 0 ? null : <PrintButton>Print all</PrintButton>}
        />
      </div>
      {sheets.length === 0 ? (
        <EmptyState kind="none_exist" title="This team has no officers who hold or may hold cases" />
      ) : (
        <OnThisPage
          inALine
          parts={sheets.map(({ measured: { officer } }) => ({
            id: sheetId(officer.staffCode),
            label: formatListName(officer),
          }))}
        />
      )}
      {sheets.map((sheet) => {
        const { staffCode } = sheet.measured.officer;
        return (
          <div key={staffCode} id={sheetId(staffCode)} className="hr-anchor">
            <OneToOne page={sheet} amongOthers />
          </div>
        );
      })}
    </>
  );
}

function sheetId(staffCode: string): string {
  return `sheet-${staffCode}`;
}
