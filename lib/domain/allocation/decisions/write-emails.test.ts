import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { SETTINGS } from '../../banding/case-vocabulary';
import { SHIPPED_WORDS } from '../../workload/testing/other-model';
import { type AllocationNews, allocationEmails, undoneEmails } from './write-emails';

const NEWS: AllocationNews = {
  kind: 'allocation',
  crn: 'X407218',
  restricted: false,
  band: '3',
  setting: 'community',
  firstAppointment: isoDate('2026-11-23'),
  officer: { staffCode: 'S1', name: 'Hussain, Nadia', email: 'nadia@example.org' },
  manager: { staffCode: 'M1', name: 'Pickles, Helen', email: 'helen@example.org' },
  decidedByName: 'Pickles, Helen',
  address: 'https://headroom.example.org',
  caseAddress: 'https://headroom.example.org/cases/X407218',
};

describe('emails about an allocation', () => {
  test('go to the new officer and to their line manager, with what to do next', () => {
    const emails = allocationEmails(NEWS);
    expect(emails.map((email) => [email.toAddress, email.subject])).toEqual([
      ['nadia@example.org', 'Case X407218 has been allocated to you'],
      ['helen@example.org', 'Case X407218 has been allocated to Hussain, Nadia'],
    ]);
    expect(emails[0]?.body).toContain('Band 3, community. First appointment: Monday 23 November 2026.');
    expect(emails[0]?.body).toContain('https://headroom.example.org/cases/X407218');
  });

  test('carry no detail of a restricted case: not the CRN, the band, the date nor a link to it', () => {
    for (const { subject, body } of allocationEmails({ ...NEWS, restricted: true })) {
      expect(`${subject} ${body}`).not.toMatch(/X407218|Band|community|November|\/cases/);
      expect(subject).toMatch(/^A restricted case has been allocated to/);
    }
  });

  test('are not written to people without an address, nor twice to one who manages themselves', () => {
    const unknown = { ...NEWS.officer, email: null };
    expect(allocationEmails({ ...NEWS, officer: unknown }).map((email) => email.toName)).toEqual([
      'Pickles, Helen',
    ]);
    expect(allocationEmails({ ...NEWS, manager: NEWS.officer })).toHaveLength(1);
    expect(allocationEmails({ ...NEWS, officer: unknown, manager: null })).toEqual([]);
  });

  test('say that a case was moved where it had another officer', () => {
    expect(allocationEmails({ ...NEWS, kind: 'reallocation' })[0]?.subject).toBe(
      'Case X407218 has been moved to you',
    );
  });
});

describe('every email', () => {
  test('names bands as the model does, and says no number or name of the shipped one', () => {
    const kinds = ['allocation', 'reallocation'] as const;
    const news = kinds.flatMap((kind) =>
      [true, false].flatMap((restricted) =>
        SETTINGS.flatMap((setting) =>
          [NEWS.firstAppointment, null].map((firstAppointment) => ({
            ...NEWS,
            kind,
            restricted,
            setting,
            firstAppointment,
            band: 'M',
          })),
        ),
      ),
    );
    const back = { officer: { ...NEWS.officer, staffCode: 'S2' }, manager: null };
    const emails = news.flatMap((one) => [
      ...allocationEmails(one),
      ...[back, null].flatMap((held) => undoneEmails({ ...one, back: held, undoneByName: 'Pickles, Helen' })),
    ]);
    const lines = emails.flatMap(({ subject, body }) => [subject, ...body.split('\n')]);
    expect(lines.some((line) => line.startsWith('Band M, '))).toBe(true);
    expect(lines.filter((line) => SHIPPED_WORDS.some((pattern) => pattern.test(line)))).toEqual([]);
  });
});
