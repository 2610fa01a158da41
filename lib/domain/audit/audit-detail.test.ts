import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditDetail } from './audit-detail';
import { AUDIT_ACTIONS } from './labels';

describe('what an entry of the audit trail tells', () => {
  it('are the values of accounts and imports, and of cases and staff only which facts', () => {
    expect(auditDetail('user.role_added', { email: 'a@b.example', role: 'leader', scope: 'region WY' })).toBe(
      'email a@b.example; role leader; scope region WY',
    );
    expect(auditDetail('data.imported', { source: 'night', added: 1, keys: { 'cases.csv': ['X1'] } })).toBe(
      'source night; added 1',
    );
    expect(
      auditDetail('case.edited', { from: { rsr: 6, surname: 'Secret' }, to: { rsr: 7 }, reason: 'Secret' }),
    ).toBe('rsr, surname');
    expect(auditDetail('case.logged', { facts: { dateOfBirth: '2000-01-01' } })).toBe('date of birth');
    expect(auditDetail('case.reallocated', { from: 'A1', to: 'B2', reasonCode: 'risk_to_staff' })).toBe(
      'from A1; to B2',
    );
    expect(auditDetail('model.drafted', { code: 'x', basedOn: 'y', changed: ['points', 'grades'] })).toBe(
      'code x; based on y; changed points, grades',
    );
  });

  it('is never a value of a fact about anybody, whatever the entry holds', () => {
    const told = AUDIT_ACTIONS.filter((action) =>
      /^(case\.(edited|logged|ended)|bar|officer|reduction|absence|supervision|relief|challenge|oversight|support|share|cover|band_change|source)/.test(
        action,
      ),
    );
    const value = fc.constantFrom('SENTINEL');
    const facts = fc.dictionary(fc.constantFrom('surname', 'notes', 'reason', 'hours'), value);
    fc.assert(
      fc.property(fc.constantFrom(...told), facts, facts, (action, from, to) => {
        expect(
          auditDetail(action, { from, to, facts: from, note: 'SENTINEL', reason: 'SENTINEL' }),
        ).not.toContain('SENTINEL');
      }),
    );
  });
});
