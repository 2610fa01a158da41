import { describe, expect, it } from 'vitest';
import { choice, choices, day, line, lines, percent, yesNo } from '@/lib/kernel/reading/kinds';
import { optional } from '@/lib/kernel/reading/field';
import { describeFields } from '@/lib/kernel/reading/record';
import { labelled, NOT_FILLED_IN } from '@/lib/kernel/reading/shown';
import { attributesOf, render, textOf } from '../../testing/render';
import { Field } from './described-field';

const ASKED = describeFields({
  surname: line('Surname', 100, { width: 20, ...NOT_FILLED_IN }),
  email: optional(line('Email', 100, { asked: 'Email (optional)', type: 'email' })),
  rsr: percent('RSR', { hint: '0 to 100' }),
  notes: lines('Notes', 2_000, { rows: 3 }),
  startsOn: day('First day'),
  kind: choice('Kind', ['a', 'b'], { options: labelled(['a', 'b'], { a: 'First', b: 'Second' }) }),
  team: choice('Team', ['t1'], { control: 'select', options: labelled(['t1'], { t1: 'Halifax' }) }),
  flags: choices('Flags', ['a', 'b'], { options: labelled(['a', 'b'], { a: 'First', b: 'Second' }) }),
  restricted: yesNo('Restricted'),
});
const EMPTY = { problems: [], values: {} };

describe('a field drawn by its description', () => {
  it('has its name, its label, what helps to fill it in, and what the form opens with', () => {
    const markup = render(<Field of={ASKED.surname} in={EMPTY} initial="Pickles" />);
    expect(attributesOf(markup, /<input[^>]*>/)).toMatchObject({
      id: 'surname',
      name: 'surname',
      value: 'Pickles',
      autoComplete: 'off',
      spellCheck: 'false',
    });
    expect(textOf(markup)).toBe('Surname');
    expect(markup).toContain('govuk-input--width-20');
  });

  it('asks in the words of the form where it has some', () => {
    const markup = render(<Field of={ASKED.email} in={EMPTY} />);
    expect(textOf(markup)).toBe('Email (optional)');
    expect(attributesOf(markup, /<input[^>]*>/)['type']).toBe('email');
  });

  it('shows what was typed and what is wrong with it, and not what is wrong with another', () => {
    const state = {
      values: { rsr: '101' },
      problems: [
        { field: 'surname', message: 'Enter the surname' },
        { field: 'rsr', message: 'RSR must be a number' },
      ],
    };
    const markup = render(<Field of={ASKED.rsr} in={state} />);
    expect(attributesOf(markup, /<input[^>]*>/)).toMatchObject({
      value: '101',
      inputMode: 'decimal',
      'aria-describedby': 'rsr-hint rsr-error',
    });
    expect(markup).toContain('RSR must be a number');
    expect(markup).not.toContain('surname');
  });

  it('is a date in three parts, as it was typed', () => {
    const typed = { 'startsOn-day': '31', 'startsOn-month': '2', 'startsOn-year': '2026' };
    const markup = render(<Field of={ASKED.startsOn} in={{ problems: [], values: typed }} />);
    expect(attributesOf(markup, /<input[^>]*name="startsOn-day"[^>]*>/)['value']).toBe('31');
    expect(render(<Field of={ASKED.startsOn} in={EMPTY} initial="2026-03-05" />)).toContain('value="2026"');
  });

  it('is choices by the labels of its codes, a list with its first choice that is none', () => {
    expect(textOf(render(<Field of={ASKED.kind} in={EMPTY} />))).toMatch(/First.*Second/);
    expect(textOf(render(<Field of={ASKED.team} in={EMPTY} none="Choose a team" />))).toMatch(
      /Choose a team.*Halifax/,
    );
  });

  it('ticks what was ticked, and nothing where a form was sent with nothing ticked', () => {
    const ticked = (values: Readonly<Record<string, string | readonly string[]>>) =>
      [
        ...render(<Field of={ASKED.flags} in={{ problems: [], values }} initial={['a']} />).matchAll(
          /checked/g,
        ),
      ].length;
    expect(ticked({})).toBe(1);
    expect(ticked({ flags: ['a', 'b'] })).toBe(2);
    expect(ticked({ surname: 'Pickles' })).toBe(0);
    expect(render(<Field of={ASKED.restricted} in={EMPTY} initial="y" />)).toContain('checked');
  });

  it('is several lines where notes are asked for', () => {
    expect(attributesOf(render(<Field of={ASKED.notes} in={EMPTY} />), /<textarea[^>]*>/)).toMatchObject({
      name: 'notes',
      rows: '3',
    });
  });
});
