import { Fragment, type ReactNode } from 'react';
import type { AskedState } from '../form/described-field';

interface OneMoreProps<Block> {
  readonly blocks: readonly Block[];
  /** What opens the next block: "Add another action". */
  readonly summary: string;
  /** Whether something stands in the block, or is wrong with it: it and those before it are then in view. */
  readonly isWanted: (block: Block) => boolean;
  readonly children: (block: Block) => ReactNode;
}

/** Blocks of fields of which a form may have several: one in view, each other one a press away. It works without script. */
export function OneMore<Block>({ blocks, summary, isWanted, children }: OneMoreProps<Block>) {
  const [first, ...rest] = blocks;
  if (first === undefined) return null;
  return (
    <Fragment>
      {children(first)}
      {rest.length === 0 ? null : (
        <details className="hr-more" open={rest.some(isWanted)}>
          <summary>{summary}</summary>
          <OneMore blocks={rest} summary={summary} isWanted={isWanted}>
            {children}
          </OneMore>
        </details>
      )}
    </Fragment>
  );
}

/** Whether something was typed into any of these fields, or is wrong with one. */
export function isFilledIn({ values, problems }: AskedState, names: readonly string[]): boolean {
  const isOne = (field: string): boolean =>
    names.some((name) => field === name || field.startsWith(`${name}-`));
  return (
    problems.some(({ field }) => isOne(field)) ||
    Object.entries(values).some(([field, value]) => isOne(field) && String(value).trim() !== '')
  );
}
