import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { CASE_FIELDS, type CaseField, type CaseInput } from './case-fields';
import { contradictionsOf, oddDatesOf, readCaseFields } from './case-input';

const EVERY_BAD_VALUE: Record<CaseField, [string, string]> = {
  crn: ['X12345', 'Enter a CRN, like X123456'],
  setting: ['prison', 'Setting must be one of: community, licence, custody, unpaid_work'],
  forename: ['x'.repeat(101), 'Forename must be 100 characters or fewer'],
  surname: ['x'.repeat(101), 'Surname must be 100 characters or fewer'],
  dateOfBirth: ['31/02/1990', 'Date of birth must be a real date'],
  sex: ['x', 'Sex must be one of: female, male, not_recorded'],
  area: ['x'.repeat(101), 'Home area must be 100 characters or fewer'],
  restricted: ['perhaps', 'Restricted must be y or n'],
  sentence: [
    'fine',
    'Sentence must be one of: community_order, suspended_sentence_order, licence, post_sentence_supervision, custody',
  ],
  cohort: ['old', 'Cohort must be one of: standard, transition'],
  state: ['asleep', 'State must be one of: active, warrant, overdue_termination, contact_suspended'],
  rsr: ['100.5', 'RSR must be a number from 0 to 100, with at most 2 decimal places'],
  ogrs: ['-3', 'OGRS must be a number from 0 to 100, with at most 2 decimal places'],
  rosh: ['extreme', 'ROSH must be one of: low, medium, high, very_high'],
  importedBand: ['x'.repeat(21), 'Band must be 20 characters or fewer'],
  flags: ['gang', 'separated by semicolons. Not known: gang'],
  orderStart: ['yesterday', 'Order start must be a real date'],
  orderEnd: ['2026-02-30', 'Order end must be a real date'],
  releaseDate: ['1/1/26', 'Release date must be a real date'],
  firstAppointment: ['x', 'First appointment must be a real date'],
  lastSeen: ['x', 'Last seen must be a real date'],
  nextAppointment: ['x', 'Next appointment must be a real date'],
};

describe('what people and files say of a case', () => {
  it.each(Object.entries(EVERY_BAD_VALUE))('says what to do about a bad %s', (field, [text, message]) => {
    const { values, problems } = readCaseFields({ [field]: text });
    expect(values).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.field).toBe(field);
    expect(problems[0]?.message).toContain(message);
  });

  it('calls a score what the model calls it', () => {
    const scores = { rsr: 'CSRP', ogrs: 'ARP' };
    const { problems } = readCaseFields({ rsr: '101', ogrs: 'many' }, scores);
    expect(problems.map(({ field, message }) => [field, message.split(' ')[0]])).toEqual([
      ['rsr', 'CSRP'],
      ['ogrs', 'ARP'],
    ]);
  });

  it('reads empty text as unknown or the default, and asks only for the CRN and the setting', () => {
    const texts = Object.fromEntries(Object.keys(CASE_FIELDS).map((field) => [field, '']));
    const { values, problems } = readCaseFields(texts);
    expect(problems).toEqual([
      { field: 'crn', message: 'Enter a CRN, like X123456' },
      { field: 'setting', message: 'Choose a setting' },
    ]);
    expect(values).toMatchObject({
      sex: 'not_recorded',
      restricted: false,
      cohort: 'standard',
      state: 'active',
      flags: [],
      rsr: null,
      surname: null,
    });
  });

  it('keeps a missing score unknown, never 0', () => {
    expect(readCaseFields({ rsr: '', ogrs: '0' }).values).toEqual({ rsr: null, ogrs: 0 });
  });

  it('takes a CRN in lower case and with spaces', () => {
    expect(readCaseFields({ crn: ' x 123 456 ' }).values.crn).toBe('X123456');
  });

  it('refuses an order that ends before it starts, and nothing else between two dates', () => {
    const day = isoDate('2026-11-02');
    expect(contradictionsOf({ orderStart: day, orderEnd: day })).toEqual([]);
    expect(contradictionsOf({ orderStart: day, orderEnd: isoDate('2026-11-01') })).toEqual([
      { field: 'orderEnd', message: 'Order end must be the same as or after order start' },
    ]);
    expect(contradictionsOf({ orderStart: null, orderEnd: day })).toEqual([]);
  });

  it('warns of odd dates that real extracts have', () => {
    const facts = {
      dateOfBirth: isoDate('2027-01-01'),
      orderStart: isoDate('2026-06-01'),
      orderEnd: isoDate('2026-10-01'),
      lastSeen: isoDate('2026-05-01'),
    } as CaseInput;
    expect(
      oddDatesOf(facts, isoDate('2026-05-30'), isoDate('2026-11-02')).map((entry) => entry.field),
    ).toEqual(['dateOfBirth', 'orderEnd', 'lastSeen', 'allocatedOn']);
    expect(
      oddDatesOf(
        { ...facts, dateOfBirth: null, orderEnd: null, lastSeen: isoDate('2026-12-01') },
        null,
        isoDate('2026-11-02'),
      ),
    ).toEqual([{ field: 'lastSeen', message: 'Last seen is in the future: check it' }]);
  });
});
