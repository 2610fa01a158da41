import type { Sex } from '../../lib/domain/banding/case-vocabulary';
import { addDays, addMonths, type IsoDate } from '../../lib/kernel/dates';
import { asLduCode, type LduCode } from '../../lib/kernel/ids';
import { lduOf, WOMENS_TEAM, YOUNG_ADULT_TEAM } from './estate';
import { isNamed } from './cases/named-people';
import { pickName } from './plan/names';
import { at, type Random } from './plan/random';
import type { DemoOfficer } from './staff';

export interface Person {
  readonly forename: string;
  readonly surname: string;
  readonly sex: Sex;
  readonly dateOfBirth: IsoDate | null;
  readonly area: string | null;
  readonly homeLduCode: LduCode | null;
}

const LEEDS = asLduCode('WYLEE');
const COMMUNITY_PAYBACK = asLduCode('SSCPY');
/** Where the people live whose unpaid work the shared unit runs, and women who took the offer of the women's team. */
const PAYBACK_HOMES = { WYWAK: 16, WYCAL: 9, WYLEE: 34, WYKIR: 18, WYBRA: 23 } as const;
const WOMENS_HOMES = { WYBRA: 84, WYCAL: 8, WYKIR: 8 } as const;
const AGES = { '18-25': 17, '26-35': 38, '36-45': 26, '46-60': 16, '61-78': 3 } as const;
const UNSERVED = ['Barnsley', 'Rochdale', 'Oldham', 'Doncaster', 'York'];

/** Somebody whom this officer supervises: name, age and home as fit the officer's team. */
export function makePerson(
  random: Random,
  officer: DemoOfficer,
  sex: Exclude<Sex, 'not_recorded'>,
  today: IsoDate,
): Person {
  let name = pickName(random, sex);
  while (isNamed(name)) name = pickName(random, sex);
  return {
    ...name,
    sex,
    dateOfBirth: random.chance(0.003) ? null : bornAt(random, ageFor(random, officer), today),
    ...homeFor(random, officer),
  };
}

function ageFor(random: Random, officer: DemoOfficer): number {
  if (officer.teamCode === YOUNG_ADULT_TEAM) return random.int(18, 25);
  const [low = '18', high = '25'] = random.weighted(AGES).split('-');
  const age = random.int(Number(low), Number(high));
  // Young adults of Leeds are mostly with the module.
  return officer.lduCode === LEEDS && age < 26 && random.chance(0.8) ? random.int(26, 34) : age;
}

/** A birthday that makes somebody exactly this old today. */
export function bornAt(random: Random, age: number, today: IsoDate): IsoDate {
  return addDays(addMonths(today, -12 * age), -random.int(1, 360));
}

function homeFor(random: Random, officer: DemoOfficer): Pick<Person, 'area' | 'homeLduCode'> {
  if (random.chance(0.004)) return { area: null, homeLduCode: null };
  if (random.chance(0.004)) return { area: random.pick(UNSERVED), homeLduCode: null };
  const lduCode =
    officer.lduCode === COMMUNITY_PAYBACK
      ? asLduCode(random.weighted(PAYBACK_HOMES))
      : officer.teamCode === WOMENS_TEAM
        ? asLduCode(random.weighted(WOMENS_HOMES))
        : officer.lduCode;
  const ldu = lduOf(lduCode);
  return {
    area: random.chance(0.7) ? at(ldu.authorities, 0) : random.pick(ldu.districts),
    homeLduCode: lduCode,
  };
}

/** The likelihood that somebody supervised by this officer is a woman, where no count is kept. */
export function womenWeight(officer: DemoOfficer): number {
  if (officer.teamCode === WOMENS_TEAM) return 1;
  return officer.lduCode === 'WYBRA' ? 0.03 : 0.13;
}
