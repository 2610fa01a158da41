import { describe, expect, it } from 'vitest';
import { attributesOf, render, textOf } from '../../testing/render';
import { Checkbox, Checkboxes } from './checkboxes';
import { DateInput } from './date-input';
import { ErrorSummary } from './error-summary';
import { titleWithError, titleWithoutError } from './error-summary-frame';
import { dateValue, listValue, messageFor, textValue } from './field-values';
import { FileInput } from './file-input';
import { Radios } from './radios';
import { Select } from './select';
import { TextInput } from './text-input';
import { Textarea } from './textarea';

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

describe('a field with a hint and an error', () => {
  const shared = { name: 'crn', label: 'CRN', hint: 'Like X123456', error: 'Enter a CRN' };
  it.each([
    ['text', <TextInput key="x" {...shared} />, /<input[^>]*>/],
    ['long text', <Textarea key="x" {...shared} />, /<textarea[^>]*>/],
    ['list', <Select key="x" {...shared} options={options} />, /<select[^>]*>/],
    ['file', <FileInput key="x" {...shared} />, /<input[^>]*>/],
  ])('(%s) is tied to both, and has its name as its id', (_, field, tag) => {
    const markup = render(field);
    const control = attributesOf(markup, tag);
    expect(control).toMatchObject({
      id: 'crn',
      name: 'crn',
      'aria-describedby': 'crn-hint crn-error',
      'aria-invalid': 'true',
    });
    expect(markup).toContain('id="crn-hint"');
    expect(markup).toContain('id="crn-error"');
    expect(attributesOf(markup, /<label[^>]*>/)['for']).toBe('crn');
    expect(markup).toContain('govuk-form-group--error');
  });

  it.each([
    ['radios', <Radios key="x" {...shared} options={options} />],
    ['checkboxes', <Checkboxes key="x" {...shared} options={options} />],
    ['date', <DateInput key="x" {...shared} />],
  ])('(%s) ties its group to both', (_, field) => {
    expect(attributesOf(render(field), /<fieldset[^>]*>/)['aria-describedby']).toBe('crn-hint crn-error');
  });
});

describe('a field that is right', () => {
  it('says nothing of hints or errors that it does not have', () => {
    const markup = render(<TextInput name="crn" label="CRN" />);
    expect(markup).not.toContain('aria-describedby');
    expect(markup).not.toContain('aria-invalid');
    expect(markup).not.toContain('--error');
  });
});

describe('choices', () => {
  it('give the first choice the id of the field, so that the error summary leads to it', () => {
    const markup = render(<Radios name="kind" label="Kind" options={options} defaultValue="b" />);
    expect([...markup.matchAll(/<input[^>]*id="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'kind',
      'kind-2',
    ]);
    expect(attributesOf(markup, /<input[^>]*value="b"[^>]*>/)).toHaveProperty('checked');
  });

  it('tick what was ticked', () => {
    const markup = render(<Checkboxes name="flags" label="Flags" options={options} defaultValue={['b']} />);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
  });

  it('tie a box on its own to its error', () => {
    const markup = render(<Checkbox name="agree" label="Agree" error="Tick the box" />);
    expect(attributesOf(markup, /<input[^>]*>/)['aria-describedby']).toBe('agree-error');
  });
});

describe('a date input', () => {
  it('has three fields named after it, without leading zeros', () => {
    const markup = render(<DateInput name="startedOn" label="Start date" defaultValue="2026-11-02" />);
    const fields = [...markup.matchAll(/<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(fields).toEqual([
      ['startedOn-day', '2'],
      ['startedOn-month', '11'],
      ['startedOn-year', '2026'],
    ]);
  });

  it('marks only the parts that are wrong', () => {
    const markup = render(
      <DateInput name="d" label="Date" error="Must include a month" errorParts={['month']} />,
    );
    expect(markup.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(attributesOf(markup, /<input[^>]*id="d-month"[^>]*>/)['aria-invalid']).toBe('true');
  });

  it.each([
    ['31', '2', '2026', ['day']],
    ['2', '13', '2026', ['month']],
    ['2', 'Novem8er', '2026', ['month']],
    ['40', 'March', '26', ['day', 'year']],
    ['2', '', '2026', ['month']],
    ['', '', '', ['day', 'month', 'year']],
    ['2', 'Nov', '2026', ['day', 'month', 'year']],
  ])('marks of %s/%s/%s the part that is wrong by itself, in every form', (day, month, year, parts) => {
    const markup = render(
      <DateInput
        name="d"
        label="Date"
        error="Date must be a real date"
        defaultValue={{ day, month, year }}
      />,
    );
    const marked = [...markup.matchAll(/<input[^>]*>/g)].filter(([tag]) =>
      tag.includes('govuk-input--error'),
    );
    expect(marked.map(([tag]) => /id="d-(\w+)"/.exec(tag)?.[1])).toEqual(parts);
  });
});

describe('an error summary', () => {
  it('is not there when nothing is wrong', () => {
    expect(render(<ErrorSummary problems={[]} />)).toBe('');
  });

  it('links each message to its field, and leaves one about the whole form without a link', () => {
    const problems = [
      { field: 'crn', message: 'Enter a CRN' },
      { field: '', message: 'Somebody else changed this' },
    ];
    const markup = render(<ErrorSummary problems={problems} />);
    expect(markup).toContain('<a href="#crn">Enter a CRN</a>');
    expect(markup.match(/<a /g)).toHaveLength(1);
    expect(textOf(markup)).toBe('There is a problem Enter a CRN Somebody else changed this');
  });
});

describe('the title of a page with a form', () => {
  it('says that there is an error, once, and no more when there is none', () => {
    const title = titleWithError('Log a case – Headroom');
    expect(title).toBe('Error: Log a case – Headroom');
    expect(titleWithError(title)).toBe(title);
    expect(titleWithoutError(title)).toBe('Log a case – Headroom');
    expect(titleWithoutError('Log a case – Headroom')).toBe('Log a case – Headroom');
  });
});

describe('a form that comes back', () => {
  it('shows what was typed rather than what was stored', () => {
    expect(textValue({ hours: '30' }, 'hours', '37')).toBe('30');
    expect(textValue({}, 'hours', '37')).toBe('37');
    expect(textValue({ hours: '' }, 'hours', '37')).toBe('');
  });

  it('keeps boxes that were unticked unticked', () => {
    expect(listValue({}, 'flags', ['mappa'])).toEqual(['mappa']);
    expect(listValue({ crn: 'X1' }, 'flags', ['mappa'])).toEqual([]);
    expect(listValue({ flags: 'iom' }, 'flags', ['mappa'])).toEqual(['iom']);
  });

  it('keeps a date as typed, even when it is none', () => {
    expect(dateValue({ 'd-day': '31', 'd-month': '02', 'd-year': '' }, 'd', '2026-11-02')).toEqual({
      day: '31',
      month: '02',
      year: '',
    });
    expect(dateValue({}, 'd', '2026-11-02')).toEqual({ day: '2', month: '11', year: '2026' });
    expect(dateValue({}, 'd')).toEqual({ day: '', month: '', year: '' });
  });

  it('finds the first message of a field', () => {
    expect(
      messageFor(
        [
          { field: 'a', message: 'x' },
          { field: 'a', message: 'y' },
        ],
        'a',
      ),
    ).toBe('x');
    expect(messageFor([], 'a')).toBeUndefined();
  });
});
