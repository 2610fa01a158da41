import { eq } from 'drizzle-orm';
import type { TestStore } from '../../../db/test-store';
import { changeMark } from '../../domain/banding/changes/case-change';
import { CASE_FIELDS, type CaseField, type CaseInput } from '../../domain/banding/bands/case-fields';
import { NO_FLAGS } from '../../domain/banding/bands/case-input';
import { planBandChange } from '../../domain/banding/changes/plan-band-change';
import type { Crn } from '../../kernel/ids';
import type { CaseTexts } from '../cases/parts/case-form';
import type { UseCaseContext } from '../context';
import { editCase } from '../cases/edit-case';
import { viewCaseToEdit } from '../cases/view-case-form';
import { valueOf } from './context-of';

/** A case as it is stored. */
export async function storedCase({ store }: TestStore, crn: Crn) {
  const [row] = await store.db.select().from(store.t.cases).where(eq(store.t.cases.crn, crn));
  if (!row) throw new Error('No such case');
  return row;
}

/** What the form of a case sends when it is opened and saved as it is. */
export function caseTextsOf(facts: CaseInput): CaseTexts {
  const text = (field: CaseField): string => {
    const value = facts[field];
    if (field === 'flags')
      return facts.flagsKnown === false ? '' : facts.flags.length === 0 ? NO_FLAGS : facts.flags.join(';');
    if (typeof value === 'boolean') return value ? 'y' : 'n';
    return value === null ? '' : String(value);
  };
  const fields = Object.keys(CASE_FIELDS) as CaseField[];
  return Object.fromEntries(fields.map((field) => [field, text(field)])) as CaseTexts;
}

/** Changes a case as its form would, with what it showed and a reason. */
export async function changeCase(test: TestStore, context: UseCaseContext, crn: Crn, to: Partial<CaseInput>) {
  const row = await storedCase(test, crn);
  const { judging, page } = valueOf(await viewCaseToEdit(context, crn));
  const after = { ...row, ...to };
  const waiting = page.bandChanges.waiting.map((block) => block.change);
  const { judged } = planBandChange(
    { before: row, after, waiting, source: 'person', said: new Set() },
    judging,
  );
  return editCase(context, {
    crn,
    version: row.version,
    texts: caseTextsOf(after),
    reason: 'A new assessment',
    evidence: '',
    seen: changeMark(judged.bandings.after, judged.asks),
  });
}
