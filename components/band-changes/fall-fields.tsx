import type { CaseFormOptions } from '@/lib/domain/allocation/cases/case-form-options';
import { scoreNamesOf } from '@/lib/domain/banding/rule-names';
import type { ScoreNames } from '@/lib/domain/banding/labels';
import { CHANGE_FIELDS } from '@/lib/domain/banding/changes/case-change-fields';
import { describeChange, isLowerBand } from '@/lib/domain/banding/changes/case-change';
import { waitingWords } from '@/lib/domain/banding/changes/change-words';
import {
  type BandChangePlan,
  isFall,
  type WaitingChange,
} from '@/lib/domain/banding/changes/plan-band-change';
import type { FieldProblem, FormValues } from '@/lib/kernel/form-state';
import { Field } from '../ui/form/described-field';

export interface FallFieldsProps {
  readonly plan: BandChangePlan;
  readonly options: CaseFormOptions;
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/** What a fall asks beside the form: whether it waits for a second manager, what stands until then, why, and what shows it. */
export function FallFields({ plan, options, values, problems }: FallFieldsProps) {
  const { judged, withdrawn, saidAgain } = plan;
  const scores = scoreNamesOf(options.bandingModel.ruleSet);
  const { before, after } = judged.bandings;
  const waits = judged.kind === 'waiting';
  const lower = isLowerBand(options.bandingModel, after.band, before.band);
  const falls = isFall(before, after, options.bandingModel);
  const words = waitingWords(judged, (code) => options.gradeNames[code] ?? code);
  return (
    <>
      <div role="status">
        {waits ? <p className="hr-waits">{words}</p> : null}
        {withdrawn.map(({ change }) => (
          <p key={change.id} className="hr-side__line">
            Replaces what waits for a second manager: {changeWords(change, scores)}
          </p>
        ))}
        {saidAgain.map((change) => (
          <p key={change.id} className="hr-side__line">
            Waits for a second manager already: {changeWords(change, scores)}
          </p>
        ))}
      </div>
      {falls || waits ? (
        <>
          <Field
            of={CHANGE_FIELDS.reason}
            in={{ problems, values }}
            groupClass="hr-case-form__reason"
            {...(lower ? { label: `Why the band goes down from ${before.band} to ${after.band}` } : {})}
          />
          <Field of={CHANGE_FIELDS.evidence} in={{ problems, values }} groupClass="hr-case-form__reason" />
        </>
      ) : null}
    </>
  );
}

function changeWords({ oldInputs, newInputs }: WaitingChange, scores: ScoreNames): string {
  return describeChange({ ...oldInputs }, { ...newInputs }, true, scores)
    .map(({ label, from, to }) => `${label} from ${from} to ${to}`)
    .join('; ');
}
