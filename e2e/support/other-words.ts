import Database from 'better-sqlite3';
import { z } from 'zod';
import { OTHER_MODEL } from '../../lib/domain/workload/testing/other-model';

const rowSchema = z.object({ document: z.string() });

/** Puts the other model in force in place of the one that is, for every day, before the service has read it. */
export function putOtherModelInForce(databaseFile: string): void {
  const database = new Database(databaseFile);
  const stored = rowSchema.parse(
    database
      .prepare("select document from model_version where code = 'ibat-4' order by effective_from desc")
      .get(),
  );
  const { code, version } = z
    .object({ code: z.string(), version: z.number() })
    .parse(JSON.parse(stored.document));
  database
    .prepare('update model_version set document = ? where code = ?')
    .run(JSON.stringify({ ...(OTHER_MODEL as object), code, version }), code);
  database
    .prepare(
      `insert into model_draft (id, code, based_on, document, started_at, started_by_name, changed_at, changed_by_name)
       values ('draft', ?, 'ibat-4, version 2', ?, '2026-01-01T00:00:00.000Z', 'A', '2026-01-01T00:00:00.000Z', 'A')`,
    )
    .run(code, JSON.stringify({ ...(OTHER_MODEL as object), code, version: version + 1 }));
  database.close();
}
