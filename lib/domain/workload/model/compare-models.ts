import type { WorkloadModel } from './model';
import { MODEL_SECTIONS, type SectionId, standingGroups } from '../sections/all-sections';
import { type FieldGroup, shownValue } from '../sections/field';

/** One thing that differs between two models, as people read it. */
export interface ModelChange {
  readonly section: SectionId;
  readonly sectionTitle: string;
  /** "Band 3". */
  readonly group: string;
  /** "Community points"; empty where the whole group was added or taken away. */
  readonly label: string;
  /** Null: it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Everything in which two models differ, in the order of the sections: rows are matched by their code or name, never by their place. */
export function compareModels(before: WorkloadModel, after: WorkloadModel): ModelChange[] {
  return MODEL_SECTIONS.flatMap((section) => {
    const old = new Map(standingGroups(section, before).map((entry) => [entry.key, entry]));
    const now = standingGroups(section, after);
    const kept = new Set(now.map((entry) => entry.key));
    const changes = [
      ...now.flatMap((entry) => compareGroup({ before, after }, old.get(entry.key), entry)),
      ...[...old.values()]
        .filter((entry) => !kept.has(entry.key))
        .map((entry) => whole(entry.title, summary(before, entry), null)),
    ];
    return changes.map((change) => ({ section: section.id, sectionTitle: section.title, ...change }));
  });
}

type GroupChange = Omit<ModelChange, 'section' | 'sectionTitle'>;

function compareGroup(
  models: { readonly before: WorkloadModel; readonly after: WorkloadModel },
  old: FieldGroup | undefined,
  now: FieldGroup,
): GroupChange[] {
  if (!old) return [whole(now.title, null, summary(models.after, now))];
  const texts = (model: WorkloadModel, entry: FieldGroup): Map<string, string> =>
    new Map(entry.fields.map((field) => [field.label, shownValue(model, field)]));
  const was = texts(models.before, old);
  const is = texts(models.after, now);
  return [...new Set([...is.keys(), ...was.keys()])]
    .filter((label) => was.get(label) !== is.get(label))
    .map((label) => ({
      group: now.title,
      label,
      before: was.get(label) ?? null,
      after: is.get(label) ?? null,
    }));
}

function whole(group: string, before: string | null, after: string | null): GroupChange {
  return { group, label: '', before, after };
}

function summary(model: WorkloadModel, entry: FieldGroup): string {
  return entry.words ?? entry.fields.map((field) => `${field.label} ${shownValue(model, field)}`).join('; ');
}

/** "3 of Bands and points; 1 of Thresholds", for a list of versions. Empty: nothing differs. */
export function changeSummary(changes: readonly ModelChange[]): string {
  const counts = new Map<string, number>();
  for (const { sectionTitle } of changes) counts.set(sectionTitle, (counts.get(sectionTitle) ?? 0) + 1);
  return [...counts].map(([title, count]) => `${title} (${count})`).join('; ');
}

/** The titles of the sections in which two models differ. */
export function changedSections(before: WorkloadModel, after: WorkloadModel): string[] {
  return [...new Set(compareModels(before, after).map((change) => change.sectionTitle))];
}
