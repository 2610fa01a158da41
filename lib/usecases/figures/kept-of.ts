import 'server-only';
import type { KeptOf } from '../../../db/queries/figures/load-kept-figures';
import type { FigurePart } from '../../../db/schema/kept-figures';
import { type FigureDay, rulesOf } from './figure-day';

/** Which rows a part of the figures of a day is kept in. */
export function keptOf(part: FigurePart, { model, today }: FigureDay): KeptOf {
  return { part, onDate: today, rules: rulesOf(model) };
}
