import { toDraft } from '@/lib/addresses/rules';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { ModelPreview } from '@/lib/domain/metrics/preview/preview-model';
import type { OrderPreview } from '@/lib/domain/allocation/candidates/preview-order';
import { modelVersionOf, type WorkloadModel } from '@/lib/domain/workload/model/model';
import { WorkloadFigure } from '../workload/workload-figure';
import { BackLink } from '../ui/page/back-link';
import { LinkButton } from '../ui/form/button';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { StatCard, StatCards } from '../ui/list/stat-cards';
import { TextLink } from '../ui/list/text-link';
import { PreviewedOrders } from './preview-orders';
import { PreviewedCases, PreviewedOfficers, TeamsTable } from './preview-tables';

export interface PreviewViewProps {
  readonly draftId: string;
  readonly draftModel: WorkloadModel;
  readonly inForce: WorkloadModel;
  readonly dataAsOf: string | null;
  readonly preview: ModelPreview | null;
  readonly order: OrderPreview | null;
}

/** What a draft would make of today's data, before it is published. */
export function PreviewView({ draftId, draftModel, inForce, dataAsOf, preview, order }: PreviewViewProps) {
  const back = toDraft.page(draftId);
  return (
    <PageFrame
      above={<BackLink href={back}>{`Draft of ${modelVersionOf(draftModel)}`}</BackLink>}
      below={<OfficialMarking model={inForce} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={`Draft of ${modelVersionOf(draftModel)}`}
        title="Preview on live data"
        data={`Every officer and case of the nation today, by ${modelVersionOf(inForce)} in force and by this draft.${dataAsOf === null ? '' : ` Data from ${formatInstant(new Date(dataAsOf))}.`} Nothing is stored.`}
        actions={
          preview === null ? undefined : (
            <>
              <TextLink href={toDraft.previewDownload(draftId)} download>
                Download officers (CSV)
              </TextLink>
              <TextLink href={toDraft.previewDownload(draftId, { list: 'cases' })} download>
                Download cases (CSV)
              </TextLink>
              <LinkButton href={toDraft.publish(draftId)}>Publish</LinkButton>
            </>
          )
        }
      />
      {preview === null ? (
        <EmptyState
          kind="none_exist"
          title="This draft cannot be previewed yet"
          next={{ href: back, label: 'See what to put right' }}
        >
          Some of its parts contradict one another.
        </EmptyState>
      ) : (
        <Preview preview={preview} estate={inForce.estateNames} inForce={inForce} draft={draftModel} />
      )}
      {order === null ? null : <PreviewedOrders order={order} />}
    </PageFrame>
  );
}

function Preview({
  preview,
  estate,
  inForce,
  draft,
}: {
  readonly preview: ModelPreview;
  readonly estate: WorkloadModel['estateNames'];
  readonly inForce: WorkloadModel;
  readonly draft: WorkloadModel;
}) {
  const over = overWords(inForce, draft);
  const words = wordsOf(draft);
  return (
    <>
      <Figures preview={preview} over={over} words={words} />
      <Lacking preview={preview} />
      <Section title={`Now ${over}: ${countOf(preview.nowOver.length, 'officer')}`}>
        <PreviewedOfficers
          caption={`Officers who are ${over} by the draft and are not now`}
          none={`The draft puts nobody ${over} who is not now.`}
          officers={preview.nowOver}
          words={words}
          team={estate.team}
        />
      </Section>
      <Section title={`No longer ${over}: ${countOf(preview.noLongerOver.length, 'officer')}`}>
        <PreviewedOfficers
          caption={`Officers who are ${over} now and are not by the draft`}
          none={`Everybody who is ${over} now stays over by the draft.`}
          officers={preview.noLongerOver}
          words={words}
          team={estate.team}
        />
      </Section>
      <Section title={`Now beyond grade: ${countOf(preview.nowBeyondGrade.length, 'case')}`}>
        <PreviewedCases
          caption="Cases that are beyond their holder’s grade by the draft and are not now"
          none="No case becomes beyond its holder’s grade."
          cases={preview.nowBeyondGrade}
          team={estate.team}
        />
      </Section>
      <Section title={`No longer beyond grade: ${countOf(preview.noLongerBeyondGrade.length, 'case')}`}>
        <PreviewedCases
          caption="Cases that are beyond their holder’s grade now and are not by the draft"
          none="No case ceases to be beyond its holder’s grade."
          cases={preview.noLongerBeyondGrade}
          team={estate.team}
        />
      </Section>
      <Section title={`By ${estate.team.toLowerCase()}`}>
        <TeamsTable words={words} preview={preview} team={estate.team} over={over} />
      </Section>
    </>
  );
}

/** "over 100%"; where the draft moves the line, each model has its own: "over capacity (100% now, 105% by the draft)". */
function overWords(inForce: WorkloadModel, draft: WorkloadModel): string {
  const [now, then] = [wordsOf(inForce).over, wordsOf(draft).over];
  return now === then ? `over ${now}` : `over capacity (${now} now, ${then} by the draft)`;
}

function Figures({
  preview,
  over,
  words,
}: {
  readonly preview: ModelPreview;
  readonly over: string;
  readonly words: ModelWords;
}) {
  const { all, cases } = preview;
  const figure = (of: typeof all.before) => (
    <WorkloadFigure
      usedHundredths={of.pointsUsedHundredths}
      available={of.pointsAvailable}
      state={of.state}
      words={words}
    />
  );
  return (
    <StatCards columns={4}>
      <StatCard label="Workload" value={figure(all.after)} sub={<>now {figure(all.before)}</>} />
      <StatCard label={`Officers ${over}`} value={all.overAfter} sub={`now ${all.overBefore}`} />
      <StatCard
        label="Beyond grade"
        value={cases.filter((entry) => entry.verdictAfter === 'not_allowed').length}
        sub={`now ${cases.filter((entry) => entry.verdictBefore === 'not_allowed').length}`}
      />
      <StatCard
        label="Cases in another band"
        value={formatWhole(preview.changedBand)}
        unit={`of ${formatWhole(cases.length)}`}
        sub={`${formatWhole(preview.falls)} go down in band or lowest grade, ${formatWhole(preview.rises)} up; ${countOf(all.after.provisionalCount, 'provisional band')}, now ${formatWhole(all.before.provisionalCount)}`}
      />
    </StatCards>
  );
}

/** What the draft does not know: grades of officers, bands of cases. */
function Lacking({ preview }: { readonly preview: ModelPreview }) {
  const { withoutGrade, withoutBand } = preview;
  const grades = [...new Set(withoutGrade.map((entry) => entry.grade ?? ''))].sort();
  if (withoutGrade.length + withoutBand.length === 0) return null;
  return (
    <Section title="What the draft does not know">
      <ul className="govuk-list govuk-list--bullet">
        {withoutGrade.length > 0 ? (
          <li>
            {countOf(withoutGrade.length, 'officer has', 'officers have')} a grade that it lacks (
            {grades.join(', ')}): they would have no percentage.
          </li>
        ) : null}
        {withoutBand.length > 0 ? (
          <li>
            {countOf(withoutBand.length, 'case has', 'cases have')} no band that it knows: each counts as the
            middle band, provisionally, until the data brings one.
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
