import { NO_OVERSIGHT } from '../../banding/bands/case-facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeGrade } from '../../banding/bands/judge-grade';
import { addDays, addMonths } from '../../../kernel/dates';
import { asTeamCode } from '../../../kernel/ids';
import { type Caseload, measureCaseload } from '../../workload/measure/measure-caseload';
import { holderGrade } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import type { AllocationSubject } from '../candidates/assess-officer';
import type { Candidate, Shortlist } from '../candidates/draw-shortlist';
import { questionLines } from './question-lines';
import { anyCase, anyOfficers } from '../testing/generated';
import {
  caseloadOf,
  HALIFAX,
  heldCase,
  officerOf,
  shortlistFrom,
  subjectOf,
  TODAY,
  waitingCase,
} from '../testing/people';

const draw = shortlistFrom;
const entryOf = (shortlist: Shortlist, staffCode: string): Candidate => {
  const entry = [...shortlist.candidates, ...shortlist.ruledOut].find(
    (one) => one.officer.staffCode === staffCode,
  );
  if (!entry) throw new Error(`No officer ${staffCode}`);
  return entry;
};
const texts = (reasons: readonly { text: string }[]) => reasons.map((reason) => reason.text);

describe('reasons for and against an officer', () => {
  it('says that the grade fits, that training is done, where it ends, and who is lowest', () => {
    const abuse = subjectOf(waitingCase({ flags: ['domestic_abuse'] }));
    const shortlist = draw([caseloadOf(officerOf('A'), 10), caseloadOf(officerOf('B'), 20)], abuse);
    expect(texts(entryOf(shortlist, 'A').reasonsFor)).toEqual([
      'Case manager, the grade this case needs.',
      'Has domestic abuse training.',
      'Ends at 100% or under (15.2%).',
      'Lowest workload after, of those who are allowed.',
    ]);
    expect(entryOf(shortlist, 'B').reasonsFor.map((reason) => reason.rule)).not.toContain('LOWEST-WORKLOAD');
  });

  it('says against a senior case manager that the case does not need one; for them where it may', () => {
    const senior = caseloadOf(officerOf('S', { grade: 'SCM' }), 0);
    expect(texts(entryOf(draw([senior]), 'S').reasonsAgainst)).toEqual([
      'Senior case manager: this case does not need one.',
    ]);
    const undecided = entryOf(draw([senior], subjectOf(waitingCase({ rsr: null }))), 'S');
    expect(texts(undecided.reasonsFor)).toContain('Senior case manager: this case may need one.');
    expect(undecided.reasonsAgainst.map((reason) => reason.rule)).not.toContain('GRADE-MORE-SENIOR');
  });

  it('gives the rule and a whole sentence for a grade that may not hold the case, or only with oversight', () => {
    const hard = subjectOf(waitingCase({ rsr: 3.41 }));
    const against = (grade: string, subject: AllocationSubject) =>
      entryOf(draw([caseloadOf(officerOf('A', { grade }), 0)], subject), 'A').reasonsAgainst;
    expect(against('CM', hard)[0]).toEqual({
      rule: 'SCM-RSR',
      text: 'A case manager may not hold it: RSR is 3.0 or over (3.41).',
    });
    expect(against('PQiP', subjectOf(waitingCase({ ogrs: 60 })))[0]).toEqual({
      rule: 'MATRIX',
      text: 'A trainee may hold band 2 with oversight only.',
    });
    expect(against('CM', subjectOf(waitingCase({ rsr: null })))[0]?.rule).toBe('SCM-RSR');
  });

  it('tells going over a threshold from being over it already', () => {
    const against = (cases: number) =>
      texts(entryOf(draw([caseloadOf(officerOf('A'), cases)]), 'A').reasonsAgainst);
    expect(against(75)).toContain('Would go over 100% (101.3%).');
    expect(against(76)).toContain('Over 100% already (101.3%).');
    expect(against(82)).toContain('Would go over 110% (110.6%).');
    expect(against(84)).toContain('Over 110% already (111.9%).');
  });

  it('names a lower alternative of the routed team only where it ends at least 10 points lower', () => {
    const shortlist = draw([
      caseloadOf(officerOf('A', { surname: 'Kaur', forename: 'Harpreet' }), 80),
      caseloadOf(officerOf('B', { surname: 'Priestley', forename: 'Owen' }), 60),
    ]);
    expect(texts(entryOf(shortlist, 'A').reasonsAgainst)).toContain(
      'Priestley, Owen is allowed and would be at 81.3%.',
    );
    expect(questionLines(entryOf(shortlist, 'A').asked)).toEqual([
      'Kaur, Harpreet would be at 108.0%, and an allowed officer of the team at least 10 points lower.',
      'Priestley, Owen is allowed and would be at 81.3%.',
    ]);
    const close = draw([caseloadOf(officerOf('A'), 80), caseloadOf(officerOf('B'), 73)]);
    expect(entryOf(close, 'A').reasonsAgainst.map((reason) => reason.rule)).not.toContain(
      'LOWER-ALTERNATIVE',
    );
  });

  it('counts the intake cap, the caseload guard, leave to come and a leaving date', () => {
    const leave = {
      id: 'l',
      kind: 'annual_leave' as const,
      startDate: addDays(TODAY, 3),
      endDate: addDays(TODAY, 7),
      version: 1,
    };
    const officer = officerOf('A', { absences: [leave], leavingDate: addDays(TODAY, 20) });
    const recent = [1, 2, 3, 4].map((days) => heldCase({}, days));
    expect(texts(entryOf(draw([caseloadOf(officer, 46, recent)]), 'A').reasonsAgainst)).toEqual([
      '4 new cases in 7 days: the cap is 3.',
      'Would hold 51 cases, more than 50.',
      'Away from 5 November 2026 to 9 November 2026.',
      'Leaves on 22 November 2026.',
    ]);
  });

  it('warns that a provisional band could take somebody over 100%', () => {
    const provisional = subjectOf(waitingCase({ rsr: null }));
    const entry = entryOf(draw([caseloadOf(officerOf('A'), 72)], provisional), 'A');
    expect(texts(entry.reasonsAgainst)).toContain('Could end at 100.6%: the band is provisional, up to 4.');
    expect(
      entryOf(draw([caseloadOf(officerOf('A'), 10)], provisional), 'A').reasonsAgainst.map(
        (reason) => reason.rule,
      ),
    ).not.toContain('PROVISIONAL');
  });

  it('asks for a reason only where it says something, and names the alternative', () => {
    const asked = (shortlist: Shortlist, staffCode: string) =>
      entryOf(shortlist, staffCode).asked.map((question) => [question.code, question.needsReviewDate]);
    expect(asked(draw([caseloadOf(officerOf('A'), 78)]), 'A')).toEqual([]);
    expect(asked(draw([caseloadOf(officerOf('A'), 83), caseloadOf(officerOf('B'), 80)]), 'A')).toEqual([
      ['well_over', false],
    ]);
    expect(asked(draw([caseloadOf(officerOf('A'), 78), caseloadOf(officerOf('B'), 60)]), 'A')).toEqual([
      ['lower_alternative', false],
    ]);
    const abuse = subjectOf(waitingCase({ flags: ['domestic_abuse'], ogrs: 60 }));
    expect(asked(draw([caseloadOf(officerOf('A', { grade: 'PQiP', training: [] }), 0)], abuse), 'A')).toEqual(
      [
        ['with_oversight', true],
        ['training_gap', true],
      ],
    );
    const hard = draw(
      [
        caseloadOf(officerOf('A'), 0),
        caseloadOf(officerOf('S', { grade: 'SCM', surname: 'Doyle', forename: 'Aoife' }), 0),
      ],
      subjectOf(waitingCase({ rsr: 4 })),
    );
    expect(entryOf(hard, 'A').asked).toMatchObject([
      {
        code: 'not_allowed',
        needsReviewDate: true,
        text: 'SurnameA, Sam may not hold this case by grade: RSR is 3.0 or over (4.00). Doyle, Aoife is allowed and would be at 2.9%.',
      },
    ]);
    expect(
      questionLines([
        { why: 'One.', alternative: 'Doyle is allowed.' },
        { why: 'Two.', alternative: 'Doyle is allowed.' },
      ]),
    ).toEqual(['One.', 'Two.', 'Doyle is allowed.']);
  });

  it('never compares with somebody of another team when it asks about a lower alternative', () => {
    const other = officerOf('B', { teamCode: officerOf('B').teamCode, teamName: 'Other' });
    const elsewhere = {
      ...other,
      teamCode:
        HALIFAX.routedTeamCode === other.teamCode
          ? (`${other.teamCode}-2` as typeof other.teamCode)
          : other.teamCode,
    };
    const shortlist = draw([caseloadOf(officerOf('A'), 78), caseloadOf(elsewhere, 0)]);
    expect(entryOf(shortlist, 'A').asked).toEqual([]);
    expect(texts(entryOf(shortlist, 'B').reasonsAgainst)).toContain(
      'In Other, not the team that the case is routed to.',
    );
  });
});

type Caseloads = readonly Caseload[];

/** Each reason's condition, worked out again from the recorded facts. */
function conditionsOf(
  entry: Candidate,
  subject: AllocationSubject,
  shortlist: Shortlist,
  caseloads: Caseloads,
): Record<string, boolean> {
  const caseload = caseloads.find((one) => one.officer.staffCode === entry.officer.staffCode);
  if (!caseload) throw new Error('An officer who was never handed over');
  const { officer } = caseload;
  const held = {
    ...subject.facts,
    staffCode: officer.staffCode,
    allocatedOn: TODAY,
    allocatedHere: true,
    oversight: NO_OVERSIGHT,
  };
  const now = measureCaseload(IBAT_4, caseload, TODAY);
  const then = measureCaseload(IBAT_4, { ...caseload, cases: [...caseload.cases, held] }, TODAY).workload;
  const percentOf = (work: { pointsUsedHundredths: number; pointsAvailable: number }): number =>
    work.pointsUsedHundredths / work.pointsAvailable;
  const after = percentOf(then);
  const judged = judgeGrade(subject.banding, holderGrade(IBAT_4, officer.grade), IBAT_4.ruleSet);
  const role = IBAT_4.grades.find((grade) => grade.code === officer.grade)?.role;
  const trained = officer.training.some((course) => course.course === 'domestic_abuse');
  const abuse = subject.facts.flags.some((flag) => flag === 'da_register' || flag === 'domestic_abuse');
  const allowed = shortlist.candidates.filter((other) => other.verdict === 'allowed');
  const { minimumRole, minimumGradeUndecided, provisional } = subject.banding;
  const inYear = subject.pastHoldings
    .filter((past) => past.endedOn > '2025-11-02')
    .map((past): string => past.staffCode);
  return {
    'PREVIOUS-OFFICER': subject.pastHoldings.some(
      (past) => past.staffCode === officer.staffCode && past.endedOn > addMonths(TODAY, -24),
    ),
    'GRADE-FITS': judged.verdict === 'allowed' && role === minimumRole,
    'GRADE-MAY-HOLD': judged.verdict === 'allowed' && role !== 'senior',
    'GRADE-MAY-BE-NEEDED': role === 'senior' && minimumGradeUndecided,
    'GRADE-MORE-SENIOR': role === 'senior' && minimumRole === 'ordinary' && !minimumGradeUndecided,
    TRAINED: abuse && trained,
    'TRAINING-DA': abuse && !trained,
    'ENDS-WITHIN': after <= 100,
    OVER: after > 100 && after <= 110,
    'WELL-OVER': after > 110,
    'LOWEST-WORKLOAD': allowed.length > 1 && allowed.every((other) => after <= percentOf(other.after)),
    'LOWER-ALTERNATIVE':
      after > 100 &&
      allowed.some(
        (other) =>
          other.officer.teamCode === HALIFAX.routedTeamCode && percentOf(other.after) <= after - 10 + 1e-9,
      ),
    'INTAKE-CAP':
      now.newIn7Days >= Math.max(1, Math.floor((3 * (officer.contractedHoursHundredths ?? 0)) / 3700)),
    'CASELOAD-GUARD': then.caseCount > 50,
    'MANY-OFFICERS': new Set(inYear).size >= 2 && !inYear.includes(officer.staffCode),
    PROVISIONAL: provisional,
    'AWAY-SOON': officer.absences.some(
      (absence) => absence.startDate > TODAY && absence.startDate <= '2026-11-13',
    ),
    LEAVING:
      officer.leavingDate !== null &&
      officer.leavingDate > TODAY &&
      officer.leavingDate <= addDays(TODAY, 28),
    'OTHER-TEAM': officer.teamCode !== HALIFAX.routedTeamCode && officer.lduCode === 'HX',
    'OTHER-LDU': officer.lduCode !== 'HX',
    ...Object.fromEntries(judged.reasons.map((reason) => [reason.rule, judged.verdict !== 'allowed'])),
  };
}

const ALWAYS_SHOWN = [
  'PREVIOUS-OFFICER',
  'TRAINED',
  'TRAINING-DA',
  'ENDS-WITHIN',
  'OVER',
  'WELL-OVER',
  'INTAKE-CAP',
  'CASELOAD-GUARD',
  'MANY-OFFICERS',
  'AWAY-SOON',
  'LEAVING',
  'OTHER-TEAM',
  'OTHER-LDU',
  'GRADE-MORE-SENIOR',
  'LOWER-ALTERNATIVE',
];

describe('for any officers and any case', { timeout: 120_000 }, () => {
  const eachCandidate = (
    check: (entry: Candidate, subject: AllocationSubject, shortlist: Shortlist, caseloads: Caseloads) => void,
  ): void =>
    fc.assert(
      fc.property(anyCase, anyOfficers, (facts, { caseloads, pastHoldings }) => {
        const subject = subjectOf(facts, pastHoldings);
        const shortlist = draw(caseloads, subject);
        for (const entry of shortlist.candidates) check(entry, subject, shortlist, caseloads);
      }),
      { numRuns: 1_000 },
    );

  it('each reason shown is true when its condition is evaluated again, and each that is true is shown', () => {
    eachCandidate((entry, subject, shortlist, caseloads) => {
      const shown = [...entry.reasonsFor, ...entry.reasonsAgainst].map((reason) => reason.rule);
      const holds = conditionsOf(entry, subject, shortlist, caseloads);
      expect(shown.filter((rule) => holds[rule] !== true)).toEqual([]);
      expect(ALWAYS_SHOWN.filter((rule) => holds[rule] && !shown.includes(rule))).toEqual([]);
    });
  });

  it('no officer is left unexplained, every reason is a sentence, and everybody is either on offer or ruled out', () => {
    fc.assert(
      fc.property(anyCase, anyOfficers, (facts, { caseloads, pastHoldings }) => {
        const shortlist = draw(caseloads, subjectOf(facts, pastHoldings));
        expect(shortlist.candidates.length + shortlist.ruledOut.length).toBe(caseloads.length);
        for (const entry of shortlist.candidates) {
          const all = [...entry.reasonsFor, ...entry.reasonsAgainst];
          expect(all.length).toBeGreaterThan(0);
          for (const reason of all) expect(reason.text).toMatch(/^[\p{L}0-9].*\.$/u);
        }
        for (const entry of shortlist.ruledOut)
          for (const reason of entry.ruledOut) expect(reason.text).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });

  it('nobody without points available is on offer, and everybody on offer has a percentage', () => {
    eachCandidate((entry) => {
      expect(entry.now.pointsAvailable).toBeGreaterThan(0);
      expect(entry.now.workloadPercent).not.toBeNull();
    });
  });

  it('asks nothing over 110% where every allowed officer of the routed team would be, and records that by itself', () => {
    const allOver = draw([caseloadOf(officerOf('A'), 83), caseloadOf(officerOf('B'), 85)]);
    for (const staffCode of ['A', 'B'])
      expect(entryOf(allOver, staffCode)).toMatchObject({ asked: [], noted: ['all_well_over'] });
    const elsewhere = caseloadOf(officerOf('E', { teamCode: asTeamCode('HX-W') }), 0);
    expect(entryOf(draw([caseloadOf(officerOf('A'), 83), elsewhere]), 'A').asked).toEqual([]);
    const trainee = caseloadOf(officerOf('T', { grade: 'PQiP' }), 0);
    const hard = subjectOf(waitingCase({ ogrs: 60 }));
    expect(entryOf(draw([caseloadOf(officerOf('A'), 83), trainee], hard), 'A').asked).toEqual([]);
  });

  it('still asks over 110% where nobody of the routed team is allowed', () => {
    const away = caseloadOf(officerOf('E', { teamCode: asTeamCode('HX-W') }), 83);
    expect(entryOf(draw([away]), 'E')).toMatchObject({ asked: [{ code: 'well_over' }], noted: [] });
  });

  it('still asks where every allowed officer would be over 110% and one would end at least 10 points lower', () => {
    const shortlist = draw([caseloadOf(officerOf('A'), 95), caseloadOf(officerOf('B'), 83)]);
    expect(entryOf(shortlist, 'A').asked.map(({ code }) => code)).toEqual(['lower_alternative']);
    expect(entryOf(shortlist, 'B').asked).toEqual([]);
  });

  it('a reason is asked exactly where the rules say so', () => {
    eachCandidate((entry) => {
      const codes = entry.asked.map((question) => question.code);
      expect(codes.includes('not_allowed')).toBe(entry.judgement.verdict === 'not_allowed');
      expect(codes.includes('with_oversight')).toBe(entry.judgement.verdict === 'with_oversight');
      expect(codes.includes('training_gap')).toBe(entry.trainingGap);
      const wellOver = entry.after.state === 'well_over';
      expect(codes.includes('well_over')).toBe(wellOver && entry.noted.length === 0);
      expect(codes.includes('lower_alternative')).toBe(
        (entry.after.state === 'over' || entry.noted.length > 0) &&
          entry.reasonsAgainst.some((reason) => reason.rule === 'LOWER-ALTERNATIVE'),
      );
    });
  });
});
