import { IBAT_4 } from '../model/shipped/shipped-models';

/** The names of the shipped model, each with what it is called in the other. A code stays known to the data as an other name. */
const BANDS: Readonly<Record<string, string>> = { '1': 'K', '2': 'L', '3': 'M', '4': 'N' };
const GRADES: Readonly<Record<string, readonly [code: string, name: string]>> = {
  SCM: ['LEAD', 'lead worker'],
  CM: ['CORE', 'core worker'],
  PQiP: ['STUDENT', 'student'],
  SPO: ['HEAD', 'head of work'],
};

/** A model that measures as the shipped one does in kind, with every number and name that people may read changed. */
export const OTHER_MODEL = otherModel();

function otherModel(): unknown {
  const renamed = JSON.parse(
    JSON.stringify(IBAT_4, (key, value: unknown) =>
      typeof value === 'string' ? otherText(key, value) : value,
    ),
  ) as typeof IBAT_4;
  return {
    ...renamed,
    thresholds: { near: 95, over: 105, wellOver: 120 },
    caseloadGuards: [40, 60],
    excessiveDays: 21,
    estateNames: { region: 'Province', ldu: 'Canton', team: 'Crew' },
    stateNames: {
      spare: 'Room left',
      near: 'Filling',
      over: 'Full',
      well_over: 'Overfull',
      no_capacity: 'Nobody there',
      unavailable: 'Off',
      unknown: 'Unclear',
    },
    grades: renamed.grades.map((grade) => {
      const [code, name] = GRADES[grade.code] ?? [grade.code, grade.name];
      return {
        ...grade,
        code,
        name,
        otherNames: [...grade.otherNames, ...(code === grade.code ? [] : [grade.code])],
      };
    }),
    bands: renamed.bands.map((band) => ({ ...band, code: BANDS[band.code] ?? band.code })),
    ruleSet: {
      ...renamed.ruleSet,
      scoreNames: { rsr: 'CSRP', ogrs: 'ARP' },
      baseBands: renamed.ruleSet.baseBands.map((row) => ({ ...row, band: BANDS[row.band] ?? row.band })),
      provisionalFloor: 'L',
      matrix: null,
      upBanding:
        renamed.ruleSet.upBanding === null ? null : { ...renamed.ruleSet.upBanding, from: 'L', to: 'M' },
    },
  };
}

/** Labels of rules and reasons name scores and grades too; the ids of rules stay. */
function otherText(key: string, text: string): string {
  return key === 'label' || key === 'name'
    ? text
        .replace(/\bRSR\b/g, 'CSRP')
        .replace(/\bOGRS\b/g, 'ARP')
        .replace(/\bPQiP\b/g, 'Student')
    : text;
}

/** What the shipped model says and the other does not: found in fixed words, it was written by hand. */
export const SHIPPED_WORDS: readonly RegExp[] = [
  // Thresholds, as the whole of a mark or in a sentence.
  /^[≤<>]?\s?(90|100|110)\s?%$/,
  /\b(over|under|past|below|above|than|to|at|is|against|of|reach(es)?|line|from)( or (over|under))? (90|100|110)( ?%| per cent)/i,
  /\b(90|100|110)( ?%| per cent) or (under|over)/i,
  // Guards.
  /\b(50|75) (live )?cases/i,
  // The clock.
  /\b28 (daily snapshots|days (in a row|over|well over))/i,
  /excessive[^.]*\b28\b|\b28\b[^.]*excessive/i,
  // Scores, except within the id of a rule (SCM-RSR).
  /(?<!-)\b(RSR|OGRS)\b(?!-)/,
  // Bands and grades.
  /\bband [1-4]\b/i,
  /\b(never|not) below 2\b/,
  /\bsenior case manager|\bcase managers?\b|\bsenior probation officers?\b/i,
  /(?<!-)\b(SCM|CM|PQiP|SPO)s?\b(?!-)/,
  // Levels of the estate.
  /\b(LDU|Region)s?\b/,
  // States of a workload.
  /^(Has capacity|Near capacity|Over capacity|Well over capacity|No capacity: cases need cover|Not available)$/,
  /\b(near capacity|over capacity)\b/i,
];
