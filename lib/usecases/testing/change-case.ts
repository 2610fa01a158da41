import { eq } from 'drizzle-orm';
import type { TestStore } from '../../../db/test-store';
import { changeMark } from '../../domain/banding/changes/case-change';
import type { CaseInput } from '../../domain/banding/bands/case-fields';
import { planBandChange } from '../../domain/banding/changes/plan-band-change';
import type { Crn } from '../../kernel/ids';
import { caseTextsOf } from '../cases/parts/case-texts';
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
