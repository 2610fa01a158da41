import 'server-only';
import type { EstablishmentPost } from '../../../domain/metrics/capacity/establishment';
import { findGrade } from '../../../domain/workload/model/model';
import type { EstablishmentRow } from '../reading/columns/columns-of-estate';
import { type FileRow, placeOf, type ReadFile } from '../reading/file-spec';
import type { KeyRings } from '../reading/settle-keys';
import { takeEffect } from './row-effect';
import { emptyOutcome, type ImportScope, type PlannedAudit, type PlanPart } from './import-plan';

/** The keys of units once the other files are in. */
type PostUnits = Pick<KeyRings, 'team' | 'ldu' | 'region'>;

/** What establishment.csv sets: posts by unit and grade, in the place of those that were set. No file takes posts away: 0 says that there are none. */
export function planEstablishment(
  file: ReadFile<EstablishmentRow, EstablishmentRow>,
  stored: readonly EstablishmentPost[],
  units: PostUnits,
  scope: ImportScope,
): PlanPart {
  const outcome = emptyOutcome(file.file);
  const posts: (EstablishmentPost & { readonly changedAt: string })[] = [];
  const audits: PlannedAudit[] = [];
  for (const entry of file.rows) {
    const post = toPost(file.file, entry, units, scope);
    if (post === null) continue;
    const key = keyOf(post);
    const before = stored.find((one) => keyOf(one) === key) ?? null;
    if (before?.fteHundredths === post.fteHundredths) {
      outcome.unchanged += 1;
      continue;
    }
    const changed = {
      from: { fteHundredths: before?.fteHundredths },
      to: { fteHundredths: post.fteHundredths },
    };
    takeEffect(outcome, before === null ? 'added' : 'changed', key, before === null ? {} : changed);
    posts.push({ ...post, changedAt: scope.now.toISOString() });
    // What a file adds is told by its own entry, as with every other file.
    if (before === null) continue;
    audits.push({
      thingKey: key,
      event: {
        action: 'establishment.set',
        thingType: 'establishment',
        detail: changed,
      },
    });
  }
  return { writes: { posts }, audits, outcome };
}

function toPost(
  file: string,
  entry: FileRow<EstablishmentRow>,
  units: PostUnits,
  { log, model }: ImportScope,
): EstablishmentPost | null {
  const { unitCode, grade, posts } = entry.values;
  const found = findGrade(model, grade);
  if (found === null) {
    const codes = model.grades.map(({ code }) => code).join(', ');
    log.error(placeOf(file, entry, 'grade', grade), `Grade must be one of: ${codes}`);
    return null;
  }
  const named = (['team', 'ldu', 'region'] as const).flatMap((unitLevel) => {
    const stands = units[unitLevel].find(unitCode);
    return stands === null ? [] : [{ unitLevel, unitCode: stands }];
  });
  const [unit, other] = named;
  if (unit === undefined || other !== undefined) {
    log.error(
      placeOf(file, entry, 'unit_code', unitCode),
      unit === undefined
        ? 'There is no team, LDU or region with this code'
        : 'More than one unit has this code: set its posts on screen',
    );
    return null;
  }
  return { ...unit, grade: found.code, fteHundredths: posts };
}

function keyOf({ unitLevel, unitCode, grade }: Omit<EstablishmentPost, 'fteHundredths'>): string {
  return `${unitLevel}/${unitCode}/${grade}`;
}
