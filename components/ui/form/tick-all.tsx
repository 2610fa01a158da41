'use client';

import { useRef } from 'react';
import type { Address } from '@/lib/kernel/address';
import { Button, LinkButton } from './button';
import { useScriptRuns } from '../page/use-script-runs';

export interface TickAllProps {
  /** The name of the boxes. */
  readonly name: string;
  readonly count: number;
  /** The same page with every box ticked, for a browser without script. */
  readonly allHref: Address;
  readonly noneHref: Address;
}

/** Ticks every box of a list, or none: at once with script, by an address without: both look alike, so that nothing moves when script comes. */
export function TickAll({ name, count, allHref, noneHref }: TickAllProps) {
  const box = useRef<HTMLParagraphElement>(null);
  const scriptRuns = useScriptRuns();
  const set = (checked: boolean): void => {
    const form = box.current?.closest('form');
    for (const input of form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])
      if (input.name === name && !input.disabled) input.checked = checked;
    form?.dispatchEvent(new Event('change'));
  };
  if (count < 2) return null;
  return (
    <p className="hr-tick-all" ref={box}>
      {scriptRuns ? (
        <>
          <Button look="secondary" type="button" onClick={() => set(true)}>
            Tick all {count}
          </Button>{' '}
          <Button look="secondary" type="button" onClick={() => set(false)}>
            Tick none
          </Button>
        </>
      ) : (
        <>
          <LinkButton look="secondary" href={allHref}>
            Tick all {count}
          </LinkButton>{' '}
          <LinkButton look="secondary" href={noneHref}>
            Tick none
          </LinkButton>
        </>
      )}
    </p>
  );
}
