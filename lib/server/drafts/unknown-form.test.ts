import { describe, expect, it, vi } from 'vitest';
import { unknownForm } from './unknown-form';

vi.mock('../../machine/settings', () => ({ sessionSecret: () => '', settings: () => ({ address: '' }) }));

const known = new Set(['60aa']);
const sent = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const plain = (id: string) =>
  sent({
    $ACTION_REF_1: '',
    '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
    '$ACTION_1:1': JSON.stringify([{ problems: [], values: {}, form: 'audit-7' }]),
    reason: 'Knows the case',
  });

describe('a form of a page that was opened before an upgrade', () => {
  it('is told by its action, which this version does not know, and says which form of the page it is', () => {
    expect(unknownForm(plain('60bb'), known)).toBe('audit-7');
    expect(unknownForm(plain('60aa'), known)).toBeNull();
  });

  it('is told by what the script of the page says, where that met the refusal', () => {
    expect(unknownForm(sent({ 'headroom-unsent': 'form', reason: 'Knows the case' }), known)).toBe('form');
  });

  it('is none where nothing of ours was sent, or where the version does not say what it knows', () => {
    expect(unknownForm(sent({ reason: 'Knows the case' }), known)).toBeNull();
    expect(unknownForm(plain('60bb'), null)).toBeNull();
    expect(unknownForm(sent({ $ACTION_ID_60aa: '' }), known)).toBeNull();
    expect(unknownForm(sent({ $ACTION_ID_60bb: '' }), known)).toBe('');
    expect(unknownForm(sent({ $ACTION_REF_1: '', '$ACTION_1:0': 'not JSON' }), known)).toBe('');
  });
});
