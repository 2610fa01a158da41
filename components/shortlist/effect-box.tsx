'use client';

import { SubmitButton } from '../ui/form/submit-button';
import { useChosenOfficer } from './use-chosen-officer';

/** What allocating to one officer does, in ready-made figures. */
export interface OfficerEffect {
  readonly staffCode: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly casesBefore: number;
  readonly casesAfter: number;
  readonly teamName: string;
  readonly teamBefore: string;
  readonly teamAfter: string;
}

/** The effect of the choice on officer and team, and the button. It follows the choice; without script the next page tells. */
export function EffectBox({ effects }: { readonly effects: readonly OfficerEffect[] }) {
  const { box, staffCode } = useChosenOfficer();
  const effect = effects.find((one) => one.staffCode === staffCode);
  return (
    <div className="hr-effect" ref={box}>
      <div aria-live="polite">{effect ? <Effect effect={effect} /> : <NothingChosen />}</div>
      <div className="hr-effect__buttons">
        <SubmitButton name="step" value="check">
          Check and confirm
        </SubmitButton>
        <SubmitButton name="step" value="basket" look="secondary">
          Add to basket
        </SubmitButton>
        <SubmitButton name="step" value="save_notes" look="secondary">
          Save notes
        </SubmitButton>
      </div>
    </div>
  );
}

function NothingChosen() {
  return (
    <>
      <p>
        <strong>Choose an officer</strong>
      </p>
      <p>The next page shows the effect. Nothing is saved until you confirm.</p>
    </>
  );
}

function Effect({ effect }: { readonly effect: OfficerEffect }) {
  return (
    <>
      <p>
        <strong>If you allocate to {effect.name}</strong>
      </p>
      <p>
        Workload {effect.before} <To /> <strong>{effect.after}</strong>, {effect.casesBefore} <To />{' '}
        {effect.casesAfter} cases
      </p>
      <p>
        {effect.teamName} {effect.teamBefore} <To /> <strong>{effect.teamAfter}</strong>
      </p>
    </>
  );
}

function To() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className="govuk-visually-hidden">to</span>
    </>
  );
}
