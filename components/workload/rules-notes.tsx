import { type RulesStep, rulesStepWords } from '@/lib/domain/workload/model/rules-version';

/** Says where the rules changed along some stored days, so that what they did is not read as what happened; nothing where they did not. */
export function RulesNotes({ steps }: { readonly steps: readonly RulesStep[] }) {
  return (
    <>
      {steps.map((step) => (
        <p key={`${step.from}-${step.to}`} className="hr-note">
          {rulesStepWords(step)} The days before stand as they were stored.
        </p>
      ))}
    </>
  );
}
