import { beyondGradeSentence, sameOfficerSentence, uncoveredSentence } from './brief-of-cases';
import {
  averagesSentence,
  caseloadsSentence,
  extremesSentence,
  gapSentence,
  overCapacitySentence,
  workloadSentence,
} from './brief-of-staff';
import type { BriefInput, BriefSentence } from './brief-parts';

/** The unit in a few plain sentences, each linked to what it counts. What cannot be said of a unit is left out. */
export function writeBrief(input: BriefInput): BriefSentence[] {
  const sentences = [
    workloadSentence,
    overCapacitySentence,
    caseloadsSentence,
    averagesSentence,
    gapSentence,
    beyondGradeSentence,
    uncoveredSentence,
    sameOfficerSentence,
    extremesSentence,
  ];
  return sentences.flatMap((write) => {
    const sentence = write(input);
    return sentence === null ? [] : [sentence];
  });
}
