import { describe, expect, it } from 'vitest';
import { officer, cases } from '@/lib/domain/metrics/testing/test-facts';
import { isoDate } from '@/lib/kernel/dates';
import { AwayTable } from '../home/away-table';
import { attributesOf, render, textOf } from '../testing/render';
import { ContactForm } from './contact-form';

const form = () =>
  render(
    <ContactForm
      action={() => Promise.resolve({ problems: [], values: {} })}
      officerName="Adeyemi, Folasade"
      staffCode="A1"
      cases={[
        { crn: 'X100001', field: 'contact-X100001', label: 'X100001, Pat', hint: 'ROSH high', contact: '' },
        { crn: 'X100002', field: 'contact-X100002', label: 'X100002, Sam', hint: 'MAPPA', contact: 'B1' },
      ]}
      colleagues={[{ value: 'B1', label: 'Kaur, Harpreet (SCM, Halifax)' }]}
      nobody="nobody"
      lead="From 2 November 2026."
      backHref="/officers/A1/shared"
    />,
  );

describe('the form that names contacts', () => {
  it('sends the officer and every listed case, asks for one name for all, and one for each', () => {
    const html = form();
    expect(attributesOf(html, /<input[^>]*name="staffCode"[^>]*>/)).toMatchObject({ value: 'A1' });
    expect(attributesOf(html, /<input[^>]*name="crns"[^>]*>/)).toMatchObject({ value: 'X100001 X100002' });
    for (const name of ['all', 'contact-X100001', 'contact-X100002']) {
      expect(html).toContain(`<select class="govuk-select" id="${name}" name="${name}"`);
      expect(html).toContain(`for="${name}"`);
    }
    expect(textOf(html)).toContain('Left empty: until the officer is back');
  });

  it('opens with who is named already, and offers to call that off, there alone', () => {
    const [, second = ''] = form().split('name="contact-X100002"');
    const [first = ''] = form().split('name="contact-X100002"');
    expect(second).toMatch(/<option value="B1" selected="">/);
    expect(second).toContain('Nobody: call the contact off');
    expect(first).not.toContain('Nobody: call the contact off');
  });
});

describe('who is away today', () => {
  const away = (contacts: { name: string; cases: number }[], contactsNeeded: number) =>
    textOf(
      render(
        <AwayTable
          mayCover={false}
          away={[
            {
              staffCode: String(officer(cases(1)).officer.staffCode),
              name: 'Adeyemi, Folasade',
              words: 'Sick',
              appointmentsToFriday: 0,
              friday: isoDate('2026-11-06'),
              coveredBy: [],
              contacts,
              contactsNeeded,
            },
          ]}
        />,
      ),
    );

  it('stand with their appointments to a Friday that is named by its date', () => {
    expect(away([], 0)).toContain('Appointments to Friday 6 Nov');
  });

  it('stand with their named contacts, and how many cases need one still', () => {
    expect(away([], 0)).toContain('None needed');
    expect(away([{ name: 'Kaur, Harpreet', cases: 3 }], 0)).toContain('Kaur, Harpreet (3 cases)');
    expect(away([{ name: 'Kaur, Harpreet', cases: 3 }], 1)).toContain(
      'Kaur, Harpreet (3 cases); 1 case needs one',
    );
  });
});
