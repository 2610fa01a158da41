import { describe, expect, it } from 'vitest';
import type { HeldCase } from '../../banding/bands/case-facts';
import { addDays, isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import { CONTACT_LISTS, contactOfWaiting } from '../../workload/contact/contact-lists';
import { countWaiting } from './count-waiting';
import { measureContact, shareOfContact } from './count-contact';
import { listCases } from '../cases/list-cases';
import { measureCaseload } from '../../workload/measure/measure-caseload';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { held, record } from '../../workload/testing/caseload';
import { capacityFacts, TODAY, waiting } from '../testing/test-facts';

const ago = (days: number) => addDays(TODAY, -days);
const cases: Partial<HeldCase>[] = [
  { lastSeen: ago(30) },
  { lastSeen: ago(60) },
  { lastSeen: ago(2) },
  { setting: 'licence', orderStart: isoDate('2024-04-13'), releaseDate: ago(1), lastSeen: ago(200) },
  { setting: 'custody', releaseDate: ago(-30), lastSeen: ago(200) },
  { setting: 'custody', releaseDate: ago(3) },
  { setting: 'unpaid_work', lastSeen: ago(200) },
  { state: 'warrant', lastSeen: ago(200) },
  { state: 'contact_suspended', lastSeen: ago(200) },
];
const officers = [
  measureCaseload(
    IBAT_4,
    {
      officer: record(),
      cases: cases.map((more, index) => held({ crn: asCrn(`X10000${index}`), ...more })),
      reports: [],
      supports: [],
    },
    TODAY,
  ),
];
const facts = capacityFacts({ officers, waiting: [waiting({ orderStart: ago(40), lastSeen: null })] });

describe('contact of a unit', () => {
  it('counts by the person’s clock, waiting cases among them, and nothing in custody, unpaid work or other states', () => {
    expect(measureContact(facts)).toMatchObject({
      contactOverdue: { count: 3, of: 5 },
      contactOver28: { count: 3, of: 5 },
      contactOver56: { count: 1, of: 5 },
      attendanceKnown: false,
      preReleaseDue: { count: 1 },
      releasePassed: { count: 1 },
      warrants: { count: 1 },
      contactSuspended: { count: 1 },
    });
  });

  it.each(CONTACT_LISTS)('lists as many cases as the figure says, each with why: %s', (list) => {
    const listed = listCases(facts, list);
    expect(listed.length).toBe(shareOfContact(facts, list).count);
    expect(listed.length).toBeGreaterThan(0);
    for (const entry of listed) expect(entry.why.join('')).not.toBe('');
  });

  it.each(CONTACT_LISTS)(
    'tells managers of those who wait as well, so that held and waiting are the figure: %s',
    (list) => {
      const all = cases.map((more) => waiting({ orderStart: ago(70), ...more }));
      const both = capacityFacts({ officers, waiting: all });
      const told = countWaiting(
        all.map(({ facts: waits, banding }) => ({
          facts: waits,
          appointment: { date: null, dueOn: null, late: false },
          contactLists: contactOfWaiting(waits, banding.band, both).lists,
        })),
        TODAY,
      );
      expect(told.contact[list]).toBeGreaterThan(0);
      const held = shareOfContact({ ...both, waiting: [] }, list).count;
      expect(held + told.contact[list]).toBe(shareOfContact(both, list).count);
    },
  );
});
