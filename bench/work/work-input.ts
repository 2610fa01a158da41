/** What a piece of work is handed as text: folders and numbers. */
export type WorkInput = Readonly<Record<string, string>>;

/** Begins the line by which a process of its own hands over its figures. */
export const FIGURES_LINE = 'bench figures ';
