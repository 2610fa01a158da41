/** A choice of a list: the code that is sent, and the words that people read. */
export interface FormChoice {
  readonly value: string;
  readonly label: string;
}

/** What the form of an officer lets people choose from. */
export interface OfficerFormChoices {
  readonly grades: readonly FormChoice[];
  readonly teams: readonly FormChoice[];
  readonly managers: readonly FormChoice[];
  readonly mostHoursHundredths: number;
}
