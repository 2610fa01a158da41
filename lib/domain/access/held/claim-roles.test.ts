import { describe, expect, it } from 'vitest';
import { type ClaimRule, rulesFor } from './claim-roles';

const rule = (id: string, claim: string, value: string): ClaimRule => ({
  id,
  claim,
  value,
  role: 'leader',
  scope: { level: 'nation', code: '' },
});
const RULES = [
  rule('group', 'groups', 'headroom-leaders'),
  rule('job', 'job', 'Head of service'),
  rule('inside', 'realm_access.roles', 'leader'),
  rule('dotted', 'https://example.org/roles', 'leader'),
];
const held = (claims: Record<string, unknown>) => rulesFor(RULES, claims).map(({ id }) => id);

describe('a rule of claims', () => {
  it.each([
    ['a list with the value', { groups: ['x', 'headroom-leaders'] }, ['group']],
    ['the value itself', { groups: 'headroom-leaders', job: 'Head of service' }, ['group', 'job']],
    ['a claim within a claim', { realm_access: { roles: ['leader'] } }, ['inside']],
    ['a claim whose name has dots', { 'https://example.org/roles': ['leader'] }, ['dotted']],
  ])('holds for %s', (_words, claims, expected) => {
    expect(held(claims)).toEqual(expected);
  });

  it('holds for nothing else: another case of letters, a part of a value, what is no claim of theirs', () => {
    for (const claims of [
      {},
      { groups: ['Headroom-Leaders'] },
      { groups: 'headroom-leaders-of-old' },
      { groups: [['headroom-leaders']] },
      { groups: { 'headroom-leaders': true } },
      { realm_access: null },
      { realm_access: 'roles' },
    ])
      expect(held(claims)).toEqual([]);
    expect(rulesFor([rule('x', '__proto__.constructor.name', 'Object')], {})).toEqual([]);
  });
});
