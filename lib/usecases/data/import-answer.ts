import 'server-only';
import { z } from 'zod';

const problemSchema = z.object({
  file: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
});

/** What an import answers: the same as the command with `--json`. Files that are refused, or that must be confirmed, answer 422 with the same members. */
export const importAnswerSchema = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  ended: z.number().int(),
  importId: z
    .string()
    .optional()
    .describe('What the import is undone by; left out where nothing was imported'),
  columns: z
    .array(
      z.object({
        name: z.string(),
        file: z.string().nullable().describe('What it was read as; null: it was left out'),
        by: z
          .enum(['given', 'before', 'guess'])
          .describe('Who said so: this request, somebody on screen before, or nobody (acceptMapping)'),
        saidAt: z.string().nullable(),
        saidBy: z.string().nullable(),
        headings: z.array(z.object({ heading: z.string(), column: z.string().nullable() })),
      }),
    )
    .optional()
    .describe('Files whose headings are not the names of columns, and how they were read'),
  guessed: z
    .record(
      z.string(),
      z.object({
        file: z.string().nullable().optional(),
        columns: z.record(z.string(), z.string().nullable()).optional(),
      }),
    )
    .optional()
    .describe('What headings that were not taken may mean: look at it, and send it back as `mapping`'),
  warnings: z.array(problemSchema),
  errors: z.array(problemSchema),
});

/** What undoing an import answers. */
export const undoneImportSchema = z.object({
  id: z.string(),
  takenAway: z.number().int().describe('Records that the import had added, and that are gone'),
  broughtBack: z
    .number()
    .int()
    .describe('Records that it had changed, ended or taken out, and that are as they were'),
});

/** What is sent: the files, each under any name of a field, and how they are to be imported. */
export const importFormSchema = z.object({
  files: z
    .array(z.string().meta({ format: 'binary' }))
    .describe('teams.csv, officers.csv, cases.csv and so on, or workbooks (.xlsx) with a sheet for each'),
  complete: z.enum(['true', 'false']).optional().describe('The files are complete: end what they lack'),
  asOf: z.string().optional().describe('When the files were extracted: an instant, or a day for its start'),
  region: z.string().optional().describe('The code of the region that brought the files'),
  mapping: z
    .string()
    .optional()
    .describe(
      'JSON: which column each heading is, by file, as {"cases.csv": {"Case ref": "crn"}}, or {"Caseload.xlsx/Sheet1": {"file": "cases.csv", "columns": {"Case ref": "crn"}}}; null leaves a column or a file out',
    ),
  acceptMapping: z
    .enum(['true', 'false'])
    .optional()
    .describe('Take what is guessed of headings that are not the names of columns: look at `guessed` first'),
  confirmEnded: z.string().optional().describe('All that ends, where it must be confirmed'),
  confirmMoved: z.string().optional().describe('All that moves, where it must be confirmed'),
  feed: z
    .string()
    .optional()
    .describe(
      'The feed that the files are of (letters, figures, hyphens): its age stands on the data page, and where the files are refused they wait there',
    ),
  dryRun: z.enum(['true', 'false']).optional().describe('Say what would happen and change nothing'),
});
