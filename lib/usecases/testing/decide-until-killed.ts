import { writeSync } from 'node:fs';
import { SMALL } from '../../../db/seed/scenarios';
import { openStore } from '../../../db/store';
import { asCrn } from '../../kernel/ids';
import { allocateCase } from '../decisions/allocate-case';
import { reallocateCases } from '../moves/reallocate-cases';
import type { UseCaseContext } from '../context';
import { actorWith } from './actors';

interface Held {
  readonly crn: string;
  readonly version: number;
  /** Null while the case waits. */
  readonly holder: string | null;
}

const RECEIVERS = [SMALL.officers.beyond, SMALL.officers.west];

/** Tells the parent at once: it reads what was said before the process was killed. */
function say(word: string, ...rest: readonly string[]): void {
  writeSync(1, `${[word, ...rest].join(' ')}\n`);
}

/**
 * A process of its own that decides one thing after another until it is killed: URL of the database, how many minutes after the small
 * estate's time it begins, and the cases as JSON. Says `will CRN OFFICER` before each decision and `did CRN OFFICER` after it.
 */
async function main(): Promise<void> {
  const [url = '', startMinute = '0', json = '[]'] = process.argv.slice(2);
  const cases: Held[] = JSON.parse(json);
  const store = openStore(url);
  const actor = actorWith('manager', 'region', SMALL.region, { id: 'u-killed', name: 'Killed' });
  const state = new Map(cases.map((entry) => [entry.crn, entry]));
  for (let turn = 0; ; turn += 1) {
    for (const { crn } of cases) {
      const entry = state.get(crn);
      if (!entry) continue;
      const to = RECEIVERS.find((code) => code !== entry.holder) ?? SMALL.officers.beyond;
      const now = new Date(SMALL.now.getTime() + (Number(startMinute) + turn) * 1000);
      say('will', crn, to);
      await decide({ store, actor, now }, entry, to);
      say('did', crn, to);
      state.set(crn, { crn, version: entry.version + 1, holder: to });
    }
  }
}

async function decide(context: UseCaseContext, entry: Held, staffCode: string): Promise<void> {
  const answers = { staffCode, reasonText: 'Again', oversightReviewOn: null, notes: null };
  const one = { crn: asCrn(entry.crn), expectedVersion: entry.version };
  const keyed = { ...answers, idempotencyKey: `${entry.crn}-${entry.version}` };
  const said =
    entry.holder === null
      ? await allocateCase(context, { ...keyed, ...one, reasonCode: 'continuity' })
      : await reallocateCases(context, { ...keyed, cases: [one], reasonCode: 'transfer' });
  const refused =
    !said.ok || ('results' in said.value && said.value.results.some((result) => result.status === 'refused'));
  if (refused) throw new Error(JSON.stringify(said));
}

void main();
