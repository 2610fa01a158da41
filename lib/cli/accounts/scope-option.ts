import type { Scope } from '../../domain/access/actor';
import { type CommandArguments, UsageError } from '../command';

/** The part of the estate that --region, --ldu or --team names: at most one; none is the nation. */
export function scopeOf(given: CommandArguments): Scope {
  const named = (['region', 'ldu', 'team'] as const).flatMap((level) => {
    const code = given.values[level];
    return code === undefined ? [] : [{ level, code }];
  });
  if (named.length > 1)
    throw new UsageError('Give one of --region, --ldu and --team, or none for the nation');
  return named[0] ?? { level: 'nation', code: '' };
}
