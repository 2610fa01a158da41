import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import type { WorkloadModel } from '../../domain/workload/model/model';

/** Some of what was found, and whether there is more than is shown. */
interface Found<T> {
  readonly rows: readonly T[];
  readonly more: boolean;
}

export interface FoundPerson {
  readonly crn: string;
  readonly name: CaseName;
  /** Who holds the case and where; null: nobody, or it has ended. */
  readonly holder: { readonly name: string; readonly teamName: string } | null;
  readonly ended: boolean;
}

export interface FoundOfficer {
  readonly staffCode: string;
  readonly name: string;
  readonly grade: string | null;
  readonly teamName: string;
}

export interface FoundUnit {
  readonly level: 'region' | 'ldu' | 'team';
  readonly code: string;
  readonly name: string;
  /** The units that it is in, the smallest first. */
  readonly within: readonly string[];
  /** Whether its figures are open to whoever asks: units are, to those who see capacity. */
  readonly mayView: boolean;
}

/** What was found of what somebody typed, as far as they may see it. Null: their role shows none of that kind. */
export interface SearchPage {
  readonly model: WorkloadModel;
  readonly text: string;
  /** Too little was typed to look for. */
  readonly tooShort: boolean;
  readonly people: Found<FoundPerson> | null;
  readonly officers: Found<FoundOfficer> | null;
  /** Of the teams that the reader saved those that fit; all of them where too little was typed. They are not among the units again. */
  readonly savedTeams: readonly TeamPlace[];
  readonly units: Found<FoundUnit> | null;
  /** What was typed begins a CRN, or is one without its letter: the list of cases has those. */
  readonly inListOfCases: boolean;
}
