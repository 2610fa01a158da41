import 'server-only';
import type { FieldProblem } from '../../../kernel/form-state';
import type { IsoDate } from '../../../kernel/dates';
import { formatWhole } from '../../../kernel/format';
import { LONGEST_VALUE, readDate, readField } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';

/** Reads the fields of a form one after the other, and keeps what is wrong with each. */
export interface FieldKeeper {
  readonly problems: FieldProblem[];
  keep<T>(field: string, read: Result<T, string>): T | null;
  refuse(field: string, message: string): null;
}

/** A keeper without problems yet. */
export function fieldKeeper(): FieldKeeper {
  const problems: FieldProblem[] = [];
  return {
    problems,
    keep: (field, read) => {
      if (read.ok) return read.value;
      problems.push({ field, message: read.error });
      return null;
    },
    refuse: (field, message) => {
      problems.push({ field, message });
      return null;
    },
  };
}

/** All shares of a case together, in per cent: the officer of record keeps at least the rest. */
export const MOST_SHARED_PERCENT = 99;

/** A share in whole per cent, with or without its sign: "30", "30 %". */
export function readSharePercent(text: string): Result<number, string> {
  const typed = text.trim();
  if (typed.length > LONGEST_VALUE) return err(NO_SHARE);
  const tidy = typed.endsWith('%') ? typed.slice(0, -1).trimEnd() : typed;
  if (tidy === '') return err('Enter the share of the points, like 30');
  const percent = /^\d{1,3}$/.test(tidy) ? Number(tidy) : 0;
  return percent >= 1 && percent <= MOST_SHARED_PERCENT ? ok(percent) : err(NO_SHARE);
}

const NO_SHARE = 'Share must be a whole number of per cent from 1 to 99';

/** The most points that one record of support may have: about a working week. */
const MOST_POINTS = 2_176;

/** Points of support, in whole numbers from 1. */
export function readPoints(text: string): Result<number, string> {
  const tidy = text.trim();
  if (tidy === '') return err('Enter the points, like 59 for an hour');
  const points = tidy.length <= 6 && /^\d+$/.test(tidy) ? Number(tidy) : 0;
  return points >= 1 && points <= MOST_POINTS
    ? ok(points)
    : err(`Points must be a whole number from 1 to ${formatWhole(MOST_POINTS)}`);
}

/** A day that must be there: "Enter the first day", "First day must be a real date". */
export function readDay(label: string, text: string): Result<IsoDate, string> {
  return readField({ label, read: readDate(label), ask: `Enter the ${label.toLowerCase()}` }, text);
}
