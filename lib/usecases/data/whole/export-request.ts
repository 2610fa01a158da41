import 'server-only';
import { apiQuery } from '../../../kernel/reading/api-schema';
import { optional } from '../../../kernel/reading/field';
import { choice, line } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { IMPORT_FILES } from '../../import/import-report';

/** The query of `GET /export`. */
export const exportQuerySchema = apiQuery(
  describeFields({
    file: choice('File', IMPORT_FILES, { hint: 'Which of the files that an import knows' }),
    region: optional(
      line('Whose data', 100, { hint: 'Code of the region whose rows are wanted; left out: all' }),
    ),
  }),
);
