'use client';

import { useEffect, useRef } from 'react';
import {
  DRAFT_SAVED,
  SEEN_ASKED,
  SEEN_STATE,
  STEP,
} from '@/lib/domain/allocation/candidates/allocate-names-request';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { SideFigures } from '@/lib/domain/allocation/candidates/offered-candidate';
import type { ConfirmView } from '@/lib/usecases/decisions/confirm-page';
import type { FormValues } from '@/lib/kernel/form-state';
import { formatWorkload } from '@/lib/kernel/format';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { InsetText } from '../ui/page/inset-text';
import { CarriedValues } from '../ui/form/carried-values';
import { SubmitButton } from '../ui/form/submit-button';
import { SummaryList } from '../ui/list/summary-list';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { WarningText } from '../ui/page/warning-text';
import { BandMix } from '../workload/band-mix';
import { StateLabel } from '../workload/state-label';
import { WorkloadBar } from '../workload/workload-bar';

export interface ConfirmStepProps {
  readonly view: ConfirmView;
  /** Everything sent so far, the version that was read too: sent along, so that a change of mind loses nothing. */
  readonly values: FormValues;
  readonly bands: WorkloadModel['bands'];
  readonly words: ModelWords;
  readonly action: (data: FormData) => void;
}

/** The last look before an allocation: officer and team before and after, and what was answered. Nothing is saved yet. */
export function ConfirmStep({ view, values, bands, words, action }: ConfirmStepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view]);
  return (
    <>
      <span className="govuk-caption-l">{view.crn}</span>
      <h1 className="govuk-heading-l" tabIndex={-1} ref={heading}>
        Allocate {view.caseName} to {view.officerName}?
      </h1>
      {view.notice === null ? null : <WarningText>{view.notice}</WarningText>}
      <EffectTable view={view} bands={bands} words={words} />
      <div className="hr-confirm">
        <Answers view={view} />
      </div>
      <form action={action} noValidate>
        <CarriedValues values={values} isOwn={isOwn} />
        {view.asked.map((code) => (
          <input key={code} type="hidden" name={SEEN_ASKED} value={code} />
        ))}
        <input type="hidden" name={SEEN_STATE} value={view.stateAfter} />
        <div className="govuk-button-group">
          <SubmitButton name={STEP} value="allocate">
            Allocate the case
          </SubmitButton>
          <SubmitButton name={STEP} value="change" look="secondary">
            Change something
          </SubmitButton>
        </div>
      </form>
    </>
  );
}

const COLUMNS = [
  { key: 'what', label: 'What changes' },
  { key: 'before', label: 'Before' },
  { key: 'after', label: 'After' },
];

function EffectTable({ view, bands, words }: Pick<ConfirmStepProps, 'view' | 'bands' | 'words'>) {
  const { before, after, team } = view;
  const cases = Math.max(before.caseCount, after.caseCount);
  const mix = (side: SideFigures) => (
    <BandMix
      outOf={cases}
      counts={bands.map((band) => ({
        band: band.code,
        rank: band.rank,
        count: side.bandCounts[band.code] ?? 0,
      }))}
    />
  );
  const newCases = (count: number): string =>
    `${count}${view.intakeCap === null ? '' : ` of ${view.intakeCap}`}`;
  return (
    <Table caption="Before and after" columns={COLUMNS} className="hr-table--confirm">
      <Row>
        <RowHeader>
          Workload of {view.officerName}
          <br />
          <span className="hr-muted">{view.gradeName}</span>
        </RowHeader>
        <Cell label="Before">
          <Load side={before} words={words} />
        </Cell>
        <Cell label="After">
          <Load side={after} from={before} words={words} />
        </Cell>
      </Row>
      <Row>
        <RowHeader>Cases</RowHeader>
        <Cell label="Before">{before.caseCount}</Cell>
        <Cell label="After">{after.caseCount}</Cell>
      </Row>
      <Row>
        <RowHeader>Cases by band</RowHeader>
        <Cell label="Before">{mix(before)}</Cell>
        <Cell label="After">{mix(after)}</Cell>
      </Row>
      <Row>
        <RowHeader>New in 7 days</RowHeader>
        <Cell label="Before">{newCases(view.newIn7Days)}</Cell>
        <Cell label="After">{newCases(view.newIn7Days + 1)}</Cell>
      </Row>
      <Row>
        <RowHeader>
          Workload of {team.name}
          <br />
          <span className="hr-muted">The whole team</span>
        </RowHeader>
        <Cell label="Before">{team.before}</Cell>
        <Cell label="After">
          <strong>{team.after}</strong>
        </Cell>
      </Row>
    </Table>
  );
}

/** A workload on one side of a change: percentage, state and bar, on which what it gained is hatched. */
export function Load({
  side,
  from = side,
  words,
}: {
  readonly side: SideFigures;
  /** The side before, where this is the one after. */
  readonly from?: SideFigures;
  readonly words: ModelWords;
}) {
  const gained = Math.max(side.pointsUsedHundredths - from.pointsUsedHundredths, 0);
  return (
    <>
      <span className="hr-confirm__load">
        <strong>{formatWorkload(side.pointsUsedHundredths, side.pointsAvailable, words.lines)}</strong>
        <StateLabel state={side.state} words={words} />
      </span>
      <WorkloadBar
        usedHundredths={side.pointsUsedHundredths - gained}
        addedHundredths={gained}
        available={side.pointsAvailable}
        state={gained > 0 ? from.state : side.state}
        words={words}
      />
    </>
  );
}

function Answers({ view }: { readonly view: ConfirmView }) {
  return (
    <>
      {view.ends.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      {view.questions.length === 0 ? null : (
        <InsetText>
          {view.questions.map((line) => (
            <p key={line} className="govuk-body">
              {line}
            </p>
          ))}
        </InsetText>
      )}
      {view.answers.length === 0 ? null : (
        <SummaryList rows={view.answers.map(({ label, text }) => ({ key: label, value: text }))} />
      )}
    </>
  );
}

/** What the step itself says anew. */
const OWN_FIELDS: ReadonlySet<string> = new Set([STEP, SEEN_ASKED, SEEN_STATE, DRAFT_SAVED]);

function isOwn(name: string): boolean {
  return OWN_FIELDS.has(name);
}
