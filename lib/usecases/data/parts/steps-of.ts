import 'server-only';
import { isCancelAsked } from '../../../../db/queries/data/load-uploads';
import type { UseCaseContext } from '../../context';
import { atStep, type UploadStep } from './run-beside';

/** What each step of the work on files is told to: it ends there where somebody asked to leave it. */
export function stepsOf({ store }: UseCaseContext, id: string): (step: UploadStep) => Promise<void> {
  return (step) => atStep(id, step, () => isCancelAsked(store.primary, store.t, id));
}
