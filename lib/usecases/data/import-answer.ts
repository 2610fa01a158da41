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
