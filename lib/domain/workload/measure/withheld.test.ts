import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { ABSENCE_KINDS, absenceLabel } from '../absence/absence';
import { availableLines } from '../hours/available-lines';
import type { OfficerRecord, RecordedAbsence, RecordedReduction } from './officer-record';
import { awayWords } from './officer-standing';
import { IBAT_4 } from '../model/shipped/shipped-models';
import {
  AS_RECORDED,
  isSensitiveReason,
  kindForCounts,
  reasonForRules,
  WITHHOLD_ALL,
  withholdReasons,
} from './withheld';

const TODAY = isoDate('2026-11-02');

function reduction(reason: string, more: Partial<RecordedReduction> = {}): RecordedReduction {
  return {
    id: 'r',
    reason,
    hoursHundredths: 444,
    startDate: isoDate('2026-10-01'),
    endDate: null,
    cancelled: false,
    staysUntilReviewed: false,
    notes: 'SENTINEL',
    version: 1,
    ...more,
  };
}

function officer(
  reductions: readonly RecordedReduction[],
  absences: readonly RecordedAbsence[] = [],
): OfficerRecord {
  return {
    staffCode: 'A2',
    forename: 'Sam',
    surname: 'Person',
    email: null,
    grade: 'SCM',
    contractedHoursHundredths: 3700,
    startDate: null,
    leavingDate: null,
    teamCode: 'T1',
    teamName: 'Team',
    teamType: 'generic',
    lduCode: 'L1',
    lduName: 'LDU',
    regionCode: 'R1',
    regionName: 'Region',
    lineManagerStaffCode: null,
    version: 1,
    reductions,
    absences,
    training: [],
  } as unknown as OfficerRecord;
}

describe('reasons for a reduction', () => {
  const SENSITIVE = [
    'Disability or reasonable adjustment',
    'Phased return to work',
    'Pregnancy',
    'Trade union facility time',
    'Other',
  ];

  it.each(IBAT_4.reductionReasons.map(({ name }) => name))(
    '%s is sensitive only where it tells of the person',
    (name) => {
      expect(isSensitiveReason(IBAT_4, name)).toBe(SENSITIVE.includes(name));
    },
  );

  it('follow the mark of the model where it has one', () => {
    const model = {
      reductionReasons: [
        { name: 'Other', neverLapses: false, sensitive: false },
        { name: 'Court duty', neverLapses: false, sensitive: true },
      ],
    };
    expect(isSensitiveReason(model, 'other')).toBe(false);
    expect(isSensitiveReason(model, 'COURT DUTY')).toBe(true);
  });

  it('are sensitive where the model does not know them', () => {
    expect(isSensitiveReason(IBAT_4, 'Something of long ago')).toBe(true);
  });
});

describe('withholding', () => {
  it('leaves the hours and the dates, and says "Agreed reduction"', () => {
    const seen = withholdReasons(IBAT_4, officer([reduction('Pregnancy')]), WITHHOLD_ALL);
    expect(JSON.stringify(seen)).not.toMatch(/pregnan|SENTINEL/i);
    const [, line] = availableLines(IBAT_4, seen, TODAY);
    expect(line).toMatchObject({ kind: 'reduction', label: 'Agreed reduction', hoursHundredths: -444 });
    expect(seen.reductions.map(reasonForRules)).toEqual(['Pregnancy']);
  });

  it('leaves reasons of role open, notes and all', () => {
    const seen = withholdReasons(IBAT_4, officer([reduction('Court duty')]), WITHHOLD_ALL);
    expect(seen.reductions).toEqual([reduction('Court duty')]);
  });

  it('leaves everything to whoever may know', () => {
    const recorded = officer([reduction('Pregnancy')]);
    expect(withholdReasons(IBAT_4, recorded, AS_RECORDED)).toEqual(recorded);
  });

  it.each(ABSENCE_KINDS)('says "Away" of %s, whose effect on hours stays', (kind) => {
    const absence = { id: 'a', version: 1, kind, startDate: TODAY, endDate: isoDate('2027-01-16') };
    const recorded = officer([], [absence]);
    const seen = withholdReasons(IBAT_4, recorded, WITHHOLD_ALL);
    expect(seen.absences.map(absenceLabel)).toEqual(['Away']);
    expect(awayWords(seen, TODAY)).toBe('Away to 16 Jan');
    const hours = (of: OfficerRecord) =>
      availableLines(IBAT_4, of, TODAY).map((line) => line.hoursHundredths);
    expect(hours(seen)).toEqual(hours(recorded));
    expect(seen.absences.map(kindForCounts)).toEqual([kind]);
  });

  it('fails rather than count a withheld kind that a copy has lost', () => {
    const absence = { id: 'a', version: 1, kind: 'sickness', startDate: TODAY, endDate: null } as const;
    const [seen] = withholdReasons(IBAT_4, officer([], [absence]), WITHHOLD_ALL).absences;
    expect(() => kindForCounts({ ...seen } as RecordedAbsence)).toThrow('lost');
  });
});
