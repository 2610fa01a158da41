import { Tag, type TagMeaning } from '../ui/list/tag';

/** What the screens say of an officer and a case: the grade verdict, or the training gap where that is the worse. */
export type Verdict = 'allowed' | 'with_oversight' | 'not_allowed' | 'training_gap' | 'unknown';

/** `choice`: a candidate not yet chosen is "Not allowed"; a case held so is "Beyond grade". */
export type VerdictContext = 'held' | 'choice';

const MEANINGS: Record<Verdict, TagMeaning> = {
  allowed: 'allowed',
  with_oversight: 'with_oversight',
  not_allowed: 'beyond_grade',
  training_gap: 'training_gap',
  unknown: 'neutral',
};

/** The words of a verdict. */
function verdictWords(verdict: Verdict, context: VerdictContext): string {
  switch (verdict) {
    case 'allowed':
      return 'Allowed';
    case 'with_oversight':
      return 'With oversight';
    case 'training_gap':
      return 'Training gap';
    case 'unknown':
      return 'Grade not recorded';
    case 'not_allowed':
      return context === 'held' ? 'Beyond grade' : 'Not allowed';
  }
}

/** A verdict as a tag. In a list of held cases, `quiet` writes "Allowed" plainly so that the others stand out. */
export function VerdictTag({
  verdict,
  context = 'held',
  quiet,
}: {
  readonly verdict: Verdict;
  readonly context?: VerdictContext;
  readonly quiet?: boolean;
}) {
  const words = verdictWords(verdict, context);
  return quiet && verdict === 'allowed' ? <>{words}</> : <Tag meaning={MEANINGS[verdict]}>{words}</Tag>;
}
