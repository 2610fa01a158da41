import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_SPECS } from '../reading/file-specs';
import { guessColumns } from './guess-columns';
import { columnsOfFile } from './guess-file';

const guess = (file: Parameters<typeof columnsOfFile>[0], headings: readonly string[]) =>
  guessColumns(columnsOfFile(file), headings).map((one) => one?.column ?? null);

describe('what a heading means is guessed', () => {
  it.each([
    ['Crn no', 'crn'],
    ['CRN', 'crn'],
    ['Case reference', 'crn'],
    ['Officer code', 'officer_staff_code'],
    ['OM', 'officer_staff_code'],
    ['Sentence start date', 'order_start'],
    ['Order start', 'order_start'],
    ['Start date', 'order_start'],
    ['RSR %', 'rsr'],
    ['OGRS3', 'ogrs'],
    ['RoSH level', 'rosh'],
    ['Tier', 'band'],
    ['D.O.B.', 'date_of_birth'],
    ['Surename', 'surname'],
    ['\u200BCase\u00a0ref\u200B', 'crn'],
  ])('of cases: %s is %s', (heading, column) => expect(guess('cases.csv', [heading])).toEqual([column]));

  it.each([
    ['Staff no.', 'staff_code'],
    ['Contracted hrs', 'contracted_hours'],
    ['Hours', 'contracted_hours'],
    ['Grade/role', 'grade'],
    ['E-mail', 'email'],
    ['First name(s)', 'forename'],
    ['Shoe size', null],
    ['', null],
  ])('of officers: %s is %s', (heading, column) =>
    expect(guess('officers.csv', [heading])).toEqual([column]),
  );

  it('and where two headings have the same right to a column, neither is taken, nor a less sure one', () => {
    expect(guess('cases.csv', ['Case ref', 'Crn no', 'crm'])).toEqual([null, null, null]);
    expect(guess('cases.csv', ['crn', 'Case ref'])).toEqual(['crn', null]);
  });

  it('and a heading whose values cannot be of the column is not taken for it', () => {
    const spec = columnsOfFile('cases.csv');
    const headings = ['Officer', 'Officer code'];
    const byName = guessColumns(spec, headings, (index) => index !== 0);
    expect(byName.map((one) => one?.column ?? null)).toEqual([null, 'officer_staff_code']);
    expect(guessColumns(spec, headings)).toEqual([null, null]);
  });

  it.each(FILE_SPECS.map((spec) => [spec.file, spec] as const))(
    'and the headings of the contract are themselves in %s',
    (_file, spec) => {
      fc.assert(
        fc.property(fc.shuffledSubarray([...spec.columns]), (columns) => {
          expect(guessColumns(spec, columns)).toEqual(columns.map((column) => ({ column, by: 'exact' })));
        }),
      );
    },
  );

  const heading = fc.oneof(
    fc.constantFrom(
      'crn',
      'Case ref',
      'CRN no',
      'OM',
      'Officer',
      'Start date',
      'Order start',
      'rsr',
      'RSR %',
      'Name',
    ),
    fc.constantFrom(
      'staff_code',
      'Staff no',
      'Hours',
      'Team',
      'From',
      'To',
      'Type',
      'Reason',
      'kind',
      'Grade',
    ),
    fc.string({ maxLength: 12 }),
  );

  it('never two headings for one column, and in whatever order they stand', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FILE_SPECS),
        fc.array(heading, { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (spec, headings, stream) => {
          const guessed = guessColumns(spec, headings);
          const columns = guessed.flatMap((one) => (one === null ? [] : [one.column]));
          expect(new Set(columns).size).toBe(columns.length);
          const order = headings
            .map((_heading, index) => ({ index, by: stream.next().value }))
            .sort((a, b) => a.by - b.by)
            .map(({ index }) => index);
          const shuffled = guessColumns(
            spec,
            order.map((index) => headings[index] ?? ''),
          );
          expect(shuffled).toEqual(order.map((index) => guessed[index]));
        },
      ),
    );
  });
});
