import type { BriefSentence, BriefTarget } from '@/lib/domain/metrics/brief/brief-parts';
import type { LinkTarget } from '@/lib/kernel/address';
import { TextLink } from '../../ui/list/text-link';
import { CopyButton } from '../copy-button';
import { capacityHref, capacityListHref, measuresHref, type UnitAddress } from '../capacity-address';

/** The sentence to say, and the unit in five lines, each linked to what it counts. */
export function BriefBlock({
  headline,
  lines,
  unit,
}: {
  readonly headline: BriefSentence;
  readonly lines: readonly BriefSentence[];
  readonly unit: UnitAddress;
}) {
  return (
    <section className="hr-brief" aria-labelledby="brief">
      <h2 id="brief" className="govuk-visually-hidden">
        In brief
      </h2>
      <p className="hr-brief__headline">
        <Parts of={headline} unit={unit} />
      </p>
      <CopyButton text={textOf(headline)}>Copy this sentence</CopyButton>
      <ul className="hr-brief__lines">
        {lines.map((line) => (
          <li key={textOf(line)}>
            <Parts of={line} unit={unit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parts({ of, unit }: { readonly of: BriefSentence; readonly unit: UnitAddress }) {
  return of.map((part) =>
    part.to ? (
      <TextLink key={part.text} href={hrefOf(part.to, unit)}>
        {part.text}
      </TextLink>
    ) : (
      part.text
    ),
  );
}

function textOf(sentence: BriefSentence): string {
  return sentence.map((part) => part.text).join('');
}

function hrefOf(target: BriefTarget, unit: UnitAddress): LinkTarget {
  if ('list' in target) return capacityListHref(target.list, unit);
  if ('unit' in target) return capacityHref(target.unit);
  return target.section === 'grades' ? measuresHref(unit, 'grades') : `#${target.section}`;
}
