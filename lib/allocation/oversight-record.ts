/** Whether oversight was effective: a judgement from a sampled audit (banding-rules.md, "Oversight"). */
export const OVERSIGHT_EFFECTS = ['effective', 'partly', 'not_effective'] as const;
export type OversightEffect = (typeof OVERSIGHT_EFFECTS)[number];

export const OVERSIGHT_EFFECT_LABELS: Record<OversightEffect, string> = {
  effective: 'Effective',
  partly: 'Partly effective',
  not_effective: 'Not effective',
};
