import { bandReasons, gradeReasons } from '@/lib/domain/allocation/cases/case-words';
import type { CaseFormOptions } from '@/lib/domain/allocation/cases/case-form-options';
import type { Banding } from '@/lib/domain/banding/bands/band-case';
import { BandChip } from '../workload/band-chip';

/** What the words of a band are read from. */
export type BandWords = Pick<CaseFormOptions, 'bandingModel' | 'brag' | 'gradeNames'>;

/** "Band 3, amber" with its chip, and between which bands a provisional one may turn out. */
export function BandLead({ banding, words }: { readonly banding: Banding; readonly words: BandWords }) {
  const { bands } = words.bandingModel;
  const brag = words.brag[banding.band] ?? null;
  const rank = [...bands].sort((a, b) => a.rank - b.rank).findIndex((band) => band.code === banding.band) + 1;
  return (
    <>
      <p className="hr-side__lead">
        <BandChip
          band={banding.band}
          rank={rank}
          bandCount={bands.length}
          provisional={banding.provisional}
        />
        <span>
          Band {banding.band}
          {brag === null ? null : `, ${brag}`}
        </span>
      </p>
      {banding.provisional ? (
        <p className="hr-side__line">
          Provisional, {banding.possibleBands[0]} to {banding.possibleBands[1]}
        </p>
      ) : null}
    </>
  );
}

/** Why the band is what it is, the lowest grade that may hold the case, and every rule that fired or is undecided. */
export function BandReasons({ banding, words }: { readonly banding: Banding; readonly words: BandWords }) {
  const { ruleSet, gradeOfRole } = words.bandingModel;
  const nameOf = (code: string | undefined): string => words.gradeNames[code ?? ''] ?? code ?? '';
  return (
    <>
      <h3>Why band {banding.band}</h3>
      <Lines
        lines={bandReasons(banding, ruleSet)}
        none="Nothing is known yet: RSR, OGRS and ROSH are missing"
      />
      <h3>Lowest grade: {nameOf(banding.minimumGrade)}</h3>
      <Lines lines={gradeReasons(banding, ruleSet, nameOf(gradeOfRole.senior))} none="No rule fired" />
    </>
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
