import { toHandoffs } from '@/lib/addresses/allocations';
import { countOf } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { DecisionHandoffs } from '@/lib/usecases/handoffs/handoff-page';
import { TextLink } from '../ui/list/text-link';
import { HandoffForm } from './handoff-form';
import { HandoffTextBlock } from './handoff-text-block';
import { handoffHint, handoffState } from './handoff-words';

/** What is to be keyed of one decision, or of one case: the text to paste, and the tick that it is keyed. */
export function HandoffPanel({
  handoffs,
  action,
  from,
  counted = false,
}: {
  readonly handoffs: DecisionHandoffs | null;
  readonly action: FormAction;
  /** The page that it stands on: there somebody comes back to. */
  readonly from: string;
  /** The heading says how many there are. */
  readonly counted?: boolean;
}) {
  if (handoffs === null) return null;
  const { lines, recordSystem } = handoffs;
  return (
    <section id="to-key">
      <h2 className="govuk-heading-m">
        {counted
          ? `To key in ${recordSystem}: ${countOf(lines.length, 'decision')}`
          : `Key it in ${recordSystem}`}
      </h2>
      {lines.map((line) => {
        const hint = handoffHint(line, recordSystem);
        return (
          <div key={line.id}>
            <HandoffTextBlock text={line.text} />
            <p className="govuk-body">{handoffState(line, recordSystem)}</p>
            {hint === null ? null : <p className="govuk-body">{hint}</p>}
            {line.state === 'open' && line.mayKey ? (
              <HandoffForm
                action={action}
                id={`key-${line.id}`}
                sent={{ ids: line.id, from }}
                offers={[
                  { state: 'keyed', label: `Keyed in ${recordSystem}` },
                  { state: 'not_needed', label: 'Nothing to key' },
                ]}
              />
            ) : null}
          </div>
        );
      })}
      <p className="govuk-body">
        <TextLink href={toHandoffs.page()}>See everything that is to be keyed</TextLink>
      </p>
    </section>
  );
}
