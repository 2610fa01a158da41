import { describe, expect, it } from 'vitest';
import { toOfficers } from '@/lib/addresses/officers';
import type { ListedPerson, PeopleRule } from '@/lib/domain/metrics/officers/people-list';
import { render } from '@/components/testing/render';
import { PeopleList } from './people-list';
import { peopleQuery, toPeopleParams } from './people-params';

const people: readonly ListedPerson[] = Array.from({ length: 120 }, (_, index) => ({
  staffCode: `S${index}`,
  name: `N${String(index).padStart(3, '0')}, A`,
  gradeCode: index === 0 ? null : 'CM',
  teamCode: index % 2 === 0 ? 'E' : 'W',
  teamName: index % 2 === 0 ? 'East' : 'West',
}));
const ruleFor = (mayRank: boolean): PeopleRule<ListedPerson> => ({
  personOf: (person) => person,
  figures: { cases: (a, b) => a.staffCode.length - b.staffCode.length },
  mayRank,
});

function drawn(asked: Record<string, string>, mayRank = true): string {
  const params = toPeopleParams(toOfficers.challenges.read(asked));
  return render(
    <PeopleList
      people={people}
      rule={ruleFor(mayRank)}
      params={params}
      path={toOfficers.challenges()}
      file={toOfficers.challengesDownload()}
      kept={toOfficers.challenges.params(peopleQuery(params))}
    >
      {(rows, sort) => <p>{`${rows.length} rows, ${sort === undefined ? 'not sorted' : sort.key}`}</p>}
    </PeopleList>,
  ).replaceAll('&amp;', '&');
}

describe('a list of staff', () => {
  it('says how many there are and their order, shows 50 of them, and leads to all', () => {
    const list = drawn({});
    expect(list).toContain('120 officers, by team, then surname.');
    expect(list).toContain('50 rows, team');
    expect(list).toContain('Rows 1 to 50 of 120.');
    expect(list).toContain('Show all 120 to print');
  });

  it('keeps the order and the filter in its file and its pages', () => {
    const list = drawn({ sort: 'cases', team: 'E', page: '2' });
    expect(list).toContain('60 of 120 officers, most cases first.');
    expect(list).toContain('/officers/challenges/download?team=E&sort=cases&direction=desc');
    expect(list).toContain('10 rows, cases');
    expect(list).toMatch(/name="sort"[^>]*value="cases"|value="cases"[^>]*name="sort"/);
  });

  it('has no order to choose for who may not rank those listed, and says so', () => {
    const list = drawn({ sort: 'cases' }, false);
    expect(list).toContain('by team, then surname. Named people are ranked for their own managers only.');
    expect(list).toContain('not sorted');
  });

  it('tells none that match from none at all', () => {
    const list = drawn({ name: 'nobody' });
    expect(list).toContain('No officer of this list matches these filters');
    expect(list).toContain('120 officers in the list.');
    expect(list).not.toContain('Download as CSV');
  });

  it('offers grades that are not recorded, and teams where there are several', () => {
    const list = drawn({});
    expect(list).toContain('Not recorded');
    expect(list).toContain('West');
  });
});
