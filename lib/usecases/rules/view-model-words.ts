import 'server-only';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { Store } from '../../../db/store';
import { londonDay } from '../../kernel/dates';
import { type ModelWords, wordsOf } from '../../domain/workload/model/model-words';

/** The numbers and names of the model in force today, where a page needs them and nothing else of it. For anybody: it shows no data. */
export async function viewModelWords(store: Store, now: Date): Promise<ModelWords> {
  return wordsOf(await loadModelInForce(store.db, store.t, londonDay(now)));
}
