import type { Setting } from '../../banding/case-vocabulary';
import { SETTING_LABELS } from '../../banding/labels';
import { capitalised } from '../../../kernel/text/first-letter';

/** What narrows a list of cases by kind: a band, a setting; null is all of them. */
export interface CaseKind {
  readonly band: string | null;
  readonly setting: Setting | null;
}

export const EVERY_KIND: CaseKind = { band: null, setting: null };

/** Whether a case is of the kind. */
export function isOfKind(
  { band, setting }: CaseKind,
  entry: { readonly band: string; readonly setting: Setting },
): boolean {
  return (band === null || entry.band === band) && (setting === null || entry.setting === setting);
}

/** The kind in words, with a capital: "Band 4, licence"; null where every case is of it. */
export function kindWords({ band, setting }: CaseKind): string | null {
  const parts = [
    ...(band === null ? [] : [`band ${band}`]),
    ...(setting === null ? [] : [SETTING_LABELS[setting].toLowerCase()]),
  ];
  return parts.length === 0 ? null : capitalised(parts.join(', '));
}
