'use client';

import type { ReactNode } from 'react';
import { basketEnds } from '@/lib/domain/allocation/basket/basket-ends';
import { fieldOfBasket } from '@/lib/domain/allocation/basket/basket-request';
import type { FormValues } from '@/lib/kernel/form-state';
import { countOf, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import type { BasketLine, BasketPage } from '@/lib/usecases/basket/basket-page';
import { textValue } from '../ui/form/field-values';
import { useFormTexts } from '../ui/form/use-form-texts';
import { BasketEnds } from './basket-ends';
import { Section } from '../ui/page/page-head';

export interface BasketLiveEffectProps {
  readonly lines: readonly Extract<BasketLine, { kind: 'open' }>[];
  readonly standing: BasketPage['standing'];
  readonly thresholds: WorkloadLines;
  readonly values: FormValues;
  /** What the basket does as it is stored. */
  readonly children: ReactNode;
}

/** What the officers who are ticked would come to. As long as nothing was changed it is what is stored; without script the button tells. */
export function BasketLiveEffect({ lines, standing, thresholds, values, children }: BasketLiveEffectProps) {
  const fields = lines.map((line) => fieldOfBasket('staffCode', line.crn));
  const stored = Object.fromEntries(
    lines.map((line) => [fieldOfBasket('staffCode', line.crn), line.item.staffCode]),
  );
  const opens = Object.fromEntries(fields.map((name) => [name, textValue(values, name, stored[name] ?? '')]));
  const { box, texts } = useFormTexts(fields, opens);
  const changed = fields.some((name) => (texts[name] ?? '') !== stored[name]);
  const takes = standing.flatMap((officer) => {
    const own = lines.filter((line) => texts[fieldOfBasket('staffCode', line.crn)] === officer.staffCode);
    const added = own.reduce((sum, line) => sum + line.pointsHundredths, 0);
    return own.length === 0 ? [] : [{ ...officer, count: own.length, added }];
  });
  return (
    <div ref={box}>
      {changed ? (
        <Section title="What all of it does" id="effect">
          <div className="hr-effect hr-effect--stays" aria-live="polite">
            {takes.map(({ staffCode, name, count, added, pointsUsedHundredths: used, pointsAvailable }) => (
              <p key={staffCode}>
                {name}: {countOf(count, 'case')},{' '}
                {pointsAvailable === 0
                  ? 'no capacity'
                  : `${formatWorkload(used, pointsAvailable, thresholds)} to ${formatWorkload(used + added, pointsAvailable, thresholds)}`}
              </p>
            ))}
            <BasketEnds ends={basketEnds(lines, (crn) => texts[fieldOfBasket('staffCode', crn)])} />
            <p>Show the effect to see what is asked, and what it does to the teams.</p>
          </div>
        </Section>
      ) : (
        children
      )}
    </div>
  );
}
