import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../banding/bands/case-facts';
import { addDays, isoDate } from '../../../kernel/dates';
import type { AbsenceKind } from '../../workload/absence/absence';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { assessForMany } from './assess-for-many';
import { assessOfficer } from './assess-officer';
import {
  caseloadOf,
  officerOf,
  shortlistFrom,
  subjectOf,
  summaryOf,
  TODAY,
  waitingCase,
} from '../testing/people';

/** TODAY is Monday 2 November 2026. Leave to Friday the 6th: back on Monday the 9th; 2 working days before is an appointment on the 11th. */
const FRIDAY = isoDate('2026-11-06');
const absence = (kind: AbsenceKind, from: number, endDate: string | null) => ({
  id: `${kind}${from}`,
  kind,
  startDate: addDays(TODAY, from),
  endDate: endDate === null ? null : isoDate(endDate),
  version: 1,
});
const onLeave = (endDate: string | null = FRIDAY, from = 0, kind: AbsenceKind = 'annual_leave') =>
  caseloadOf(officerOf('A', { absences: [absence(kind, from, endDate)] }), 5);
const wednesday = { firstAppointment: isoDate('2026-11-11') } as const;
const assess = (facts: Partial<CaseFacts> = {}, caseload = onLeave()) =>
  assessOfficer(IBAT_4, subjectOf(waitingCase({ ...wednesday, ...facts })), summaryOf(caseload), TODAY);
const offered = (facts: Partial<CaseFacts> = {}, caseload = onLeave()): boolean =>
  assess(facts, caseload).ruledOut.length === 0;

describe('a few days of leave', () => {
  it('are no bar where the officer is back at least 2 working days before the booked first appointment', () => {
    expect(assess()).toMatchObject({ awayUntil: FRIDAY, ruledOut: [] });
    expect(offered({ firstAppointment: isoDate('2026-11-10') })).toBe(false);
    expect(offered({ firstAppointment: isoDate('2026-11-12') })).toBe(true);
  });

  it('are marked on the shortlist: away until, back before the appointment', () => {
    const { candidates } = shortlistFrom([onLeave()], subjectOf(waitingCase(wednesday)));
    expect(candidates[0]?.reasonsAgainst).toContainEqual({
      rule: 'AWAY-UNTIL',
      text: 'Away until 6 November 2026, back before the appointment.',
    });
  });

  it.each<[string, Partial<CaseFacts>]>([
    ['nothing is booked', { firstAppointment: null }],
    ['the appointment has passed', { firstAppointment: addDays(TODAY, -1) }],
    ['the risk of serious harm is high', { rosh: 'high' }],
    ['the risk of serious harm is very high', { rosh: 'very_high' }],
    ['the risk of serious harm is not known', { rosh: null }],
    ['a release is to come', { setting: 'custody', releaseDate: addDays(TODAY, 9) }],
    ['a licence waits for its first officer', { setting: 'licence', releaseDate: addDays(TODAY, -3) }],
  ])('rule out where %s', (_, facts) => {
    expect(offered(facts)).toBe(false);
  });

  it('rule out from the 15th day on, and where the end is not known', () => {
    const late = { firstAppointment: isoDate('2026-12-15') };
    expect(offered(late, onLeave('2026-11-15'))).toBe(true);
    expect(offered(late, onLeave('2026-11-16'))).toBe(false);
    expect(offered(late, onLeave(null))).toBe(false);
  });

  it('rule out where any other kind of absence is part of the stretch', () => {
    expect(offered({}, onLeave(FRIDAY, 0, 'sickness'))).toBe(false);
    const sickThenLeave = caseloadOf(
      officerOf('A', {
        absences: [absence('sickness', -4, '2026-10-30'), absence('annual_leave', 0, FRIDAY)],
      }),
      5,
    );
    expect(offered({}, sickThenLeave)).toBe(false);
  });

  it('are judged by the next appointment where the case moves, for one case and for many', () => {
    const held = waitingCase({
      firstAppointment: addDays(TODAY, -300),
      nextAppointment: isoDate('2026-11-11'),
    });
    const moving = { ...subjectOf(held), moving: true };
    expect(assessOfficer(IBAT_4, moving, summaryOf(onLeave()), TODAY).ruledOut).toEqual([]);
    expect(assessForMany(IBAT_4, [moving], summaryOf(onLeave()), TODAY)?.ruledOut).toEqual([]);
    const unbooked = { ...subjectOf(waitingCase({ nextAppointment: null })), moving: true };
    expect(assessForMany(IBAT_4, [moving, unbooked], summaryOf(onLeave()), TODAY)?.ruledOut).toMatchObject([
      { rule: 'ABSENT', final: true },
    ]);
  });
});
