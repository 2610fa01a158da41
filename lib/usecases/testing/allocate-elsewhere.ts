import { openStore } from '../../../db/store';
import { SMALL } from '../../../db/seed/scenarios';
import { asCrn } from '../../kernel/ids';
import { allocateCase } from '../decisions/allocate-case';
import { actorWith } from './actors';

/** One attempt of a process of its own: URL of the database, CRN, staff code, id of who allocates, key or nothing. Prints the result. */
async function main(): Promise<void> {
  const [url = '', crn = '', staffCode = '', who = '', key = ''] = process.argv.slice(2);
  const store = openStore(url);
  const actor = actorWith('manager', 'region', SMALL.region, { id: who, name: who });
  const input = {
    reasonCode: null,
    reasonText: null,
    oversightReviewOn: null,
    notes: null,
    expectedVersion: 1,
  };
  const result = await allocateCase(
    { store, actor, now: SMALL.now },
    { ...input, crn: asCrn(crn), staffCode, idempotencyKey: key === '' ? null : key },
  );
  await store.close();
  process.stdout.write(JSON.stringify(result));
}

void main();
