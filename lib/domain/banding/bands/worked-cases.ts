import type { BandingFacts } from './banding-types';

/** A case with what the shipped rules make of it: shown to everyone, and run as a test. */
export interface WorkedCase {
  readonly caption: string;
  readonly facts: Pick<BandingFacts, 'rsr' | 'ogrs' | 'rosh'> & Partial<BandingFacts>;
  readonly band: string;
  readonly minimumGrade: string;
  readonly rules: readonly string[];
}

const LOW = { rosh: 'low' } as const;

/** The worked cases of the revised IBAT rules that need no estate, in their published order. */
export const WORKED_CASES: readonly WorkedCase[] = [
  {
    caption: 'No flags, every score low',
    facts: { rsr: 2.99, ogrs: 40, ...LOW },
    band: '1',
    minimumGrade: 'CM',
    rules: [],
  },
  {
    caption: 'The same with RSR of 3.00',
    facts: { rsr: 3, ogrs: 40, ...LOW },
    band: '3',
    minimumGrade: 'SCM',
    rules: ['SCM-RSR'],
  },
  {
    caption: 'The same on standalone unpaid work',
    facts: { rsr: 3, ogrs: 40, ...LOW, setting: 'unpaid_work' },
    band: '3',
    minimumGrade: 'CM',
    rules: ['CP-STANDALONE'],
  },
  {
    caption: 'Standalone unpaid work with RSR under 3',
    facts: { rsr: 2.9, ogrs: 20, ...LOW, setting: 'unpaid_work' },
    band: '1',
    minimumGrade: 'CM',
    rules: ['CP-GENERIC'],
  },
  {
    caption: 'On the domestic abuse register, OGRS 75',
    facts: { rsr: 1, ogrs: 75, ...LOW, flags: ['da_register'] },
    band: '3',
    minimumGrade: 'SCM',
    rules: ['SCM-DA-OGRS', 'TRAINING-DA'],
  },
  {
    caption: 'On the domestic abuse register, OGRS 30',
    facts: { rsr: 1, ogrs: 30, ...LOW, flags: ['da_register'] },
    band: '2',
    minimumGrade: 'CM',
    rules: ['UPBAND-DA', 'TRAINING-DA'],
  },
  {
    caption: 'OGRS 90, no domestic abuse',
    facts: { rsr: 1, ogrs: 90, rosh: 'medium' },
    band: '4',
    minimumGrade: 'CM',
    rules: [],
  },
  {
    caption: 'Off the child protection register since last month',
    facts: { rsr: 2.99, ogrs: 40, ...LOW, flags: [] },
    band: '1',
    minimumGrade: 'CM',
    rules: [],
  },
  {
    caption: 'Managed under PREVENT, every score low',
    facts: { rsr: 0.4, ogrs: 10, ...LOW, flags: ['prevent'] },
    band: '1',
    minimumGrade: 'SCM',
    rules: ['SCM-PREVENT'],
  },
  {
    caption: 'A wounding without domestic abuse',
    facts: { rsr: 1, ogrs: 20, ...LOW, flags: [] },
    band: '1',
    minimumGrade: 'CM',
    rules: [],
  },
  {
    caption: 'Standalone unpaid work, RSR 3.40 and PREVENT',
    facts: { rsr: 3.4, ogrs: 10, ...LOW, flags: ['prevent'], setting: 'unpaid_work' },
    band: '3',
    minimumGrade: 'SCM',
    rules: ['SCM-RSR', 'SCM-PREVENT', 'CP-CONFLICT'],
  },
  {
    caption: 'RSR not known',
    facts: { rsr: null, ogrs: 60, ...LOW },
    band: '2',
    minimumGrade: 'CM',
    rules: [],
  },
  {
    caption: 'Stalking, child sexual exploitation and RSR 4.00',
    facts: { rsr: 4, ogrs: 30, rosh: 'medium', flags: ['stalking', 'cse'] },
    band: '3',
    minimumGrade: 'SCM',
    rules: ['SCM-RSR', 'SCM-CSE', 'SCM-STALKING'],
  },
  {
    caption: 'High risk of serious harm, under MAPPA',
    facts: { rsr: 2, ogrs: 40, rosh: 'high', flags: ['mappa'] },
    band: '4',
    minimumGrade: 'SCM',
    rules: ['SCM-ROSH', 'SCM-MAPPA'],
  },
];

/** All the facts of a worked case: an adult, in the community unless it says otherwise. */
export function factsOf(worked: WorkedCase): BandingFacts {
  return { flags: [], setting: 'community', dateOfBirth: null, importedBand: null, ...worked.facts };
}
