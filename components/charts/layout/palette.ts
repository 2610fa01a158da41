/** Colours of charts, as the style sheet has them (SVG attributes cannot read its variables everywhere). */
export const INK = '#0b0c0c';
export const INK_2 = '#484949';
export const LINE = '#cecece';
export const LOAD = '#5694ca';
export const LOAD_OVER = '#0f385c';
export const LOAD_WELL = '#ca3535';
export const TREND = '#1d70b8';
export const HATCH_NONE = 'url(#hr-hatch-none)';
export const HATCH_EDGE = '#858686';

/** Shapes and colours of the roles that hold cases; a role beyond these is drawn as ordinary. */
export const ROLE_COLOURS = { senior: '#0f385c', ordinary: '#158187', trainee: '#98285d' } as const;
export type DotRole = keyof typeof ROLE_COLOURS;
