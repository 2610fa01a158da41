import type { Address } from '@/lib/kernel/address';
import { TextLink } from '../ui/list/text-link';
import { InsetText } from '../ui/page/inset-text';

/** Says which feeds are late; nothing where none is. */
export function LateFeeds({
  words,
  href,
}: {
  readonly words: readonly string[];
  /** Where feeds are looked at, for those who may. */
  readonly href?: Address;
}) {
  if (words.length === 0) return null;
  return (
    <InsetText>
      {words.map((sentence) => `${sentence}. `)}
      {href === undefined ? (
        'What is shown is as old as that.'
      ) : (
        <TextLink href={href}>Look at the feeds</TextLink>
      )}
    </InsetText>
  );
}
