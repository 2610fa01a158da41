import { type Actor, ROLES, type Scope } from '../../access/actor';
import type { Place } from '../../access/can';
import { asStaffCode } from '../../../kernel/ids';

/** Teams with their LDU; codes of LDUs and regions are their names. */
const LDU_OF_TEAM = new Map([
  ['HX-1', 'Halifax'],
  ['HX-2', 'Halifax'],
  ['LD-1', 'Leeds'],
  ['HUB-1', 'Hub'],
]);

/** The region of each LDU. */
export const HOME_REGIONS: ReadonlyMap<string, string> = new Map([
  ['Halifax', 'West Yorkshire'],
  ['Leeds', 'West Yorkshire'],
  ['Hub', 'Shared services'],
]);

/** Where a team stands. Throws where there is no such team. */
export function placeOf(team: string): Place {
  const lduCode = LDU_OF_TEAM.get(team);
  if (lduCode === undefined) throw new Error(`No team: ${team}`);
  return { teamCode: team, lduCode, regionCode: HOME_REGIONS.get(lduCode) ?? null };
}

const READER =
  /^(token, )?(?:(?:officer )?([A-Z]\d)|nobody|([a-z]+(?: [a-z]+)?)(?: of (team|LDU|region) (.+))?)$/;

/** "officer S1", "M1", "manager of team HX-1", "token, leader of region West Yorkshire", "administrator" of the nation, "nobody". */
export function readerOf(text: string): Actor {
  const [whole, token, staffCode, roleName, level, code = ''] = READER.exec(text) ?? [];
  const role = ROLES.find((one) => one === roleName?.replace(' ', '_'));
  if (whole === undefined || (roleName !== undefined && role === undefined))
    throw new Error(`Nobody reads: ${text}`);
  const scope: Scope = { level: levelOf(level), code };
  return {
    kind: token === undefined ? 'user' : 'token',
    id: text,
    name: text,
    staffCode: staffCode === undefined ? null : asStaffCode(staffCode),
    grants: role === undefined ? [] : [{ role, scope }],
  };
}

function levelOf(word: string | undefined): Scope['level'] {
  if (word === 'LDU') return 'ldu';
  return word === 'team' || word === 'region' ? word : 'nation';
}
