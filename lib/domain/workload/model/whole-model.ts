import { modelFaults } from './check-model';
import { draftModelSchema } from './model';

/** A workload model: one document, versioned, in force from a day (docs/models.md). Refuses one that contradicts itself. */
export const workloadModelSchema = draftModelSchema.superRefine((model, context) => {
  for (const { path, message } of modelFaults(model))
    context.addIssue({ code: 'custom', path: [...path], message });
});
