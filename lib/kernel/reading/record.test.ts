import { describe, expect, it } from 'vitest';
import { checked, emptyIs, optional, readValue } from './field';
import { choice, choices, day, hundredths, line, lines, withoutLinks, yesNo } from './kinds';
import { describeFields, namedAt, readGiven, readRecord } from './record';
import { plain, pressed, several, takeSent, version, wholeNumber } from './sent';

const MEETING = describeFields({
  place: line('Place', 20, { ask: 'Enter the place' }),
  heldOn: checked(day('Date of the meeting'), (held, { context }: { context: { today: string } }) =>
    held > context.today ? 'Date of the meeting must be today or before' : null,
  ),
  notes: optional(withoutLinks(lines('Notes', 10))),
});
const context = { today: '2026-11-02' };
const sentBy = (texts: Readonly<Record<string, string | readonly string[]>>) => (name: string) => {
  const text = texts[name] ?? [];
  return typeof text === 'string' ? [text] : text;
};

describe('a record as somebody typed it', () => {
  it('is its values, what was left empty being not known', () => {
    expect(readRecord(MEETING, { place: ' Hull ', heldOn: '2026-11-02', notes: '' }, { context })).toEqual({
      ok: true,
      value: { place: 'Hull', heldOn: '2026-11-02', notes: null },
    });
  });

  it('is refused with every problem beside its field, in the order of the form', () => {
    expect(
      readRecord(MEETING, { notes: 'x'.repeat(11), place: '', heldOn: '2026-11-03' }, { context }),
    ).toEqual({
      ok: false,
      error: [
        { field: 'place', message: 'Enter the place' },
        { field: 'heldOn', message: 'Date of the meeting must be today or before' },
        { field: 'notes', message: 'Notes must be 10 characters or fewer' },
      ],
    });
  });

  it('is checked as a whole by those values that could be read, after its fields', () => {
    const seen: unknown[] = [];
    const read = readRecord(
      MEETING,
      { place: 'Hull', heldOn: 'soon', notes: '' },
      {
        context,
        check: (values) => {
          seen.push(values);
          return [{ field: 'place', message: 'Choose another place' }];
        },
      },
    );
    expect(seen).toEqual([{ place: 'Hull', notes: null }]);
    expect(read).toEqual({
      ok: false,
      error: [
        { field: 'heldOn', message: 'Date of the meeting must be a real date' },
        { field: 'place', message: 'Choose another place' },
      ],
    });
  });

  it('has no value for what was not given at all', () => {
    expect(readGiven(MEETING, { place: 'Hull' }, { context })).toEqual({
      values: { place: 'Hull' },
      problems: [],
    });
  });

  it('is counted in characters once line ends are one character', () => {
    expect(readValue(MEETING.notes, 'five\r\nfive', 'form', context)).toEqual({
      ok: true,
      value: 'five\nfive',
    });
  });

  it('keeps no link where links are refused', () => {
    expect(readValue(MEETING.notes, 'www.x.org', 'form', context)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^Notes must not have a link/) as string,
    });
  });

  it('is named by its place where a form asks for it several times', () => {
    const action = describeFields({ what: line('Action 2', 300) }, namedAt('action', 2));
    expect(readRecord(action, { what: '' })).toEqual({
      ok: false,
      error: [{ field: 'action2What', message: 'Enter the action 2' }],
    });
  });
});

describe('a field in the words of where it was written', () => {
  const start = day('First day', { ask: 'Enter the first day', file: { label: 'Start date' } });

  it('says what a form calls it, and which part of a day is missing', () => {
    expect(readValue(start, '', 'form', undefined)).toEqual({ ok: false, error: 'Enter the first day' });
    expect(readValue(start, '5//2026', 'form', undefined)).toEqual({
      ok: false,
      error: 'First day must include a month',
    });
  });

  it('says what a file calls it, and how a file writes it', () => {
    expect(readValue(start, '', 'file', undefined)).toEqual({
      ok: false,
      error: 'Enter the start date: write it like 2026-11-02 or 2/11/2026',
    });
    expect(readValue(start, '5//2026', 'file', undefined)).toEqual({
      ok: false,
      error: 'Start date must be a real date: write it like 2026-11-02 or 2/11/2026',
    });
  });

  it('is judged by what it is read beside', () => {
    const hours = hundredths('Hours', ({ most }: { most: number }) => most);
    expect(readValue(hours, '37', 'file', { most: 3_700 })).toEqual({ ok: true, value: 3_700 });
    expect(readValue(hours, '37', 'file', { most: 3_500 })).toMatchObject({ ok: false });
  });

  it('is its default where it is empty and has one', () => {
    const state = emptyIs(choice('State', ['active', 'warrant']), 'active');
    expect(readValue(state, ' ', 'file', undefined)).toEqual({ ok: true, value: 'active' });
  });
});

describe('what a form sends', () => {
  const fields = describeFields({
    id: plain(),
    version: version(),
    confirmed: pressed(),
    crns: several(),
    startsOn: day('First day'),
    flags: choices('Flags', ['mappa', 'iom']),
    restricted: yesNo('Restricted'),
  });

  it('is taken by the same description', () => {
    expect(
      takeSent(
        fields,
        sentBy({
          id: 'a1',
          version: '4',
          confirmed: 'y',
          crns: ['X1', '', 'X2'],
          'startsOn-day': '5',
          'startsOn-month': 'March',
          'startsOn-year': '2026',
          flags: ['iom', 'mappa'],
          restricted: 'y',
        }),
      ),
    ).toEqual({
      id: 'a1',
      version: 4,
      confirmed: true,
      crns: ['X1', 'X2'],
      startsOn: '2026-03-05',
      flags: 'iom;mappa',
      restricted: 'y',
    });
  });

  it('is empty, no version and not pressed where it was not sent', () => {
    expect(takeSent(fields, () => [])).toEqual({
      id: '',
      version: -1,
      confirmed: false,
      crns: [],
      startsOn: '',
      flags: '',
      restricted: 'n',
    });
  });

  it('is the day as typed, with its gaps, where it is no day', () => {
    const typed = { 'startsOn-day': '5', 'startsOn-month': '', 'startsOn-year': '2026' };
    expect(takeSent(fields, sentBy(typed)).startsOn).toBe('5//2026');
  });

  it('is a whole number with its sign, or none', () => {
    const points = { points: wholeNumber() };
    expect(takeSent(points, sentBy({ points: '-1250' }))).toEqual({ points: -1250 });
    expect(takeSent(points, sentBy({ points: '12.5' }))).toEqual({ points: Number.NaN });
  });
});
