import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { takeSent } from '../../../kernel/reading/sent';
import { answersForm, fieldOfForm } from '../candidates/allocate-form-request';
import { toOfferedCandidate } from '../candidates/offered-candidate';
import { bandReasons, gradeReasons, orderWords, personWords } from '../cases/case-words';
import { groupCandidates } from '../candidates/group-candidates';
import {
  caseloadOf,
  heldCase,
  officerOf,
  shortlistFrom,
  subjectOf,
  TODAY,
  waitingCase,
} from '../testing/people';

const groupsOf = (caseloads: Parameters<typeof shortlistFrom>[0], facts = waitingCase()) => {
  const shortlist = shortlistFrom(caseloads, subjectOf(facts));
  const views = shortlist.candidates.map((entry) => toOfferedCandidate(IBAT_4, shortlist, entry, null));
  return groupCandidates(views, 3).map(({ title, note, candidates }) => [
    title,
    note,
    candidates.map((entry) => entry.staffCode).join(),
  ]);
};
const recent = [1, 2, 3].map((days) => heldCase({}, days));

describe('the groups of the shortlist', () => {
  it('follow the verdict and the intake cap, and keep the order', () => {
    const abuse = waitingCase({ flags: ['domestic_abuse'], ogrs: 80 });
    expect(
      groupsOf(
        [
          caseloadOf(officerOf('FREE'), 1),
          caseloadOf(officerOf('FULL'), 5),
          caseloadOf(officerOf('CAP'), 0, recent),
          caseloadOf(officerOf('GAP', { training: [] }), 0),
          caseloadOf(officerOf('TRAINEE', { grade: 'PQiP' }), 0),
        ],
        abuse,
      ),
    ).toEqual([
      ['Allowed, under the intake cap', 'Why this order is said above', 'FREE,FULL'],
      ['Allowed, at the intake cap', '3 new cases in 7 days for each available FTE', 'CAP'],
      ['Allowed with a training gap', 'Needs a reason and an oversight review date', 'GAP'],
      [
        'Not allowed by grade',
        'Only a manager may allocate beyond grade, with a reason and a review date',
        'TRAINEE',
      ],
    ]);
  });

  it('say whether oversight, a training gap or both are meant', () => {
    const trainee = caseloadOf(officerOf('T', { grade: 'PQiP' }), 0);
    const gap = caseloadOf(officerOf('G', { training: [] }), 0);
    const title = (...caseloads: Parameters<typeof groupsOf>[0]) =>
      groupsOf(caseloads, waitingCase({ flags: ['domestic_abuse'], ogrs: 60 }))[0]?.[0];
    expect(title(trainee)).toBe('With oversight');
    expect(title(gap)).toBe('Allowed with a training gap');
    expect(title(trainee, gap)).toBe('With oversight or a training gap');
    expect(title(caseloadOf(officerOf('T', { grade: 'PQiP' }), 0, recent))).toBe(
      'With oversight, at the intake cap',
    );
  });
});

describe('a case in words', () => {
  it('says who the person is as far as it is known', () => {
    expect(personWords({ sex: 'male', dateOfBirth: isoDate('1997-03-01') }, TODAY)).toBe('man aged 29');
    expect(personWords({ sex: 'female', dateOfBirth: null }, TODAY)).toBe('woman');
    expect(personWords({ sex: 'not_recorded', dateOfBirth: isoDate('1997-03-01') }, TODAY)).toBe('aged 29');
    expect(personWords({ sex: 'not_recorded', dateOfBirth: null }, TODAY)).toBe('');
  });

  it('says the order with the dates that are known', () => {
    const order = {
      sentence: 'community_order',
      setting: 'community',
      orderStart: isoDate('2026-10-26'),
      orderEnd: isoDate('2028-04-25'),
    } as const;
    expect(orderWords(order)).toBe('Community order, 26 Oct 2026 to 25 Apr 2028');
    expect(orderWords({ ...order, orderEnd: null })).toBe('Community order, from 26 Oct 2026');
    expect(orderWords({ ...order, orderStart: null, sentence: null })).toBe('Community');
  });

  it('gives the reasons of band and grade, and what is missing', () => {
    const { banding } = subjectOf(waitingCase({ flags: ['domestic_abuse'] }));
    expect(bandReasons(banding, IBAT_4.ruleSet).at(-1)).toBe('Domestic abuse: band 1 becomes band 2');
    expect(gradeReasons(banding, IBAT_4.ruleSet, 'senior case manager')).toEqual([
      { rule: null, text: 'No rule needs a senior case manager' },
      { rule: 'TRAINING-DA', text: 'The officer needs domestic abuse training' },
    ]);
    const open = subjectOf(waitingCase({ rsr: null })).banding;
    expect(bandReasons(open, IBAT_4.ruleSet)).toContain('RSR is missing');
    expect(gradeReasons(open, IBAT_4.ruleSet, 'senior case manager')).toEqual([
      { rule: null, text: 'May need a senior case manager: RSR missing' },
    ]);
    const senior = subjectOf(waitingCase({ rsr: 4 })).banding;
    expect(gradeReasons(senior, IBAT_4.ruleSet, 'senior case manager')).toEqual([
      { rule: 'SCM-RSR', text: 'RSR is 3.0 or over (4.00)' },
    ]);
  });
});

describe('the fields of the allocation form', () => {
  it('reads the answers of the officer who was chosen, and no other’s', () => {
    const typed: Record<string, string> = {
      'reason-A': 'continuity',
      'considered-A': 'Knows him',
      'reason-B': 'other',
      'review-A-day': '20',
      'review-A-month': '11',
      'review-A-year': '2026',
      notes: 'Call first',
    };
    const answersFor = (staffCode: string) =>
      takeSent(answersForm(staffCode), (name) => (typed[name] === undefined ? [] : [typed[name]]));
    expect(answersFor('A')).toEqual({
      reasonCode: 'continuity',
      reasonText: 'Knows him',
      oversightReviewOn: '2026-11-20',
      notes: 'Call first',
      teamReason: null,
    });
    expect(answersFor('B')).toMatchObject({
      reasonCode: 'other',
      reasonText: null,
      oversightReviewOn: null,
    });
  });

  it('leads each problem to the field of the officer who was chosen', () => {
    expect(
      ['staffCode', 'reasonCode', 'reasonText', 'oversightReviewOn', 'notes'].map((field) =>
        fieldOfForm(field, 'A'),
      ),
    ).toEqual(['officer', 'reason-A', 'considered-A', 'review-A', 'notes']);
  });
});
