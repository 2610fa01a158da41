import type { Metadata } from 'next';
import { CaseBesideSection } from '@/components/cases/case-beside';
import { type BandWords, BandReasons } from '@/components/cases/band-panel';
import { BandLead } from '@/components/workload/band-lead';
import { CaseOffers } from '@/components/cases/case-offers';
import { CaseBars, HolderBarred } from '@/components/cases/case-bars';
import { CaseFactsSection, plannedWords } from '@/components/cases/case-facts';
import { CaseHolderSection } from '@/components/cases/case-holder';
import { CaseHistory, CaseOfficers } from '@/components/cases/case-past';
import { CaseSaved } from '@/components/cases/case-saved';
import { CaseBandChangesSection } from '@/components/band-changes/case-band-changes';
import { CaseOversightSection } from '@/components/oversight/case-oversight';
import { HandoffPanel } from '@/components/handoffs/handoff-panel';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { OnThisPage } from '@/components/ui/page/on-this-page';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead, Section } from '@/components/ui/page/page-head';
import { Tag } from '@/components/ui/list/tag';
import { TextLink } from '@/components/ui/list/text-link';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toCase, toCases } from '@/lib/addresses/cases';
import type { CasePage } from '@/lib/usecases/cases/case-page';
import { formatHundredths, formatInstant } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCase } from '@/lib/usecases/cases/view-case';
import { viewCaseHandoffs } from '@/lib/usecases/handoffs/view-handoffs';
import { settleHandoffsAction } from '../../allocations/to-key/actions';
import { womensAnswerAction } from '../../allocations/[crn]/offer-action';
import { closeItemAction, reviewChangeAction, settleChangeAction } from './band-changes/actions';
import { finishOversightActionAction } from './oversight/actions';

interface CasePageProps {
  readonly params: Promise<{ readonly crn: string }>;
  readonly searchParams: Promise<PageParams>;
}

export async function generateMetadata({ params }: Pick<CasePageProps, 'params'>): Promise<Metadata> {
  // The CRN alone: a person's name has no place in the history of a browser.
  return {
    title: `Case ${decodeURIComponent((await params).crn)
      .toUpperCase()
      .slice(0, 20)}`,
  };
}

/** A case: who holds it, what is recorded, its band with every reason, and all that was done to it. */
export default async function CasePageRoute({ params, searchParams }: CasePageProps) {
  const crn = decodeURIComponent((await params).crn);
  const context = await pageContext();
  const page = unwrap(await viewCase(context, crn));
  const handoffs = await viewCaseHandoffs(context, page.facts.crn);
  const { facts, name } = page;
  return (
    <PageFrame
      above={<BackLink href={toCases.all()}>Back to cases</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <CaseSaved saved={toCase.page.read(await searchParams).saved} page={page} />
      <PageHead
        caption={`Case ${facts.crn}`}
        title={name.text}
        actions={<Actions page={page} />}
        data={page.dataAsOf === null ? undefined : `Data from ${formatInstant(new Date(page.dataAsOf))}.`}
      />
      <Marks page={page} />
      <HolderBarred bars={page.bars} />
      <HandoffPanel handoffs={handoffs} action={settleHandoffsAction} from={`case ${facts.crn}`} counted />
      <JumpLinks />
      <div className="hr-two">
        <BandSide page={page} />
        <div>
          <Section title="Officer" id="officer">
            <CaseHolderSection page={page} />
          </Section>
          <Section title="What is recorded" id="recorded">
            <CaseFactsSection page={page} />
          </Section>
          <CaseBesideSection page={page} />
          <CaseBandChangesSection
            changes={page.bandChanges}
            today={page.today}
            model={page.model}
            settle={settleChangeAction}
            review={reviewChangeAction}
            close={closeItemAction}
          />
          <Section title="Officers so far" id="officers-so-far">
            <CaseOfficers page={page} />
          </Section>
          <CaseOffers page={page} action={womensAnswerAction} />
          <Section title="Officers who must not hold it" id="must-not-hold">
            <CaseBars crn={facts.crn} bars={page.bars} mayRecord={page.mayBar} />
          </Section>
          <Section title="Oversight" id="oversight">
            <CaseOversightSection page={page} finishAction={finishOversightActionAction} />
          </Section>
          <Section title="History" id="history">
            <CaseHistory history={page.history} bandChanges={page.bandChanges.lines.length} />
          </Section>
        </div>
      </div>
    </PageFrame>
  );
}

/** The parts of the page that every case has. */
function JumpLinks() {
  return (
    <OnThisPage
      inALine
      parts={[
        { id: 'officer', label: 'Officer' },
        { id: 'recorded', label: 'What is recorded' },
        { id: 'officers-so-far', label: 'Officers so far' },
        { id: 'must-not-hold', label: 'Officers who must not hold it' },
        { id: 'oversight', label: 'Oversight' },
        { id: 'history', label: 'History' },
      ]}
    />
  );
}

function Actions({ page: { facts, mayEdit, mayReopen } }: { readonly page: CasePage }) {
  const chronology = <TextLink href={toCase.chronology(facts.crn)}>Chronology</TextLink>;
  if (mayReopen)
    return (
      <>
        {chronology}
        <TextLink href={toCase.reopen(facts.crn)}>Open the case again</TextLink>
      </>
    );
  if (!mayEdit) return chronology;
  return (
    <>
      {chronology}
      <TextLink href={toCase.edit(facts.crn)}>Change the case</TextLink>
      <TextLink href={toCase.end(facts.crn)}>End the case</TextLink>
    </>
  );
}

function Marks({ page: { name, banding, endedOn, held } }: { readonly page: CasePage }) {
  const marks = [
    name.restricted ? (
      <Tag key="restricted" meaning="neutral">
        Restricted
      </Tag>
    ) : null,
    endedOn !== null ? (
      <Tag key="ended" meaning="neutral">
        Ended
      </Tag>
    ) : null,
    held?.judgement.verdict === 'not_allowed' ? (
      <Tag key="beyond" meaning="beyond_grade">
        Beyond grade
      </Tag>
    ) : null,
    banding.missing.length > 0 || banding.flagsMissing ? (
      <Tag key="missing" meaning="due">
        Details missing
      </Tag>
    ) : null,
  ].filter((mark) => mark !== null);
  return marks.length === 0 ? null : <p className="hr-marks">{marks}</p>;
}

function BandSide({ page }: { readonly page: CasePage }) {
  const { banding, bandingModel, model, bandPlace, pointsHundredths } = page;
  const words: BandWords = {
    bandingModel,
    brag: { [banding.band]: bandPlace.brag },
    gradeNames: Object.fromEntries(model.grades.map((grade) => [grade.code, grade.name])),
  };
  return (
    <aside className="hr-side" aria-labelledby="band">
      <h2 className="govuk-visually-hidden" id="band">
        Band
      </h2>
      <BandLead banding={banding} bands={words.bandingModel.bands} brag={words.brag[banding.band] ?? null} />
      <p className="hr-side__line">
        {formatHundredths(pointsHundredths)} {pointsHundredths === 100 ? 'point' : 'points'}.
        {plannedWords(page)}
      </p>
      <BandReasons banding={banding} words={words} />
    </aside>
  );
}
