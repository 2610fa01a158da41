import { openStore } from '../../../db/store';
import { cancelUpload } from '../data/cancel-upload';
import { actorWith } from './actors';

/** Another server of the same database, on which somebody cancels an upload: URL of the database, the upload, who, and the instant. */
async function main(): Promise<void> {
  const [url = '', id = '', who = '', now = ''] = process.argv.slice(2);
  const store = openStore(url);
  const actor = actorWith('administrator', 'nation', '', { id: who, name: 'At Another' });
  const result = await cancelUpload({ store, actor, now: new Date(now) }, id);
  await store.close();
  process.stdout.write(JSON.stringify(result));
}

void main();
