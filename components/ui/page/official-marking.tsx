import { formatInstant } from '@/lib/kernel/format';

export interface OfficialMarkingProps {
  readonly model?: { readonly code: string; readonly version: number } | null;
  /** When the figures on the page are from: an instant as ISO text. */
  readonly dataAsOf?: string | null;
  /** Where the data is from: "nDelius and OASys". */
  readonly sources?: string;
}

/** The marking at the foot of every page and print, with the model and the age of the data. */
export function OfficialMarking({ model, dataAsOf, sources }: OfficialMarkingProps) {
  const parts = ['OFFICIAL-SENSITIVE.'];
  if (model) parts.push(`Model ${model.code}, version ${model.version}.`);
  if (dataAsOf) parts.push(`Data from ${sources ? `${sources}, ` : ''}${formatInstant(new Date(dataAsOf))}.`);
  return <p className="hr-marking">{parts.join(' ')}</p>;
}
