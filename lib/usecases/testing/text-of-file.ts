import type { Result } from '../../kernel/result';
import { csvParts, type LongFile } from '../../kernel/text/sheet';

/** All that a file says, as its text would be downloaded: for tests. */
export async function textOfFile(file: LongFile): Promise<string> {
  let text = '';
  for await (const part of csvParts(file)) text += part;
  return text;
}

/** The same of a file that may be refused: the refusal then. */
export async function textOrRefusal<Problem>(
  asked: Promise<Result<LongFile, Problem>>,
): Promise<string | Problem> {
  const file = await asked;
  return file.ok ? textOfFile(file.value) : file.error;
}
