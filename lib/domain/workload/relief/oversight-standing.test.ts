import { describe, expect, it } from 'vitest';
import type { HeldCase, HoldingOversight } from '../../banding/bands/case-facts';
import { addDays, type IsoDate, isoDate } from '../../../kernel/dates';
import { measureHeldCase } from '../measure/measure-caseload';
import type { WorkloadModel } from '../model/model';
import type { OversightStanding, RulesBefore } from './oversight-standing';
import { IBAT_4 } from '../model/shipped/shipped-models';
import { held, record } from '../testing/caseload';

const TODAY = isoDate('2026-11-02');
const NO_RECORD: HoldingOversight = { allocatedAt: null, records: [], earlier: [] };

interface Told {
  readonly grade?: string;
  readonly onDate?: IsoDate;
  readonly rulesBefore?: readonly RulesBefore[];
}

const standing = (
  facts: Partial<HeldCase>,
  oversight: Partial<HoldingOversight> = {},
  { grade = 'SCM', onDate = TODAY, rulesBefore = [] }: Told = {},
): OversightStanding =>
  measureHeldCase(
    IBAT_4,
    held({ allocatedOn: isoDate('2026-10-20'), ...facts, oversight: { ...NO_RECORD, ...oversight } }),
    record({ grade }),
    onDate,
    { rulesBefore },
  ).oversight;

const recorded = (decidedAt: string, reviewOn: string, asked = false) => ({
  decidedAt,
  reviewOn: isoDate(reviewOn),
  asked,
});

describe('oversight of a holding', () => {
  it('is not needed where no rule asks for it, whatever is recorded', () => {
    const records = [recorded('2026-10-25T09:00:00.000Z', '2026-10-26')];
    expect(standing({}, { records }).state).toBe('not_needed');
  });

  it('is due at once for a case held beyond grade, and within 10 working days of allocation for ROSH high', () => {
    expect(standing({ rsr: 3.41 }, {}, { grade: 'CM' })).toMatchObject({
      state: 'missing',
      dueOn: '2026-10-20',
    });
    expect(standing({ rosh: 'high' })).toMatchObject({ state: 'first_due', dueOn: '2026-11-03' });
    expect(standing({ rosh: 'high' }, {}, { onDate: isoDate('2026-11-03') }).state).toBe('first_due');
    expect(standing({ rosh: 'high' }, {}, { onDate: isoDate('2026-11-04') }).state).toBe('missing');
  });

  it('is due within 5 working days where a case is held with oversight only', () => {
    const late = { onDate: isoDate('2026-10-28'), grade: 'PQiP' };
    expect(standing({ ogrs: 60 }, {}, { ...late, onDate: isoDate('2026-10-27') })).toMatchObject({
      state: 'first_due',
      dueOn: '2026-10-27',
    });
    expect(standing({ ogrs: 60 }, {}, late).state).toBe('missing');
  });

  it('is in date until the review day, that day included, and overdue from the day after', () => {
    const records = [recorded('2026-10-21T09:00:00.000Z', '2026-11-02')];
    expect(standing({ rosh: 'high' }, { records })).toMatchObject({ state: 'in_date', reviewOn: TODAY });
    expect(standing({ rosh: 'high' }, { records }, { onDate: addDays(TODAY, 1) })).toMatchObject({
      state: 'overdue',
      dueOn: TODAY,
    });
  });

  it('does not count where it is older than the holding, and counts from the very instant of an allocation made here', () => {
    const at = '2026-10-20T14:00:00.000Z';
    const before = { allocatedAt: at, records: [recorded('2026-10-20T13:59:59.999Z', '2026-12-20')] };
    expect(standing({ rosh: 'very_high' }, before).state).toBe('missing');
    const with_ = { allocatedAt: at, records: [recorded(at, '2026-11-17')] };
    expect(standing({ rosh: 'very_high' }, with_).state).toBe('in_date');
  });

  it('counts on the day of a holding that a file brought: only the day is known', () => {
    const records = [recorded('2026-10-19T23:30:00.000Z', '2026-11-10')];
    expect(standing({ rosh: 'very_high' }, { records }).state).toBe('in_date');
  });

  it('is asked again where a reason begins later than the record: a rise to ROSH high, a flag', () => {
    const records = [recorded('2026-10-21T09:00:00.000Z', '2026-12-20')];
    const rise = [{ until: '2026-10-28T10:00:00.000Z', inputs: { flags: [] } }];
    expect(standing({ rosh: 'high', flags: ['mappa'] }, { records, earlier: rise })).toMatchObject({
      state: 'missing',
      dueOn: '2026-10-28',
    });
    const again = [...records, recorded('2026-10-28T15:00:00.000Z', '2026-11-20')];
    expect(standing({ rosh: 'high', flags: ['mappa'] }, { records: again, earlier: rise }).state).toBe(
      'in_date',
    );
  });

  it('is not asked again by a rise that adds no reason, nor by one that came and went', () => {
    const records = [recorded('2026-10-21T09:00:00.000Z', '2026-12-20')];
    const more = [{ until: '2026-10-28T10:00:00.000Z', inputs: { ogrs: 20 } }];
    expect(standing({ rosh: 'high', ogrs: 80 }, { records, earlier: more }).state).toBe('in_date');
  });

  it('is asked again where ROSH fell and rose again after the record', () => {
    const records = [recorded('2026-10-21T09:00:00.000Z', '2026-12-20')];
    const earlier = [
      { until: '2026-10-30T10:00:00.000Z', inputs: { rosh: 'medium' as const } },
      { until: '2026-10-25T10:00:00.000Z', inputs: { rosh: 'high' as const } },
    ];
    expect(standing({ rosh: 'high' }, { records, earlier })).toMatchObject({
      state: 'first_due',
      dueOn: '2026-11-13',
    });
  });

  it('keeps one record for reasons that began before it, and asks for the newest alone', () => {
    const records = [recorded('2026-10-21T09:00:00.000Z', '2026-12-20')];
    const earlier = [{ until: '2026-10-28T10:00:00.000Z', inputs: { flags: [] } }];
    expect(standing({ rosh: 'high', flags: ['child_protection'] }, { records, earlier })).toMatchObject({
      state: 'first_due',
      dueOn: '2026-11-11',
    });
  });

  it('is asked again by a new version of the rules that adds a reason, from its own day', () => {
    const { needs = [], ...oversight } = IBAT_4.ruleSet.oversight;
    const without = needs.filter(({ when }) => when.kind !== 'flag' || when.flag !== 'mappa');
    const older: WorkloadModel = {
      ...IBAT_4,
      ruleSet: { ...IBAT_4.ruleSet, oversight: { ...oversight, needs: without } },
    };
    const rulesBefore = [{ model: older, until: isoDate('2026-10-31') }];
    const records = [recorded('2026-10-21T09:00:00.000Z', '2026-12-20')];
    const mappa = { rosh: 'high', flags: ['mappa' as const] } as const;
    expect(standing(mappa, { records }).state).toBe('in_date');
    expect(standing(mappa, { records }, { rulesBefore })).toMatchObject({
      state: 'missing',
      dueOn: '2026-10-31',
    });
    expect(standing({ rosh: 'high' }, { records }, { rulesBefore }).state).toBe('in_date');
  });

  it('that was only asked for counts for nothing until it is recorded, and says by when it was asked', () => {
    const unpaid = { rsr: 3.4, setting: 'unpaid_work' } as const;
    const asked = [recorded('2026-10-20T14:00:00.000Z', '2026-10-27', true)];
    expect(standing(unpaid, { records: asked })).toMatchObject({ state: 'missing', askedBy: '2026-10-27' });
    const answered = [...asked, recorded('2026-10-26T09:00:00.000Z', '2027-01-10')];
    expect(standing(unpaid, { records: answered })).toMatchObject({ state: 'in_date', askedBy: null });
  });
});
