import { Fragment } from 'react';
import type { BriefSentence, BriefTarget } from '@/lib/domain/metrics/capacity/brief-parts';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref, type UnitAddress } from '../capacity-address';
import type { LinkTarget } from '@/lib/kernel/address';

/** The unit in a few plain sentences, each linked to what it counts. */
export function BriefBlock({
  sentences,
  unit,
}: {
  readonly sentences: readonly BriefSentence[];
  readonly unit: UnitAddress;
}) {
  return (
    <div className="hr-brief">
      <h2 className="govuk-heading-m">In brief</h2>
      <p>
        {sentences.map((sentence, index) => (
          <Fragment key={sentence.map((part) => part.text).join('')}>
            {index > 0 ? ' ' : null}
            {sentence.map((part) =>
              part.to ? (
                <TextLink key={part.text} href={hrefOf(part.to, unit)}>
                  {part.text}
                </TextLink>
              ) : (
                part.text
              ),
            )}
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function hrefOf(target: BriefTarget, unit: UnitAddress): LinkTarget {
  return 'list' in target ? capacityListHref(target.list, unit) : `#${target.section}`;
}
