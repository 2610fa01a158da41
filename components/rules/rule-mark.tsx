import { markPhrase, markWords, type ShownMark } from '@/lib/domain/rulebook/rule-marks';
import { lowerFirst } from '@/lib/kernel/text/first-letter';

/** Who published a rule, or that it is ours, as a short quiet sentence at the end of a paragraph. Nothing for a rule that is not written down. */
export function MarkSentence({ mark }: { readonly mark: ShownMark | null }) {
  return mark === null ? null : <span className="hr-mark"> {markWords(mark)}.</span>;
}

/** "Cut-offs: published by the Ministry of Justice. The band from them: our rule." */
export function MarkLine({
  parts,
}: {
  readonly parts: readonly (readonly [what: string, mark: ShownMark | null])[];
}) {
  const told = parts.flatMap(([what, mark]) => (mark === null ? [] : [`${what}: ${markPhrase(mark)}.`]));
  return told.length === 0 ? null : <p className="hr-mark">{told.join(' ')}</p>;
}

/** A reason with the mark of the rule that gives it; null where no one rule does. */
export interface MarkedReason {
  readonly text: string;
  readonly mark: ShownMark | null;
}

/** Reasons as a list. The mark that most of them have is said once, below; each other one beside its reason. */
export function MarkedReasons({
  reasons,
  className,
}: {
  readonly reasons: readonly MarkedReason[];
  readonly className?: string;
}) {
  const words = reasons.flatMap(({ mark }) => (mark === null ? [] : [markWords(mark)]));
  const usual = usualOf(words);
  return (
    <>
      <ul className={className}>
        {reasons.map(({ text, mark }) => (
          <li key={text}>
            {text}
            {mark === null || markWords(mark) === usual ? null : (
              <>
                {' '}
                <span className="hr-mark">{markWords(mark)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {usual === null ? null : <p className="hr-mark">{usualWords(usual, words)}</p>}
    </>
  );
}

/** The mark that all have, or more than one of them and more than have any other; null where none does. */
function usualOf(words: readonly string[]): string | null {
  const countOf = (word: string): number => words.filter((other) => other === word).length;
  const [first = null, second] = [...new Set(words)].sort((a, b) => countOf(b) - countOf(a));
  if (first === null || second === undefined) return first;
  return countOf(first) > countOf(second) ? first : null;
}

function usualWords(usual: string, words: readonly string[]): string {
  const alike = words.every((word) => word === usual);
  return alike ? usual : `Where nothing else is said: ${lowerFirst(usual)}`;
}
