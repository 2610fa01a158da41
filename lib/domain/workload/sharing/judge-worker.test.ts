import { describe, expect, it } from 'vitest';
import { bandCase } from '../../banding/bands/band-case';
import type { HeldCase } from '../../banding/bands/case-facts';
import { addDays, isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import { judgeWorker, type WorkHeld, type Worker, worseJudgement } from './judge-worker';
import { measureCaseload } from '../measure/measure-caseload';
import { bandingModelOf } from '../model/model';
import type { Reduction } from '../hours/reductions';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';
import { shareWork } from './shared-work';
import { held, record, reviewed } from '../testing/caseload';

const TODAY = isoDate('2026-11-02');
const BAND_4 = { rsr: 7.5, ogrs: 40, rosh: 'medium' } as const;
const BAND_1 = {};
const BAND_2 = { ogrs: 60 };
const TRAINED = [{ course: 'domestic_abuse', completedOn: null, expiresOn: null }];

const worker = (grade: string | null, more: Partial<Worker> = {}): Worker => ({
  grade,
  reductions: [],
  training: [],
  ...more,
});
const judge = (
  way: WorkHeld,
  changes: Partial<HeldCase>,
  who: Worker,
  holderGrade: string | null = 'SCM',
  onDate = TODAY,
) => {
  const banding = bandCase(held(changes), bandingModelOf(IBAT_4), onDate);
  return judgeWorker(IBAT_4, { held: way, banding, worker: who, holderGrade }, onDate);
};

const newly = (changes: Partial<Reduction> = {}): Reduction => ({
  reason: 'Newly qualified officer',
  hoursHundredths: 740,
  startDate: isoDate('2026-10-01'),
  endDate: isoDate('2027-06-30'),
  cancelled: false,
  staysUntilReviewed: false,
  ...changes,
});

describe('one judgement for every way in which somebody comes to work a case', () => {
  it.each(['record', 'cover', 'share', 'support'] as const)(
    'judges a case manager with a case of RSR 7.5 as not allowed by %s',
    (way) => {
      expect(judge(way, BAND_4, worker('CM')).judgement).toMatchObject({
        verdict: 'not_allowed',
        reasons: [{ rule: 'SCM-RSR' }],
      });
    },
  );

  it.each(['record', 'cover', 'share', 'support'] as const)(
    'allows a senior case manager every band by %s',
    (way) => {
      expect(judge(way, BAND_4, worker('SCM'))).toMatchObject({ verdict: 'allowed', missingCourses: [] });
    },
  );

  it.each([
    ['record', 'SCM', 'not_allowed'],
    ['cover', 'SCM', 'not_allowed'],
    ['share', 'SCM', 'with_oversight'],
    ['support', 'SCM', 'with_oversight'],
    ['share', 'PO', 'with_oversight'],
    ['share', 'CM', 'not_allowed'],
    ['share', null, 'not_allowed'],
  ] as const)(
    'judges a trainee with a band 4 case by %s beside a holder of grade %s as %s',
    (way, of, verdict) => {
      expect(judge(way, BAND_4, worker('PQiP'), of).verdict).toBe(verdict);
    },
  );

  it.each([
    ['TTG', 'share', 'allowed'],
    ['PARTNER', 'share', 'allowed'],
    ['OTHER', 'share', 'allowed'],
    ['SPO', 'share', 'allowed'],
    ['TTG', 'support', 'allowed'],
    ['TTG', 'cover', 'not_allowed'],
    ['PARTNER', 'cover', 'not_allowed'],
    ['SPO', 'cover', 'not_allowed'],
    ['OTHER', 'cover', 'not_allowed'],
  ] as const)('judges grade %s, which has no mark, by %s as %s whatever the band', (grade, way, verdict) => {
    for (const facts of [BAND_1, BAND_2, BAND_4])
      expect(judge(way, facts, worker(grade)).judgement.verdict).toBe(verdict);
  });

  it('judges training whatever the grade: a gap is with oversight', () => {
    const abuse = { flags: ['domestic_abuse'] } as const;
    expect(judge('share', abuse, worker('TTG'))).toMatchObject({
      verdict: 'with_oversight',
      missingCourses: ['domestic_abuse'],
    });
    expect(judge('cover', abuse, worker('SCM')).verdict).toBe('with_oversight');
    expect(judge('cover', abuse, worker('SCM', { training: TRAINED })).verdict).toBe('allowed');
  });

  it('says unknown without a grade, and never guesses', () => {
    expect(judge('cover', BAND_4, worker(null)).verdict).toBe('unknown');
    expect(judge('share', BAND_1, worker('NOBODY')).verdict).toBe('unknown');
  });
});

describe('newly qualified officers', () => {
  const nqo = worker('SCM', { reductions: [newly()] });
  it.each(['record', 'cover', 'share', 'support'] as const)(
    'hold a case of very high risk or MAPPA with oversight by %s',
    (way) => {
      const veryHigh = judge(way, { rosh: 'very_high' }, nqo).judgement;
      expect(veryHigh).toMatchObject({ verdict: 'with_oversight', reasons: [{ rule: 'NEW-OFFICER' }] });
      expect(veryHigh.reasons[0]?.text).toBe(
        'Newly qualified: with oversight only (Very high risk of serious harm)',
      );
      expect(judge(way, { flags: ['mappa'] }, nqo).verdict).toBe('with_oversight');
    },
  );

  it('hold every other case as anybody of their grade', () => {
    expect(judge('record', { rosh: 'high' }, nqo).verdict).toBe('allowed');
    expect(judge('record', BAND_4, nqo).verdict).toBe('allowed');
  });

  it('are newly qualified on every day of the reduction, and on no other', () => {
    const on = (day: string) => judge('record', { flags: ['mappa'] }, nqo, null, isoDate(day)).verdict;
    expect([on('2026-09-30'), on('2026-10-01'), on('2027-06-30'), on('2027-07-01')]).toEqual([
      'allowed',
      'with_oversight',
      'with_oversight',
      'allowed',
    ]);
    const cancelled = worker('SCM', { reductions: [newly({ cancelled: true })] });
    expect(judge('record', { flags: ['mappa'] }, cancelled).verdict).toBe('allowed');
  });

  it('are told from the rules of the tiers model too, and never lift what is not allowed', () => {
    const banding = bandCase(
      held({ flags: ['mappa'], importedBand: 'A1' }),
      bandingModelOf(HMPPS_TIERS),
      TODAY,
    );
    const work = { held: 'record', banding, worker: nqo, holderGrade: null } as const;
    expect(judgeWorker(HMPPS_TIERS, work, TODAY).verdict).toBe('with_oversight');
    const cm = worker('CM', { reductions: [newly()] });
    expect(judge('record', { flags: ['mappa'] }, cm).verdict).toBe('not_allowed');
  });

  it('follow the setting of the model', () => {
    const ruleSet = {
      ...IBAT_4.ruleSet,
      newOfficer: { reduction: 'Mentoring', rosh: ['high' as const], flags: [] },
    };
    const model = { ...IBAT_4, ruleSet };
    const verdict = (facts: Partial<HeldCase>, reason: string) =>
      judgeWorker(
        model,
        {
          held: 'record',
          banding: bandCase(held(facts), bandingModelOf(model), TODAY),
          worker: worker('SCM', { reductions: [newly({ reason })] }),
          holderGrade: null,
        },
        TODAY,
      ).verdict;
    expect(verdict({ rosh: 'high' }, 'mentoring')).toBe('with_oversight');
    expect(verdict({ flags: ['mappa'] }, 'Mentoring')).toBe('allowed');
    expect(verdict({ rosh: 'high' }, 'Newly qualified officer')).toBe('allowed');
  });
});

describe('a covered case', () => {
  const crn = asCrn('X500001');
  const measured = (
    [holderGrade, coverGrade]: readonly [string, string],
    facts: Partial<HeldCase>,
    standing = { barred: false, oversightReviewOn: null as ReturnType<typeof isoDate> | null },
  ) => {
    const own = held({ crn, ...facts });
    const work = shareWork(
      {
        shares: [],
        covers: [{ crn, staffCode: 'S2', holderStaffCode: 'S1', startsOn: TODAY, endsOn: addDays(TODAY, 4) }],
        cases: new Map([[String(crn), { facts: own, holder: 'S1' }]]),
        nameOf: (code) => (code === 'S2' ? 'Cover, Sam' : 'Holder, Sam'),
        judging: {
          workerOf: (code) => worker(code === 'S2' ? coverGrade : holderGrade),
          standingOf: () => standing,
        },
      },
      TODAY,
    );
    const of = (code: string, grade: string, cases: HeldCase[]) => {
      const shared = work.get(code);
      const officer = record({ grade });
      return measureCaseload(
        IBAT_4,
        { officer, cases, reports: [], supports: [], ...(shared ? { shared } : {}) },
        TODAY,
      );
    };
    return { holder: of('S1', holderGrade, [own]), cover: of('S2', coverGrade, []) };
  };

  it("counts once, by the worse of holder and cover, in the holder's list", () => {
    const { holder, cover } = measured(['SCM', 'PQiP'], BAND_4);
    expect(holder.cases.map((entry) => [entry.judgement.verdict, entry.held])).toEqual([
      ['not_allowed', 'cover'],
    ]);
    expect(holder.cases[0]?.judgement.reasons[0]?.text).toMatch(/^Covered by Cover, Sam: /);
    expect(cover.cases).toEqual([]);
    expect(cover.parts).toMatchObject([{ held: 'cover', verdict: 'not_allowed' }]);
  });

  it("is the officer of record's where theirs is as bad, and stays theirs where the cover may hold it", () => {
    expect(measured(['CM', 'CM'], BAND_4).holder.cases[0]).toMatchObject({ held: 'record' });
    expect(measured(['PQiP', 'SCM'], BAND_4).holder.cases[0]).toMatchObject({
      held: 'record',
      judgement: { verdict: 'not_allowed' },
    });
  });

  it('is a training gap where either lacks the course, and its oversight is that of the cover', () => {
    const abuse = { flags: ['domestic_abuse'] } as const;
    expect(measured(['SCM', 'SCM'], abuse).holder.cases[0]?.missingCourses).toEqual(['domestic_abuse']);
    const standing = { barred: false, oversightReviewOn: addDays(TODAY, 5) };
    const before = measured(['SCM', 'CM'], { ...BAND_4, ...reviewed(addDays(TODAY, 9)) });
    expect(before.holder.cases[0]?.oversight.state).toBe('missing');
    expect(measured(['SCM', 'CM'], BAND_4, standing).holder.cases[0]?.oversight.state).toBe('in_date');
  });

  it('ranks not known between allowed and with oversight', () => {
    const of = (verdict: 'allowed' | 'unknown' | 'with_oversight' | 'not_allowed') => ({ verdict });
    const order = ['allowed', 'unknown', 'with_oversight', 'not_allowed'] as const;
    for (const a of order)
      for (const b of order)
        expect(worseJudgement(of(a), of(b)).verdict).toBe(order.indexOf(b) > order.indexOf(a) ? b : a);
  });
});
