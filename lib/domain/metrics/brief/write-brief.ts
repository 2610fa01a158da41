import {
  beyondGradeSentence,
  notSeenSentence,
  oversightSentence,
  sameOfficerSentence,
  uncoveredSentence,
} from './brief-of-cases';
import {
  averagesSentence,
  caseloadsSentence,
  extremesSentence,
  gapSentence,
  overCapacitySentence,
} from './brief-of-staff';
import type { BriefInput, BriefSentence } from './brief-parts';

/** So many lines can be read before a meeting. */
const LINES = 5;

interface Line {
  readonly write: (input: BriefInput) => BriefSentence | null;
  /** Whether there is something amiss that it would say. */
  readonly warns: (input: BriefInput) => boolean;
}

/** In the order in which they matter: harm to people first, then the service's own means. */
const ORDER: readonly Line[] = [
  { write: overCapacitySentence, warns: ({ figures }) => figures.officersOver100.count > 0 },
  { write: uncoveredSentence, warns: ({ figures }) => figures.uncovered.count > 0 },
  { write: notSeenSentence, warns: ({ figures }) => figures.contactOver28.count > 0 },
  { write: beyondGradeSentence, warns: ({ figures }) => figures.beyondGrade.count > 0 },
  { write: gapSentence, warns: ({ gaps }) => gaps.some((gap) => gap.after > 0) },
  { write: oversightSentence, warns: ({ figures }) => figures.oversightMissing.count > 0 },
  { write: caseloadsSentence, warns: ({ figures }) => figures.over50Cases.count > 0 },
  { write: averagesSentence, warns: () => false },
  { write: sameOfficerSentence, warns: () => false },
  { write: extremesSentence, warns: () => false },
];

/** The unit in five plain lines, each linked to what it counts: what is amiss before what is well. What cannot be said of a unit is left out. */
export function writeBrief(input: BriefInput): BriefSentence[] {
  const said = ORDER.flatMap(({ write, warns }) => {
    const sentence = write(input);
    return sentence === null ? [] : [{ sentence, warns: warns(input) }];
  });
  return [...said.filter(({ warns }) => warns), ...said.filter(({ warns }) => !warns)]
    .slice(0, LINES)
    .map(({ sentence }) => sentence);
}
