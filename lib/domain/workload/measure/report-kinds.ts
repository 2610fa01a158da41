export const REPORT_KINDS = ['standard', 'fast', 'oral', 'parole'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
