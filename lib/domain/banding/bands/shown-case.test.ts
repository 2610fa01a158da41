import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/actor';
import { caseNameFor, HIDDEN_PARTS } from '../../access/case-name';
import { asStaffCode } from '../../../kernel/ids';
import { FLAG_LABELS } from '../labels';
import { shownCase, SPECIALIST_FLAGS, WITHHELD_TEXT } from './shown-case';
import { IBAT_RULES } from './shipped-rules';
import { FLAGS } from '../case-vocabulary';

const PLACE = { regionCode: 'R', lduCode: 'L', teamCode: 'T' };
const THING = { places: [PLACE], staffCode: 'A1', besideStaffCodes: ['A2'] };

function reader(role: Role, staffCode: string | null = null): Actor {
  const scope = { level: 'nation', code: '' } as const;
  return {
    kind: 'user',
    id: 'u',
    name: 'Reader',
    staffCode: staffCode === null ? null : asStaffCode(staffCode),
    grants: role === 'officer' ? [] : [{ role, scope }],
  };
}

const hides = (actor: Actor, restricted: boolean) =>
  caseNameFor(actor, { forename: 'Pat', surname: 'Person', restricted }, THING).hides ?? [];

const VIEW = {
  crn: 'X100001',
  setting: 'community',
  band: '3',
  facts: {
    sex: 'female',
    area: 'Eastdale',
    dateOfBirth: '1990-02-03',
    orderEnd: '2027-01-01',
    rsr: 4.2,
    flags: ['prevent', 'mappa', 'cse'],
  },
  flags: ['PREVENT', 'MAPPA', 'Gangs and guns register'],
  reasons: [
    { rule: 'SCM-RSR', text: 'RSR is 3.0 or over (4.20)' },
    { rule: 'SCM-GANGS', text: 'On the gangs and guns register' },
  ],
  beside: ['Sykes, Martin covers it: Managed under PREVENT'],
  undecided: ['SCM-CSE'],
  ruledOut: [{ rule: 'BARRED', text: 'Must not hold this case: threat to the officer.' }],
  holding: { reasonText: 'FREE', notes: 'FREE', decision: { band: '3', teamReason: 'FREE' } },
  oversight: { decision: 'FREE', what: 'FREE' },
  daysLate: 4,
  waitWorkingDays: 12,
};

describe('what of a case a reader may not know', () => {
  it('is nothing for its manager, and why somebody is barred for its officer, whoever shares or covers it, and allocators', () => {
    expect(hides(reader('manager'), true)).toEqual([]);
    expect(hides(reader('officer', 'A1'), true)).toEqual(['bars']);
    expect(hides(reader('officer', 'A2'), true)).toEqual(['bars']);
    expect(hides(reader('allocator'), true)).toEqual(['bars']);
  });

  it.each(['leader', 'administrator'] as const)('is identity, specialist flags and bars for a %s', (role) => {
    expect(hides(reader(role), true)).toEqual(HIDDEN_PARTS);
    expect(hides(reader(role), false)).toEqual(['specialist', 'bars']);
  });
});

describe('a case as a reader may know it', () => {
  it('is as it was where nothing is hidden', () => {
    expect(shownCase({}, IBAT_RULES, VIEW)).toBe(VIEW);
  });

  it('names no specialist flag, and says that a specialist rule fired', () => {
    const shown = shownCase({ hides: ['specialist'] }, IBAT_RULES, VIEW);
    expect(JSON.stringify(shown)).not.toMatch(/prevent|cse|gangs|exploitation/i);
    expect(shown.facts.flags).toEqual(['mappa']);
    expect(shown.flags).toEqual(['Specialist rule', 'MAPPA']);
    expect(shown.reasons[1]).toEqual({ rule: 'SPECIALIST', text: 'Specialist rule' });
    expect(shown.reasons[0]).toEqual(VIEW.reasons[0]);
    expect(shown.undecided).toEqual(['SPECIALIST']);
    expect(shown.beside).toEqual(['Sykes, Martin covers it: Specialist rule']);
  });

  it.each(FLAGS.filter((flag) => !SPECIALIST_FLAGS.includes(flag)))('keeps the flag %s', (flag) => {
    const view = { flags: [flag], labels: [FLAG_LABELS[flag]] };
    expect(shownCase({ hides: ['specialist'] }, IBAT_RULES, view)).toEqual(view);
  });

  it('tells nothing that says whom a restricted case is about, and no free text', () => {
    const shown = shownCase({ hides: ['identity'] }, IBAT_RULES, VIEW);
    expect(JSON.stringify(shown)).not.toMatch(/FREE|Eastdale|female|1990|2027/);
    expect(shown.facts).toMatchObject({
      sex: 'not_recorded',
      area: null,
      dateOfBirth: null,
      orderEnd: null,
      rsr: 4.2,
    });
    expect(shown.daysLate).toBeNull();
    // Counted from the day on which the order began.
    expect(shown.waitWorkingDays).toBeNull();
    expect(shown.holding).toMatchObject({ reasonText: WITHHELD_TEXT, decision: { band: '3' } });
  });

  it('tells no day by a clock: not the days since somebody was seen, nor the day on which contact is due', () => {
    const clock = { kind: 'clock', since: '2026-10-03', days: 30, plannedDays: 14, dueOn: '2026-10-17' };
    const view = {
      contact: clock,
      preReleaseDue: '2026-12-01',
      answer: { daysSinceSeen: 30, contactDue: 'by 17 October' },
    };
    expect(shownCase({ hides: ['identity'] }, IBAT_RULES, view)).toEqual({
      contact: { kind: 'none', why: 'not_known' },
      preReleaseDue: null,
      answer: { daysSinceSeen: null, contactDue: null },
    });
    expect(shownCase({ hides: ['specialist', 'bars'] }, IBAT_RULES, view)).toEqual(view);
  });

  it('says that somebody is barred, and not why', () => {
    expect(shownCase({ hides: ['bars'] }, IBAT_RULES, VIEW).ruledOut).toEqual([
      { rule: 'BARRED', text: 'Must not hold this case.' },
    ]);
  });
});
