import type { FieldProblem } from '../../../kernel/form-state';
import type { WorkloadModel } from '../model/model';
import type { ModelFault } from '../model/model-fault';
import { MODEL_SECTIONS, type ModelSection } from './all-sections';
import { fieldName } from './field';
import type { Path } from './document-path';

/** A fault of a model, with the section that mends it; null where only the document itself does. */
export interface PlacedFault {
  readonly fault: ModelFault;
  readonly section: ModelSection | null;
  /** The field nearest to it. */
  readonly field: string;
}

/** Finds the section and the field of each fault. */
export function placeFaults(model: WorkloadModel, faults: readonly ModelFault[]): PlacedFault[] {
  const fields = MODEL_SECTIONS.flatMap((section) =>
    section
      .groups(model)
      .filter((entry) => entry.begins === undefined)
      .flatMap((entry) => entry.fields.map(({ path }) => ({ section, path }))),
  );
  return faults.map((fault) => {
    const near =
      fields.find(({ path }) => startsWith(fault.path, path)) ??
      fields.find(({ path }) => startsWith(path, fault.path));
    return { fault, section: near?.section ?? null, field: near ? fieldName(near.path) : '' };
  });
}

/** The faults of one section as a form shows them. */
export function problemsOfSection(faults: readonly PlacedFault[], section: ModelSection): FieldProblem[] {
  return faults
    .filter((entry) => entry.section?.id === section.id)
    .map(({ fault, field }) => ({ field, message: fault.message }));
}

function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((part, index) => part === path[index]);
}
