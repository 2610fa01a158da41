import { countOf, formatWhole } from '@/lib/kernel/format';
import type { ShownUpload, UploadProgress } from '@/lib/usecases/data/upload-page';

/** How far files are that somebody brought. */
export const STATE_WORDS: Readonly<Record<ShownUpload['state'], string>> = {
  checking: 'Being checked',
  asking: 'Say which column is which',
  checked: 'Checked',
  applying: 'Being imported',
  applied: 'Imported',
  failed: 'Not checked: something went wrong',
  cancelled: 'Cancelled: nothing was changed',
  stopped: 'Broken off: check them again',
};

/** "340 KB" */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** "Comparing with what is stored: 12,500 of 40,000 rows"; null where nothing is known of it. */
export function progressWords(progress: UploadProgress | null): string | null {
  if (progress === null) return null;
  const { kind, done, of } = progress;
  if (kind === 'reading') return `Reading: ${sizeWords(done)} of ${sizeWords(of)}`;
  if (kind === 'writing') return `Writing ${countOf(of, 'row')}`;
  return of === 0
    ? 'Comparing with what is stored'
    : `Comparing with what is stored: ${formatWhole(done)} of ${countOf(of, 'row')}`;
}
