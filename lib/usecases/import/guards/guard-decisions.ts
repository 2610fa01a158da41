import 'server-only';
import type { FoundDifference } from '../../../domain/allocation/cases/source-difference';
import { formatInstant } from '../../../kernel/format';
import { standsAgainstSource } from '../../../kernel/decided-at';
import { placeOf } from '../reading/file-spec';
import type { ImportScope } from '../planning/import-plan';
import type { ImportFile, ImportPlace } from '../import-report';

/** When the extract of a file was taken. */
export function asOfFile({ extractTimes, now }: ImportScope, file: ImportFile): string {
  return extractTimes[file] ?? now.toISOString();
}

/** A file's value for one part of a record, against what stands. */
export interface SaidOtherwise extends Pick<
  FoundDifference,
  'thingType' | 'thingKey' | 'crn' | 'staffCode' | 'field'
> {
  readonly file: ImportFile;
  readonly said: unknown;
  readonly ours: unknown;
  /** When a person decided here on this part; null: never. */
  readonly decidedAt: string | null | undefined;
  /** Where the file says it; without it there is no row (a complete file lacks the record). */
  readonly entry?: Parameters<typeof placeOf>[1];
  readonly column?: string;
}

/**
 * The one rule of every record that a file and a person may both change: what a person decided here later than the extract was taken
 * stands, the report warns, and the manager is told. Answers whether it stands; false, and nothing is kept, where the file goes first.
 */
export function standsAgainst(scope: ImportScope, said: SaidOtherwise): boolean {
  const asOf = asOfFile(scope, said.file);
  const { decidedAt, file, field } = said;
  if (!decidedAt || !standsAgainstSource(decidedAt, asOf)) return false;
  scope.watch.differs({
    thingType: said.thingType,
    thingKey: said.thingKey,
    crn: said.crn,
    staffCode: said.staffCode,
    field,
    kind: 'older_extract',
    file,
    sourceValue: { value: said.said },
    ourValue: { value: said.ours },
    asOf,
    decidedAt,
  });
  scope.log.warn(
    placeFor(said),
    `Decided here on ${formatInstant(new Date(decidedAt))}, after this extract was taken (${formatInstant(new Date(asOf))}): what was decided stands, and the manager is told`,
  );
  return true;
}

function placeFor({ file, entry, column, thingKey, said }: SaidOtherwise): ImportPlace {
  if (entry === undefined) return { file, value: thingKey };
  const text = Array.isArray(said) ? said.join(';') : said === null || said === undefined ? '' : String(said);
  return column === undefined ? { file, row: entry.row, value: text } : placeOf(file, entry, column, text);
}
