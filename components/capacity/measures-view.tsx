import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { MeasuresPage } from '@/lib/usecases/capacity/capacity-page';
import { FileActions } from '../ui/list/file-links';
import { TextLink } from '../ui/list/text-link';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { capacityDownloadHref, measuresHref, outliersHref, whatIfHref } from './capacity-address';
import { dataLine, levelWord, UnitCrumbs } from './capacity-top';
import { ComparatorsSection } from './sections/comparators-section';
import { DowngradesSection } from './sections/downgrades-section';
import { CaseCards } from './sections/case-cards';
import { EstablishmentSection } from './sections/establishment-section';
import { GradesSection } from './sections/grades-section';
import { MoreMeasures } from './sections/more-measures';
import { PulseSection } from './sections/pulse-section';
import { SupervisionSection } from './sections/supervision-section';
import { StaffSection } from './sections/staff-section';

/** Every further measure of a unit: behind the dashboard, for whoever asks on. */
export function MeasuresView({ page }: { readonly page: MeasuresPage }) {
  const { view, model, past, apart } = page;
  const words = wordsOf(model);
  return (
    <PageFrame
      above={
        <UnitCrumbs
          above={page.above}
          unit={view}
          more={[{ label: 'All measures and staff', href: measuresHref(view) }]}
        />
      }
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption={levelWord(model, view)}
        title={`All measures and staff of ${view.name}`}
        data={dataLine(page.dataAsOf, past)}
        actions={<Actions unit={view} />}
      />
      <h2 className="govuk-visually-hidden">Cases</h2>
      <CaseCards figures={view} />
      <div className="hr-capacity">
        <GradesSection model={model} figures={view} lastYear={past.year} apart={apart} />
        <EstablishmentSection
          model={model}
          unit={view}
          vacancies={page.vacancies}
          maySet={page.maySetPosts}
        />
        <SupervisionSection
          unit={view}
          measure={page.supervision}
          today={page.today}
          mayViewLists={page.mayViewLists}
          mayAudit={page.mayAudit}
        />
        <StaffSection model={model} unit={view} staff={page.staff} totalFte={apart.totalStaffFte} />
        <PulseSection model={model} unit={view} pulse={page.pulse} mayRun={page.mayRunPulse} />
        <DowngradesSection downgrades={page.downgrades} unit={view} words={words} />
        <MoreMeasures
          figures={view}
          apart={apart}
          withoutRelief={page.withoutRelief}
          nextToTrip={page.nextToTrip}
          endings={page.endings}
          words={words}
        />
        <ComparatorsSection unit={view} comparators={page.comparators} maySet={page.maySetComparators} />
      </div>
    </PageFrame>
  );
}

function Actions({ unit: view }: { readonly unit: MeasuresPage['view'] }) {
  return (
    <>
      <TextLink href={outliersHref(view)}>Far above those like them</TextLink>
      <TextLink href={whatIfHref(view)}>What if</TextLink>
      <FileActions file={capacityDownloadHref(view)} />
      <PrintButton />
    </>
  );
}
