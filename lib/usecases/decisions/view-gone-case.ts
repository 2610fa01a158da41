import 'server-only';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { Crn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { explainedStale } from '../cases/parts/explain-stale';
import { loadCaseFor } from '../cases/parts/load-case';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';

/** A case that ended while somebody was about to allocate it. */
export interface GoneCase extends Pick<FigureSource, 'model' | 'dataAsOf'> {
  readonly crn: Crn;
  /** As the reader may know it. */
  readonly name: string;
  /** Who ended it, when and why, as far as the reader may know, and that nothing was saved. */
  readonly words: string;
}

/** What became of a case that waits no more because it has ended; a live one, one that is not there and not yours: `not_found`. */
export async function viewGoneCase(context: UseCaseContext, crn: Crn): Promise<Result<GoneCase, Problem>> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  const { facts, name, endedOn, model, dataAsOf } = loaded.value;
  if (endedOn === null) return err({ code: 'not_found' });
  const detail = 'This case has ended and waits for nobody. Nothing was saved';
  const told = await explainedStale(context, { code: 'stale', detail }, loaded.value);
  const words = told.code === 'stale' ? told.detail : detail;
  return ok({ crn: facts.crn, name: name.text, words, model, dataAsOf });
}
