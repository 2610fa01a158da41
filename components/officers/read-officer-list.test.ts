import { describe, expect, it } from 'vitest';
import { officerListParams, readOfficerList } from './read-officer-list';

const params = (search: Record<string, string>) => readOfficerList(search);

describe('a list of held cases', () => {
  it('reads only what it knows from an address, and writes it back', () => {
    expect(params({ show: 'nonsense', sort: 'height', page: '-2', setting: 'moon' })).toEqual(params({}));
    const search = {
      show: 'beyond_grade',
      band: '3',
      setting: 'licence',
      sort: 'seen',
      direction: 'desc',
      page: '2',
    };
    expect(officerListParams(params(search))).toEqual(search);
    expect(Object.values(officerListParams(params({}))).every((value) => value === undefined)).toBe(true);
  });
});
