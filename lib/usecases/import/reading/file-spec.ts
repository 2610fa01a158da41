import 'server-only';
import type { ManyRows } from '../../../kernel/rows/many-rows';
import type { Field } from '../../../kernel/reading/field';
import type { JsonShape } from '../../../kernel/reading/json-shape';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import type { ImportFile, ImportPlace } from '../import-report';

/** A file that may be imported: how each field of a row is read, which columns it must have, and which fields name a row. */
export interface FileSpec<Row, Required extends keyof Row & string> {
  readonly file: ImportFile;
  readonly fields: { readonly [F in keyof Row]: Field<Row[F], WorkloadModel> };
  /** Fields whose column the file must have. A cell may still be empty where the field has a meaning for it. */
  readonly required: readonly Required[];
  readonly key: readonly [Required, ...Required[]];
  /** Fields that name something by its key: they are compared folded, and taken as the key is stored. */
  readonly keys: { readonly [F in keyof Row]?: KeyKind };
}

/** What a key is of. A unit: an LDU or a region. */
export type KeyKind = 'officer' | 'team' | 'ldu' | 'region' | 'unit' | 'report';

/** The values of a row: required fields always, others only where the file has the column. */
export type Given<Row, Required extends keyof Row> = Pick<Row, Required> & Partial<Omit<Row, Required>>;

export interface FileRow<Values> {
  /** Line in the file on which the row starts. */
  readonly row: number;
  readonly values: Values;
  /** Cells by column that were written otherwise than they are kept (dates, CRNs), as they stand in the file. */
  readonly typed: Readonly<Record<string, string>> | null;
}

export interface ReadFile<Row, Values> {
  readonly file: ImportFile;
  /** Fields whose column the file has. */
  readonly given: ReadonlySet<keyof Row>;
  /** One row a key, in the order of the file. */
  readonly rows: ManyRows<FileRow<Values>>;
  /** When the file was extracted, by its column `extracted_at`, as an instant; null where it does not say. */
  readonly extractedAt: string | null;
  /** Keys of rows that were refused: what points at them is not refused again. */
  readonly refusedKeys: ReadonlySet<string>;
}

/** The column of a field: `dateOfBirth` is `date_of_birth`, where its description says no other. */
export function columnOf<Row>(
  spec: { readonly fields: { readonly [F in keyof Row]: Pick<Field<unknown>, 'file'> } },
  field: keyof Row & string,
): string {
  return spec.fields[field].file?.column ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Where a value of a row stands, written as in the file. */
export function placeOf(
  file: string,
  entry: { readonly row: number; readonly typed: FileRow<unknown>['typed'] },
  column: string,
  value: string | null = null,
): ImportPlace {
  return { file, row: entry.row, column, value: entry.typed?.[column] ?? value ?? '' };
}

/** The columns of a file by name, whatever its rows are. */
export interface FileColumns {
  readonly file: ImportFile;
  readonly columns: readonly string[];
  readonly required: readonly string[];
  readonly key: readonly string[];
  readonly about: readonly ColumnAbout[];
}

/** What is said of a column to whoever fills it in. */
export interface ColumnAbout {
  readonly name: string;
  readonly label: string;
  readonly json: JsonShape;
  readonly required: boolean;
  /** Whether it names something by its key. */
  readonly isKey: boolean;
}

/** The columns of a file, by its description. */
export function columnsIn<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
): FileColumns {
  const names = (fields: readonly (keyof Row & string)[]) => fields.map((field) => columnOf(spec, field));
  return {
    file: spec.file,
    columns: names(Object.keys(spec.fields) as (keyof Row & string)[]),
    required: names(spec.required),
    key: names(spec.key),
    about: (Object.keys(spec.fields) as (keyof Row & string)[]).map((field) => {
      const { label, file, json } = spec.fields[field];
      return {
        name: columnOf(spec, field),
        label: file?.label ?? label,
        json,
        required: (spec.required as readonly string[]).includes(field),
        isKey: json.is === 'crn' || field in spec.keys,
      };
    }),
  };
}
