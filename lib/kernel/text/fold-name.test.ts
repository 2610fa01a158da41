import { describe, expect, it } from 'vitest';
import { compareNames, comparePeople, foldName, nameKeyOf, searchWords, withNameKey } from './fold-name';

describe('names are searched and sorted folded', () => {
  it.each([
    ['O’Haragan', "O'HARAGAN", 'O`haragan', 'OHaragan'],
    ['Öztürkoglu', 'OZTURKOGLU', 'O\u0308ztu\u0308rkoglu'],
    ['Łukasiewicz', 'lukasiewicz'],
    ['Groß', 'GROSS'],
    ['Sørensen', 'Sorensen'],
    ['İnönü', 'inonu', 'Inönü'],
    ['Smith-Jones', 'smith jones', 'Smith‐Jones', '  Smith  Jones '],
    ['St. John', 'St John'],
    ['Νικόλας', 'ΝΙΚΟΛΑΣ'],
  ])('so that %s and the ways of typing it are one', (...spellings) => {
    expect(new Set(spellings.map(foldName)).size).toBe(1);
  });

  it.each([
    ['Smith 2', 'smith 2'],
    ['Smith  2', 'smith 2'],
    [' Smith', 'smith'],
    ['', ''],
  ])('so that the plain words of “%s” differ by their case and spaces alone', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('with surname and forename apart, so that Smith stands before Smith Jones and Smithson', () => {
    const names = [
      'Smithson, Ann',
      'Smith Jones, Ann',
      'Smith, Zoë',
      'ápold, Bo',
      'Zhu, Li',
      'O’Neill, Bo',
      'Onslow, Al',
    ];
    expect([...names].sort(compareNames)).toEqual([
      'ápold, Bo',
      'O’Neill, Bo',
      'Onslow, Al',
      'Smith, Zoë',
      'Smith Jones, Ann',
      'Smithson, Ann',
      'Zhu, Li',
    ]);
  });

  it('and who has one name stands by it', () => {
    const people = [
      { surname: 'Vance', forename: 'Ann' },
      { surname: '', forename: 'Suharto' },
      { surname: 'Sukarno', forename: '' },
    ];
    expect(people.sort(comparePeople).map(nameKeyOf)).toEqual(['suharto', 'sukarno', 'vance\tann']);
    expect(nameKeyOf({ surname: null, forename: null })).toBe('');
    expect(withNameKey({ surname: 'Groß', forename: null })).toMatchObject({ nameKey: 'gross' });
  });

  it('and what is typed is looked for word by word', () => {
    expect(searchWords('O’Haragan, Seán')).toEqual(['oharagan', 'sean']);
    expect(searchWords(' smith-jones ')).toEqual(['smith', 'jones']);
    expect(searchWords('’ -')).toEqual([]);
  });

  it('and scripts without case or accents keep their letters', () => {
    expect(foldName('王, 小明')).toBe('王\t小明');
    expect(foldName('محمد')).toBe('محمد');
  });
});
