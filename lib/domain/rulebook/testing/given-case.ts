import type { HeldCase } from '../../banding/bands/case-facts';
import { FLAG_LABELS, SETTING_LABELS, STATE_LABELS } from '../../banding/labels';
import {
  CASE_STATES,
  type CaseState,
  FLAGS,
  type Flag,
  type Rosh,
  ROSH_LEVELS,
  type Setting,
  SETTINGS,
} from '../../banding/case-vocabulary';
import { held } from '../../workload/testing/caseload';
import { dayOf, numberOf } from './example-reader';

/** What stands of a case that an example says nothing of: everything known and low, no flags, in the community, no date. */
const PLAIN = {
  rsr: 1,
  ogrs: 20,
  rosh: 'low',
  flags: [],
  setting: 'community',
  dateOfBirth: null,
  orderStart: null,
  orderEnd: null,
  lastSeen: null,
} as const;

const DAYS = {
  born: 'dateOfBirth',
  start: 'orderStart',
  release: 'releaseDate',
  seen: 'lastSeen',
  'first appointment': 'firstAppointment',
  'next appointment': 'nextAppointment',
} as const;

type Part = (text: string) => Partial<HeldCase> | null;

/** "RSR 3.00, ROSH high, licence, release 2 Nov 2026, MAPPA": a case of which all else is plain. Throws at a part that says nothing. */
export function caseOf(text: string): HeldCase {
  const flags: Flag[] = [];
  const parts = text === 'plain' ? [] : text.split(', ');
  const found = parts.map((part): Partial<HeldCase> => {
    const flag = FLAGS.find((one) => FLAG_LABELS[one].toLowerCase() === part.toLowerCase());
    if (flag !== undefined) {
      flags.push(flag);
      return {};
    }
    for (const read of PARTS) {
      const facts = read(part);
      if (facts !== null) return facts;
    }
    throw new Error(`Nothing of a case: ${part}`);
  });
  return held({ ...PLAIN, ...Object.assign({}, ...found), flags });
}

const PARTS: readonly Part[] = [
  (text) => scoreOf(text, 'RSR', 'rsr'),
  (text) => scoreOf(text, 'OGRS', 'ogrs'),
  (text) => {
    const [, level] = /^ROSH (.+)$/.exec(text) ?? [];
    if (level === undefined) return null;
    return { rosh: level === 'not known' ? null : roshOf(level) };
  },
  (text) => (text === 'flags not known' ? { flagsKnown: false } : null),
  (text) => {
    const setting = SETTINGS.find((one): one is Setting => isCalled(SETTING_LABELS[one], text));
    return setting === undefined ? null : { setting };
  },
  (text) => {
    const state = CASE_STATES.find((one): one is CaseState => isCalled(STATE_LABELS[one], text));
    return state === undefined ? null : { state };
  },
  (text) => (text === 'woman' ? { sex: 'female' } : text === 'man' ? { sex: 'male' } : null),
  (text) => {
    const [, importedBand] = /^tier ([A-G]\dS?)$/.exec(text) ?? [];
    return importedBand === undefined ? null : { importedBand };
  },
  (text) => {
    for (const [word, field] of Object.entries(DAYS))
      if (text.startsWith(`${word} `)) return { [field]: dayOf(text.slice(word.length + 1)) };
    return null;
  },
  (text) => (text === 'area not known' ? { area: null } : null),
];

function scoreOf(text: string, name: string, field: 'rsr' | 'ogrs'): Partial<HeldCase> | null {
  if (!text.startsWith(`${name} `)) return null;
  const value = text.slice(name.length + 1);
  return { [field]: value === 'not known' ? null : numberOf(value) };
}

function isCalled(label: string, text: string): boolean {
  return label.toLowerCase() === text.toLowerCase();
}

function roshOf(level: string): Rosh {
  const found = ROSH_LEVELS.find((one) => one.replace('_', ' ') === level);
  if (found === undefined) throw new Error(`No level of ROSH: ${level}`);
  return found;
}
