import { CHANGE_WORDS } from '@/lib/domain/metrics/change/change-kinds';
import type { UnitStep } from '@/lib/domain/metrics/change/unit-change';
import { LEVEL_BELOW } from '@/lib/domain/metrics/units/units';
import { placeOn } from '@/lib/kernel/address';
import { countOf, formatDate, formatInstant } from '@/lib/kernel/format';
import type { PageAsked } from '@/lib/kernel/list-part';
import type { ChangePage } from '@/lib/usecases/capacity/change-page';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { EmptyState } from '../../ui/page/empty-state';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';
import { FileActions } from '../../ui/list/file-links';
import { TextLink } from '../../ui/list/text-link';
import { percentOfTenths } from '../../workload/signed-figures';
import { capacityHref, changeDownloadHref, changeHref } from '../capacity-address';
import { unitWord, UnitCrumbs } from '../capacity-top';
import { changeWaterfall } from './change-waterfall';
import { StepList } from './step-list';
import { StepTable } from '../../workload/step-table';

interface ChangeViewProps {
  readonly page: ChangePage;
  /** Which part of the list behind a step is shown. */
  readonly shown: PageAsked;
}

const TITLE = 'What changed since last month';

/** What moved a unit's workload since last month: every step, and the list behind the one that is asked for. */
export function ChangeView({ page, shown }: ChangeViewProps) {
  const { unit, above, model, dataAsOf, change } = page;
  return (
    <PageFrame
      above={<UnitCrumbs above={above} unit={unit} more={[{ label: TITLE, href: changeHref(unit) }]} />}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title={TITLE}
        data={dataWords(page)}
        actions={
          <>
            {change === null ? null : <FileActions file={changeDownloadHref(unit)} />}
            <PrintButton />
          </>
        }
      />
      {change === null ? (
        <EmptyState
          kind="none_exist"
          title="There is not enough history yet to tell what changed"
          next={{ href: capacityHref(unit), label: `Back to the capacity of ${unit.name}` }}
        >
          A snapshot is stored each night; the comparison begins with the first one that is a month old.
        </EmptyState>
      ) : (
        <Steps page={page} change={change} />
      )}
      {page.step === null || page.items === null ? null : (
        <StepList page={page} step={page.step} items={page.items} shown={shown} />
      )}
    </PageFrame>
  );
}

function dataWords({ change, dataAsOf }: ChangePage): string {
  const from =
    dataAsOf === null ? 'No data has been imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
  return change === null ? from : `${from} Compared with the night of ${formatDate(change.since)}.`;
}

function Steps({
  page,
  change,
}: {
  readonly page: ChangePage;
  readonly change: NonNullable<ChangePage['change']>;
}) {
  const { before, after, since, until, steps } = change;
  const { model } = page;
  const drawn = changeWaterfall(
    change,
    steps.map((step) => ({ ...step, label: CHANGE_WORDS[step.kind].label })),
    model.thresholds,
  );
  return (
    <ChartFrame
      title={`From ${percentOfTenths(before.percentTenths)} to ${percentOfTenths(after.percentTenths)}`}
      measured={`From ${formatDate(since)} as it was stored, to now; line by line up to the night of ${formatDate(until)}. Steps in percentage points: first what is used at the time there was, then the time. They add up exactly.${drawn === null ? '' : ` ${drawn.scale}`}`}
      note={
        <StepTable
          since={change.since}
          before={change.before}
          after={change.after}
          caption="Every step. Each leads to its list"
          rows={steps.map((step) => ({
            ...step,
            label: step.kind,
            name: <StepName page={page} step={step} />,
          }))}
        />
      }
    >
      {drawn?.chart}
    </ChartFrame>
  );
}

function StepName({
  page: { unit, step: chosen, model },
  step,
}: {
  readonly page: ChangePage;
  readonly step: UnitStep;
}) {
  const { label, about, one } = CHANGE_WORDS[step.kind];
  const counted = step.count === null || one === null ? '' : `${countOf(step.count, one)}. `;
  const hasList = step.count !== null || unit.level !== 'team';
  const below = unitWord(model, LEVEL_BELOW[unit.level]).toLowerCase();
  return (
    <>
      {!hasList ? (
        label
      ) : step.kind === chosen ? (
        <strong>{label}</strong>
      ) : (
        <TextLink href={placeOn(changeHref(unit, step.kind), 'list')}>
          {label}
          <span className="govuk-visually-hidden">
            {unit.level === 'team' ? ': its list' : `: by ${below}`}
          </span>
        </TextLink>
      )}
      <br />
      <span className="hr-muted">{`${counted}${about}`}</span>
    </>
  );
}
