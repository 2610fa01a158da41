import 'server-only';

/** What is said of a workbook that is not read, each with what to do. */
export const WORKBOOK_FAULTS = {
  broken:
    'This workbook is damaged, or is none: open it in a spreadsheet program, save it again as an Excel workbook (.xlsx) and bring that',
  protected:
    'This workbook is protected by a password: open it, take the password off, save it and bring it again',
  old: 'This is a workbook of an older kind (.xls): open it and save it as an Excel workbook (.xlsx) or as CSV',
  macros:
    'This workbook has macros (.xlsm), which are not taken: open it and save it as an Excel workbook without macros (.xlsx)',
  binary: 'This is a binary workbook (.xlsb): open it and save it as an Excel workbook (.xlsx)',
  other:
    'This workbook is not of Excel’s kind (.ods or another): open it and save it as an Excel workbook (.xlsx) or as CSV',
  large: 'This workbook is over 25 MB: save its sheets as CSV UTF-8 (comma separated) and bring those',
  swollen:
    'This workbook holds far more than its size says: save its sheets as CSV UTF-8 (comma separated) and bring those',
  long: 'This sheet has more than 100,000 rows: save it as CSV UTF-8 (comma separated) and bring that',
  wide: 'This sheet has values beyond its 1,000th column: take out what is not needed',
  cell: 'A cell of this workbook holds far more than a spreadsheet takes: it is damaged. Save it again and bring that',
} as const;
