import 'server-only';
import { saveAudit } from '../../../../db/commands/kept/save-audit';
import { loadRegions } from '../../../../db/queries/data/load-uploads';
import { groundOf } from '../../../../db/queries/export/export-ground';
import { countRestricted } from '../../../../db/queries/export/read-case-rows';
import { countOf } from '../../../kernel/format';
import { asRegionCode } from '../../../kernel/ids';
import { err, ok, type Result } from '../../../kernel/result';
import { OFFICIAL_MARKING } from '../../../kernel/text/csv';
import { type LongFile, type LongSheet, plainFileName } from '../../../kernel/text/sheet';
import { loadFigureSource } from '../../capacity/parts/load-measured';
import type { UseCaseContext } from '../../context';
import type { ImportFile } from '../../import/import-report';
import type { Problem } from '../../problem';
import { takeOutRights, type TakeOutRights } from '../../../domain/access/take-out-rights';
import type { FileToTake, Taking } from './file-to-take';
import { FILES_TO_TAKE } from './files-to-take';

export interface TakeOutInput {
  /** Code of the region whose rows are wanted; null: everything. */
  readonly region: string | null;
  /** One file; null: all of them. */
  readonly file: ImportFile | null;
}

/** Files in which people wrote about cases in their own words, names among them. */
const OF_FREE_TEXT: readonly ImportFile[] = ['oversight.csv'];

/** Files that tell why somebody has less time. */
const OF_REASONS: readonly ImportFile[] = ['reductions.csv', 'absences.csv'];

/**
 * What a region owns, as the files that would bring it: imported again, nothing is to change. Live cases with who holds them, and records
 * that stand; what the reader may not know is left out, and said. Each file is a sheet, written while it is read. Who took what is logged
 * before it is handed out. Not there for whoever may not import.
 */
export async function takeOut(
  context: UseCaseContext,
  { region, file }: TakeOutInput,
): Promise<Result<LongFile, Problem>> {
  const { actor, store, now } = context;
  const rights = takeOutRights(actor, region);
  if (rights === null) return err({ code: 'not_found' });
  const { db, t } = store;
  const known = region === null ? null : (await loadRegions(db, t)).find(({ code }) => code === region);
  if (known === undefined) return err({ code: 'not_found' });
  const { model, today } = await loadFigureSource(context);
  const ground = region === null ? null : await groundOf(db, t, asRegionCode(region));
  const may = filesFor(rights);
  const files = FILES_TO_TAKE.filter((one) => may.includes(one.file) && (file ?? one.file) === one.file);
  if (files.length === 0) return err({ code: 'not_found' });
  const taking: Taking = { db, t, ground, rights, importsBands: model.bandSource === 'imported' };
  const left = rights.restricted ? 0 : await countRestricted(db, t, ground);
  await store.tx((tx) =>
    saveAudit(tx, t, actor, now, region ?? '', {
      action: 'data.taken_out',
      thingType: 'export',
      detail: { region, files: files.map((one) => one.file) },
    }),
  );
  const whose = known?.name ?? 'Everything';
  return ok({
    name: plainFileName(file === null ? 'headroom' : nounOf(file), region ?? 'all', today),
    sheets: files.map((one) => sheetOf(one, taking, { whose, left, extractedAt: now.toISOString() })),
  });
}

/** The files that somebody with these rights may take out; none where they have none. */
export function filesFor(rights: TakeOutRights | null): ImportFile[] {
  if (rights === null) return [];
  return FILES_TO_TAKE.map(({ file }) => file).filter(
    (file) =>
      (rights.reasons || !OF_REASONS.includes(file)) && (rights.names || !OF_FREE_TEXT.includes(file)),
  );
}

function sheetOf(
  one: FileToTake,
  taking: Taking,
  about: { readonly whose: string; readonly left: number; readonly extractedAt: string },
): LongSheet {
  return {
    title: nounOf(one.file),
    heading: [`${OFFICIAL_MARKING}. ${about.whose}.${leftWords(one.file, taking.rights, about.left)}`],
    head: one.head(taking),
    parts: one.rows(taking, about.extractedAt),
  };
}

/** What was left out, for whoever wonders. */
function leftWords(file: ImportFile, rights: TakeOutRights, restricted: number): string {
  if (file !== 'cases.csv') return '';
  return [
    ...(rights.names ? [] : [' Without names and dates of birth.']),
    ...(rights.specialistFlags ? [] : [' Without flags.']),
    ...(restricted === 0 ? [] : [` Without ${countOf(restricted, 'restricted case')}.`]),
  ].join('');
}

const nounOf = (file: ImportFile): string => file.slice(0, file.indexOf('.'));
