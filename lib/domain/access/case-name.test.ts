import { describe, expect, it } from 'vitest';
import type { Actor, Role } from './actor';
import { caseNameFor, casePlaces, theCaseCalled } from './case-name';

const place = { regionCode: 'R', lduCode: 'L', teamCode: 'T' };
const thing = { places: [place], staffCode: 'S1' };
const plain = { forename: 'Pat', surname: 'Person', restricted: false };
const restricted = { ...plain, restricted: true };

function actorWith(role: Role, staffCode: string | null = null): Actor {
  return {
    kind: 'user',
    id: 'u',
    name: 'U',
    staffCode: staffCode as Actor['staffCode'],
    grants: [{ role, scope: { level: 'region', code: 'R' } }],
  };
}

describe('the name of a case', () => {
  it('shows managers every name of their part of the estate', () => {
    expect(caseNameFor(actorWith('manager'), restricted, thing)).toEqual({
      text: 'Person, Pat',
      restricted: true,
      named: true,
    });
  });

  it('stands in a sentence with the CRN, and the CRN alone where no name may be shown', () => {
    const known = caseNameFor(actorWith('manager'), restricted, thing);
    expect(theCaseCalled(known, 'X123456')).toBe('the case of Person, Pat (X123456)');
    const withheld = caseNameFor(actorWith('leader'), restricted, thing);
    expect(theCaseCalled(withheld, 'X123456')).toBe('case X123456');
  });

  it('tells leaders that a case is restricted, and no name', () => {
    expect(caseNameFor(actorWith('leader'), restricted, thing).text).toBe('Restricted case');
    expect(caseNameFor(actorWith('leader'), plain, thing).text).toBe('Person, Pat');
  });

  it('shows administrators no names at all', () => {
    expect(caseNameFor(actorWith('administrator'), plain, thing)).toEqual({
      text: 'Name not shown',
      restricted: false,
      named: false,
      hides: ['specialist', 'bars'],
    });
  });

  it('shows officers the names of their own restricted cases only', () => {
    expect(caseNameFor(actorWith('officer', 'S1'), restricted, thing).text).toBe('Person, Pat');
    expect(caseNameFor(actorWith('officer', 'S2'), restricted, thing).named).toBe(false);
  });

  it('says so where no name is recorded', () => {
    expect(
      caseNameFor(actorWith('manager'), { forename: null, surname: null, restricted: false }, thing).text,
    ).toBe('Name not recorded');
  });

  it('stands in the home LDU as well as with the holder', () => {
    expect(casePlaces(place, 'H', new Map([['H', 'R2']]))).toEqual([
      place,
      { regionCode: 'R2', lduCode: 'H', teamCode: null },
    ]);
    expect(casePlaces(place, 'L', new Map())).toEqual([place]);
  });
});
