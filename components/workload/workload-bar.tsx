import { barParts, type BarInput, hasPercentage } from './bar-parts';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';

const FILL = {
  load: 'hr-fill-load',
  over: 'hr-fill-over',
  well: 'hr-fill-well',
  added: 'hr-fill-added',
} as const;

/**
 * A workload against the line of capacity, to see. The figure and the state stand beside it in words, so it says nothing to those who
 * hear the page. Drawn as SVG: it prints as it shows, and needs no inline style.
 */
export function WorkloadBar({ words, ...props }: BarInput & { readonly words: ModelWords }) {
  const known = hasPercentage(props);
  const unknown = props.state === 'unknown';
  return (
    <div className={known ? 'hr-load__bar' : 'hr-load__bar is-none'}>
      <svg width="100%" height="14" aria-hidden="true" focusable="false">
        {known
          ? barParts(props, words.lines.over).map((part) => (
              <rect
                key={part.kind}
                className={FILL[part.kind]}
                x={`${part.start}%`}
                width={`${part.width}%`}
                height="14"
              />
            ))
          : null}
        {!known && !unknown ? <rect className="hr-fill-none" width="100%" height="14" /> : null}
      </svg>
    </div>
  );
}
