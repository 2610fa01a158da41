/** A column of a sheet to fill in. */
export interface TemplateColumn {
  readonly name: string;
  readonly note: string;
  readonly required: boolean;
  /** `key`: text, so that zeros at its start stay. */
  readonly kind: 'text' | 'key' | 'day' | 'number';
  /** What may be chosen from; empty: anything. */
  readonly choices: readonly string[];
}

/** The workbook that a team fills in: a sheet for each file, and examples that an import leaves out. */
export interface TemplateWorkbook {
  readonly sheets: readonly { readonly name: string; readonly columns: readonly TemplateColumn[] }[];
  readonly examples: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
}
