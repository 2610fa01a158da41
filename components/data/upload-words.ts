import type { ShownUpload } from '@/lib/usecases/data/upload-page';

/** How far files are that somebody brought. */
export const STATE_WORDS: Readonly<Record<ShownUpload['state'], string>> = {
  checking: 'Being checked',
  asking: 'Say which column is which',
  checked: 'Checked',
  applying: 'Being imported',
  applied: 'Imported',
  failed: 'Not checked: something went wrong',
  stopped: 'Broken off: check them again',
};

/** "340 KB" */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
