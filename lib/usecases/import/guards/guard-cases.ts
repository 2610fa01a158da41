import 'server-only';
import type { AllocationRow, CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import { sameFact } from '../../../domain/banding/changes/case-change';
import { latestDecision } from '../../../kernel/decided-at';
import { onceFor } from '../../../kernel/remember';
import { columnOf, type FileRow } from '../reading/file-spec';
import { standsAgainst } from './guard-decisions';
import type { ImportScope } from '../planning/import-plan';
import { CASE_SPEC, type CasesFile, type GivenCase } from '../reading/columns/columns-of-cases';
import { holderDecidedAt } from '../planning/plan-holdings';

type Entry = FileRow<GivenCase>;

/** What bands are worked out from: each is decided on by itself. */
const GUARDED = ['setting', 'rsr', 'ogrs', 'rosh', 'flags', 'importedBand'] as const;

function ofCase({ crn }: CaseRecordRow) {
  return { thingType: 'case', thingKey: crn, crn, staffCode: null, file: 'cases.csv' } as const;
}

/** A case that was ended here after the extract was taken stays ended, whatever its row says. */
export function endStands(file: CasesFile, entry: Entry, before: CaseRecordRow, scope: ImportScope): boolean {
  scope.watch.compared('case', before.crn, comparedFields(file));
  if (before.endedOn === null) return false;
  return standsAgainst(scope, {
    ...ofCase(before),
    field: 'life',
    said: 'live',
    ours: `ended ${before.endedOn}`,
    decidedAt: before.decidedAt?.life,
    entry,
    column: 'crn',
  });
}

/** What a file tells of a case. */
const comparedFields = onceFor((file: CasesFile): ReadonlySet<string> => {
  const fields = new Set<string>(['life', 'holder', ...file.given]);
  if (!file.given.has('officerStaffCode')) fields.delete('holder');
  return fields;
});

/** A case that a complete file lacks stays, where it was logged, opened again or allocated here after the extract was taken. */
export function lifeStands(before: CaseRecordRow, held: AllocationRow | null, scope: ImportScope): boolean {
  scope.watch.compared('case', before.crn, new Set(['life']));
  return standsAgainst(scope, {
    ...ofCase(before),
    field: 'life',
    said: 'not in a complete file',
    ours: 'live',
    decidedAt: latestDecision(before.decidedAt?.life, holderDecidedAt(before, held)),
  });
}

/** The row's facts, but for those that a person decided on here after the extract was taken: they stay as they are. */
export function guardCase(
  file: CasesFile,
  entry: Entry,
  before: CaseRecordRow,
  said: CaseRecordRow,
  scope: ImportScope,
): CaseRecordRow {
  let row = said;
  for (const field of GUARDED) {
    if (!file.given.has(field) || sameFact(before[field], said[field])) continue;
    const stands = standsAgainst(scope, {
      ...ofCase(before),
      field,
      said: said[field],
      ours: before[field],
      decidedAt: before.decidedAt?.[field],
      entry,
      column: columnOf(CASE_SPEC, field),
    });
    if (!stands) continue;
    row = { ...row, [field]: before[field] };
    if (field === 'flags') row = { ...row, flagsKnown: before.flagsKnown };
  }
  return row;
}
