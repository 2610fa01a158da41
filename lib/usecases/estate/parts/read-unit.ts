import 'server-only';
import { lowerFirst } from '../../../kernel/text/first-letter';
import type { StoredEstate } from '../../../../db/queries/import/load-import-facts';
import { ESTATE_FIELDS } from '../../../domain/allocation/routing/estate-fields';
import type { FieldProblem } from '../../../kernel/form-state';
import { type Field, readValue } from '../../../kernel/reading/field';
import { err, ok, type Result } from '../../../kernel/result';
import type { LevelNames, UnitLevel, UnitValues } from '../estate-page';
import { codesOf, PARENT_LEVEL } from './unit-values';

/** A unit as it was typed. */
export interface TypedUnit {
  readonly name: string;
  readonly type: string;
  readonly parent: string;
  readonly areas: string;
  readonly serves: readonly string[];
}

/** What is to be recorded of a unit, or every problem beside its field. By the same fields as a row of teams.csv. */
export function readUnit(
  estate: StoredEstate,
  level: UnitLevel,
  typed: TypedUnit,
  names: LevelNames,
): Result<UnitValues, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const take = <T>(field: string, by: Field<T>, text: string, otherwise: T): T => {
    const read = readValue(by, text, 'form', undefined);
    if (read.ok) return read.value;
    problems.push({ field, message: read.error });
    return otherwise;
  };
  const name = take('name', { ...ESTATE_FIELDS.teamName, label: 'Name' }, typed.name, '');
  const type = level === 'team' ? take('type', TYPE, typed.type, 'generic') : '';
  const above = PARENT_LEVEL[level];
  const parent = above === null ? '' : codesOf(estate, above).find((code) => code === typed.parent);
  if (parent === undefined)
    problems.push({
      field: 'parent',
      message: `Choose the ${lowerFirst(above === null ? '' : names[above])} in which it stands`,
    });
  const areas = level === 'ldu' ? take('areas', ESTATE_FIELDS.areas, typed.areas, []) : [];
  const serves = level === 'team' ? take('serves', ESTATE_FIELDS.serves, typed.serves.join(';'), []) : [];
  if (problems.length > 0) return err(problems);
  return ok({ name, type, parent: parent ?? '', areas, serves: serves.filter((code) => code !== parent) });
}

const TYPE = { ...ESTATE_FIELDS.teamType, ask: 'Choose what kind of team it is' };
