'use client';

import { STEP } from '@/lib/domain/allocation/candidates/allocate-names-request';
import { useChosenOfficer } from '../shortlist/use-chosen-officer';
import { SubmitButton } from '../ui/form/submit-button';

/** What the move to one officer does, in ready-made sentences. */
export interface ReceiverEffectLine {
  readonly staffCode: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** The effect of the choice on both officers and their teams, and the button. It follows the choice; without script the next page tells. */
export function ReceiverEffect({ effects }: { readonly effects: readonly ReceiverEffectLine[] }) {
  const { box, staffCode } = useChosenOfficer();
  const effect = effects.find((one) => one.staffCode === staffCode);
  return (
    <div className="hr-effect" ref={box}>
      <div aria-live="polite">
        <p>
          <strong>{effect ? `If you move to ${effect.name}` : 'Choose an officer'}</strong>
        </p>
        {(effect?.lines ?? ['The next page shows the effect. Nothing is saved until you confirm.']).map(
          (line) => (
            <p key={line}>{line}</p>
          ),
        )}
      </div>
      <SubmitButton name={STEP} value="check">
        Check and confirm
      </SubmitButton>
    </div>
  );
}
