import type { LduCode, RegionCode, TeamCode } from '../../../kernel/ids';
import { type Field, emptyIs } from '../../../kernel/reading/field';
import { field } from '../../../kernel/reading/kind';
import { choice, code, line } from '../../../kernel/reading/kinds';
import { err, ok } from '../../../kernel/result';
import { LONGEST_LIST, readLine, splitList } from '../../../kernel/text/read-text';
import { TEAM_TYPES } from '../../banding/case-vocabulary';

/** Parts separated by semicolons or line ends, each of at most so many characters, each once. */
function texts(
  label: string,
  each: string,
  most: number,
  control: 'line' | 'lines',
): Field<readonly string[]> {
  const list = field<readonly string[]>(label, {
    most: LONGEST_LIST,
    control,
    json: { is: 'text', most: LONGEST_LIST },
    read: (text) => {
      if (text.length > LONGEST_LIST)
        return err(`${each} must be in a list of ${LONGEST_LIST} characters or fewer`);
      const parts = splitList(text.replaceAll('\n', ';'));
      const bad = parts.map((part) => readLine(each, most)(part)).find((part) => !part.ok);
      return bad && !bad.ok ? err(bad.error) : ok([...new Set(parts)]);
    },
  });
  return emptyIs(list, []);
}

/** What is recorded of regions, LDUs and teams: a row of teams.csv holds all three, a form one of them. */
export const ESTATE_FIELDS = {
  teamCode: code<TeamCode>('Team code'),
  teamName: line('Team name', 100),
  teamType: choice('Team type', TEAM_TYPES, { file: { write: TEAM_TYPES.join(', ') } }),
  lduCode: code<LduCode>('LDU code'),
  lduName: line('LDU name', 100),
  regionCode: code<RegionCode>('Region code'),
  regionName: line('Region name', 100),
  areas: texts('Areas', 'Each area', 100, 'lines'),
  serves: texts('Serves', 'Each code', 30, 'line'),
} as const;
