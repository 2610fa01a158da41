'use client';

import { useEffect, useRef } from 'react';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { STEP } from '@/lib/domain/allocation/candidates/allocate-names-request';
import { MOVE_SEEN, MOVE_SEEN_STATE } from '@/lib/domain/allocation/moves/move-form-request';
import type { MoveConfirmView } from '@/lib/usecases/moves/move-page';
import type { FormValues } from '@/lib/kernel/form-state';
import { countOf } from '@/lib/kernel/format';
import { CarriedValues } from '../ui/form/carried-values';
import { SubmitButton } from '../ui/form/submit-button';
import { SummaryList } from '../ui/list/summary-list';
import { WarningText } from '../ui/page/warning-text';
import { MoveBeforeAfter } from './move-before-after';
import { MovingTable } from './moving-table';

export interface MoveConfirmProps {
  readonly view: MoveConfirmView;
  readonly words: ModelWords;
  /** Everything sent so far, the versions that were read too: sent along, so that a change of mind loses nothing. */
  readonly values: FormValues;
  readonly action: (data: FormData) => void;
}

/** The last look before a move: giver, receiver and teams before and after, each case, what moves and what does not. Nothing is saved yet. */
export function MoveConfirm({ view, words, values, action }: MoveConfirmProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view]);
  const moving = view.cases.filter((entry) => entry.refused === null);
  const [only] = moving;
  const what = moving.length === 1 && only ? only.name : countOf(moving.length, 'case');
  return (
    <>
      <span className="govuk-caption-l">Move to another officer</span>
      <h1 className="govuk-heading-l" tabIndex={-1} ref={heading}>
        Move {what} to {receiverWords(view)}?
      </h1>
      {view.notice === null ? null : <WarningText>{view.notice}</WarningText>}
      <MoveBeforeAfter view={view} words={words} />
      <MovingTable cases={view.cases} several={view.receivers.length > 1} />
      {view.instead.map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
      <div className="hr-confirm">
        <MovesAndStays view={view} />
        <SummaryList rows={view.answers.map(({ label, text }) => ({ key: label, value: text }))} />
      </div>
      <form action={action} noValidate>
        <CarriedValues values={values} isOwn={isOwn} />
        {moving.map((entry) => (
          <span key={entry.crn} hidden>
            {entry.asked.map((code) => (
              <input key={code} type="hidden" name={MOVE_SEEN} value={`${entry.crn}:${code}`} />
            ))}
            <input type="hidden" name={MOVE_SEEN_STATE} value={`${entry.crn}:${entry.stateAfter ?? ''}`} />
          </span>
        ))}
        <div className="govuk-button-group">
          <SubmitButton name={STEP} value="move">
            {moving.length === 1 ? 'Move the case' : `Move ${moving.length} cases`}
          </SubmitButton>
          <SubmitButton name={STEP} value="change" look="secondary">
            Change something
          </SubmitButton>
        </div>
      </form>
    </>
  );
}

/** "Marsh, Ann", "3 officers". */
function receiverWords({ receivers }: MoveConfirmView): string {
  const [only] = receivers;
  return receivers.length === 1 && only ? only.name : countOf(receivers.length, 'officer');
}

function MovesAndStays({ view: { moves, stays } }: { readonly view: MoveConfirmView }) {
  return (
    <>
      <h2 className="govuk-heading-m">What moves</h2>
      <ul className="govuk-list govuk-list--bullet">
        {moves.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">What does not</h2>
      <ul className="govuk-list govuk-list--bullet">
        {stays.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">Why</h2>
    </>
  );
}

/** What the step itself says anew. */
function isOwn(name: string): boolean {
  return [STEP, MOVE_SEEN, MOVE_SEEN_STATE].includes(name);
}
