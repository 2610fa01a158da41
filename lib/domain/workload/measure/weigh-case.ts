import type { CaseFacts } from '../../banding/bands/case-facts';
import type { Banding } from '../../banding/bands/banding-types';
import type { NotedSplit } from '../sharing/shared-work';
import type { WeighedCase } from './measure-officer';

/** The case as the sum needs it. */
export function toWeighedCase(facts: CaseFacts, banding: Banding): WeighedCase {
  return weighCase(facts, banding, undefined);
}

/** What a divided case has beside the rest. */
export type Divided = Required<Pick<WeighedCase, 'part' | 'note'>>;

/** The same, with the part that is held where the case is divided. */
export function weighCase(facts: CaseFacts, banding: Banding, divided: Divided | undefined): WeighedCase {
  const weighed: WeighedCase = {
    crn: facts.crn,
    band: banding.band,
    possibleBands: banding.possibleBands,
    provisional: banding.provisional,
    setting: facts.setting,
    cohort: facts.cohort,
    state: facts.state,
    count: 1,
  };
  return divided === undefined ? weighed : { ...weighed, ...divided };
}

/** The part of an own case that its officer of record holds where others share or cover it. */
export function recordPart({ split, note }: NotedSplit): Divided {
  return { part: { held: 'record', split, percent: null }, note };
}
