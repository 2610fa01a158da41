/** The kinds of file that a list can be taken as. */
export const FORMATS = ['csv', 'xlsx'] as const;
