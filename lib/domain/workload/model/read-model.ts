import type { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result';
import { modelFaults } from './check-model';
import { draftModelSchema, type WorkloadModel } from './model';
import { fault, type ModelFault } from './model-fault';

/** Most characters of a document that is read: far more than any model needs. */
const MOST_DOCUMENT_CHARACTERS = 500_000;

/** Reads a model from JSON text: every part there and in range. Parts may still contradict one another (`faultsOf`). */
export function readModelText(text: string): Result<WorkloadModel, readonly ModelFault[]> {
  if (text.trim() === '') return err([fault([], 'Paste a document, or choose a file')]);
  if (text.length > MOST_DOCUMENT_CHARACTERS)
    return err([fault([], 'The document is too long: a model has at most 500,000 characters')]);
  const parsed = parseJson(text);
  return parsed.ok ? readModelShape(parsed.value) : err([fault([], parsed.error)]);
}

function parseJson(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    return err(`This is not a JSON document: check its brackets, commas and quotes${why}`);
  }
}

/** A value as a model, or each part that is missing or out of range, with its place in words. */
export function readModelShape(value: unknown): Result<WorkloadModel, readonly ModelFault[]> {
  const parsed = draftModelSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => toFault(issue)));
}

/** Everything in which the parts of a model contradict one another; empty when it can be published. */
export function faultsOf(model: WorkloadModel): readonly ModelFault[] {
  return modelFaults(model);
}

type Issue = z.core.$ZodIssue;

function toFault(issue: Issue): ModelFault {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  return fault(path, `${placeWords(path)}: ${issueWords(issue)}`);
}

/** "bands, row 3, points, standard, community" */
function placeWords(path: ModelFault['path']): string {
  const words = path.map((part) => (typeof part === 'number' ? `row ${part + 1}` : part));
  return words.length === 0 ? 'The document' : words.join(', ');
}

function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? `is missing: give ${TYPE_WORDS[issue.expected] ?? issue.expected}`
        : `must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must be ${issue.maximum} characters or fewer`
        : `must be at most ${issue.maximum}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'is none of the kinds that are known';
    case 'invalid_format':
      return 'must be small letters, figures, dots and hyphens, at most 30';
    default:
      return issue.message;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'some text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
