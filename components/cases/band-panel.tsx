import { bandReasons, gradeReasons, type ToldReason } from '@/lib/domain/allocation/cases/case-words';
import type { CaseFormOptions } from '@/lib/domain/allocation/cases/case-form-options';
import type { Banding } from '@/lib/domain/banding/bands/band-case';
import { markInRules } from '@/lib/domain/banding/mark-in-rules';
import type { RuleSet } from '@/lib/domain/banding/bands/rule-set';
import { scoreNamesOf } from '@/lib/domain/banding/rule-names';
import { MarkedReasons, MarkLine } from '../rules/rule-mark';

/** What the words of a band are read from. */
export type BandWords = Pick<CaseFormOptions, 'bandingModel' | 'brag' | 'gradeNames'>;

/** Why the band is what it is, the lowest grade that may hold the case, and every rule that fired or is undecided. */
export function BandReasons({ banding, words }: { readonly banding: Banding; readonly words: BandWords }) {
  const { ruleSet, gradeOfRole } = words.bandingModel;
  const scores = scoreNamesOf(ruleSet);
  const nameOf = (code: string | undefined): string => words.gradeNames[code ?? ''] ?? code ?? '';
  const why = gradeReasons(banding, ruleSet, nameOf(gradeOfRole.senior));
  return (
    <>
      <h3>Why band {banding.band}</h3>
      <Lines
        lines={bandReasons(banding, ruleSet)}
        none={`Nothing is known yet: ${scores.rsr}, ${scores.ogrs} and ROSH are missing`}
      />
      <BandMarks ruleSet={ruleSet} />
      <h3>Lowest grade: {nameOf(banding.minimumGrade)}</h3>
      <GradeReasons reasons={why} ruleSet={ruleSet} />
    </>
  );
}

/** Where the cut-offs of a computed band come from; nothing where bands come with the data. */
export function BandMarks({ ruleSet }: { readonly ruleSet: RuleSet }) {
  if (ruleSet.baseBands.length === 0) return null;
  return (
    <MarkLine
      parts={[
        ['Cut-offs', markInRules(ruleSet, 'B-1')],
        ['The band from them', markInRules(ruleSet, 'B-2')],
      ]}
    />
  );
}

/** Why the lowest grade is what it is, each reason with the mark of its rule. */
export function GradeReasons({
  reasons,
  ruleSet,
}: {
  readonly reasons: readonly ToldReason[];
  readonly ruleSet: RuleSet;
}) {
  const told = reasons.length === 0 ? [{ rule: null, text: 'No rule fired' }] : reasons;
  return (
    <MarkedReasons
      reasons={told.map(({ rule, text }) => ({
        text,
        mark: rule === null ? null : markInRules(ruleSet, rule),
      }))}
    />
  );
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  return (
    <ul>
      {(lines.length === 0 ? [none] : lines).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The lowest grade in a few words: "senior case manager", "case manager, may need a senior case manager". */
export function lowestGradeWords(banding: Banding, { bandingModel, gradeNames }: BandWords): string {
  const lowest = gradeNames[banding.minimumGrade] ?? banding.minimumGrade;
  if (!banding.minimumGradeUndecided) return lowest;
  const senior = bandingModel.gradeOfRole.senior ?? '';
  return `${lowest}, may need a ${gradeNames[senior] ?? senior}`;
}
