import { bandCase } from '../../banding/bands/band-case';
import { judgeGrade } from '../../banding/bands/judge-grade';
import { bandingModelOf, holderGrade } from '../../workload/model/model';
import { HMPPS_TIERS, IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { type ExampleReader, listText, wordsOf, yesNo } from './example-reader';
import { caseOf } from './given-case';
import { isoDate } from '../../../kernel/dates';

const IBAT = bandingModelOf(IBAT_4);
/** For examples in which no age counts. */
const ANY_DAY = isoDate('2026-11-02');

/** The shipped model with one more rule in use. */
function withRule(id: string): typeof IBAT {
  const { ruleSet } = IBAT;
  const { escalation, courses } = ruleSet;
  return {
    ...IBAT,
    ruleSet: {
      ...ruleSet,
      escalation: { ...escalation, on: escalation.on || escalation.rule === id },
      courses: courses.map((course) => ({ ...course, on: course.on || course.rule === id })),
    },
  };
}

const bandOfCase: ExampleReader = {
  needs: ['case'],
  mayHave: ['on', 'switched on'],
  results: [
    'band',
    'provisional',
    'possible bands',
    'missing',
    'lowest grade',
    'rules',
    'undecided',
    'courses',
  ],
  work: (given) => {
    const onDate = given.has('on') ? given.day('on') : ANY_DAY;
    const model = given.has('switched on') ? withRule(given.text('switched on')) : IBAT;
    const banding = bandCase(caseOf(given.text('case')), model, onDate);
    return {
      band: banding.band,
      provisional: yesNo(banding.provisional),
      'possible bands': banding.possibleBands.join(' to '),
      missing: listText(banding.missing.map((input) => input.toUpperCase())),
      'lowest grade': `${banding.minimumGrade}${banding.minimumGradeUndecided ? ', undecided' : ''}`,
      rules: listText(banding.reasons.map((reason) => reason.rule)),
      undecided: listText(banding.undecided),
      courses: listText(banding.requiredCourses.map(wordsOf)),
    };
  },
};

const bandOfTier: ExampleReader = {
  needs: ['tier'],
  results: ['band', 'provisional'],
  work: (given) => {
    const facts = { ...caseOf('plain'), importedBand: given.text('tier') };
    const { band, provisional } = bandCase(facts, bandingModelOf(HMPPS_TIERS), ANY_DAY);
    return { band, provisional: yesNo(provisional) };
  },
};

/** "PQiP", "SCM, newly qualified", "no grade" */
function holderOf(text: string): Parameters<typeof judgeGrade>[1] {
  const [code = '', ...more] = text.split(', ');
  const found = holderGrade(IBAT_4, code);
  if (found === null) {
    if (text !== 'no grade') throw new Error(`No grade: ${text}`);
    return null;
  }
  return { ...found, newlyQualified: more.includes('newly qualified') };
}

const verdictOfHolder: ExampleReader = {
  needs: ['case', 'holder'],
  results: ['verdict', 'because of'],
  work: (given) => {
    const banding = bandCase(caseOf(given.text('case')), IBAT, ANY_DAY);
    const { verdict, reasons } = judgeGrade(banding, holderOf(given.text('holder')), IBAT_4.ruleSet);
    return { verdict: wordsOf(verdict), 'because of': listText(reasons.map((reason) => reason.rule)) };
  },
};

const BANDS = IBAT_4.bands.map((band) => band.code);

/** A row of the matrix, each cell by the plainest case of its band that needs no senior case manager. */
const rowOfMatrix: ExampleReader = {
  needs: ['grade'],
  results: BANDS.map((band) => `band ${band}`),
  work: (given) => {
    const holder = holderOf(given.text('grade'));
    return Object.fromEntries(
      BANDS.map((band) => {
        const banding = { ...bandCase(caseOf('plain'), IBAT, ANY_DAY), band };
        return [`band ${band}`, wordsOf(judgeGrade(banding, holder, IBAT_4.ruleSet).verdict)];
      }),
    );
  },
};

export const BANDING_EXAMPLES: readonly ExampleReader[] = [
  bandOfCase,
  bandOfTier,
  verdictOfHolder,
  rowOfMatrix,
];
