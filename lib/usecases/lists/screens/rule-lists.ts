import 'server-only';
import { changeSummary } from '../../../domain/workload/model/compare-models';
import { addDays } from '../../../kernel/dates';
import { err, mapResult, ok } from '../../../kernel/result';
import { viewRememberedShapes } from '../../data/remembered-shapes';
import { viewRules } from '../../rules/view-rules';
import type { ReadScreenList } from './screen-list';

/** The published versions of the model, the latest to take effect first: for everybody, as their page is. */
export const versionList: ReadScreenList = async (context) => {
  const { history } = await viewRules(context);
  return ok({
    title: 'Published versions of the model',
    head: [
      ...['code', 'version', 'name', 'status', 'first_day', 'last_day', 'published_at', 'published_by'],
      ...['values_changed', 'changed'],
    ],
    rows: history.map(({ version: { model, status, effectiveFrom, until, ...published }, changes }) => [
      ...[model.code, model.version, model.name, status, effectiveFrom],
      ...[until === null ? null : addDays(until, -1), published.publishedAt, published.publishedByName],
      ...[changes?.length ?? null, changes === null ? 'The first' : changeSummary(changes)],
    ]),
  });
};

/** The drafts of models, the latest to be changed first. */
export const draftList: ReadScreenList = async (context) => {
  const { drafts } = await viewRules(context);
  if (drafts === null) return err({ code: 'not_found' });
  return ok({
    title: 'Drafts of models',
    head: ['code', 'version', 'name', 'begun_from', 'started_at', 'started_by', 'changed_at', 'changed_by'],
    rows: drafts.map(({ model, basedOn, startedAt, startedByName, changedAt, changedByName }) => [
      ...[model.code, model.version, model.name, basedOn],
      ...[startedAt, startedByName, changedAt, changedByName],
    ]),
  });
};

/** How columns of files are read whose headings are their own. */
export const rememberedList: ReadScreenList = async (context) =>
  mapResult(await viewRememberedShapes(context), (shapes) => ({
    title: 'Columns that are remembered',
    head: ['read_as', 'heading', 'column', 'said_at', 'said_by'],
    rows: shapes.flatMap(({ file, columns, saidAt, saidByName }) =>
      Object.entries(columns).map(([heading, column]) => [file, heading, column, saidAt, saidByName]),
    ),
  }));
