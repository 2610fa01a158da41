import type { BandingFacts, BandingModel, BandPart, RankedBand } from './banding-types';
import type { RuleSet } from './rule-set';
import { scoreNamesOf } from '../rule-names';
import type { BandInput, Flag, Rosh } from '../case-vocabulary';
import { onceFor, onceForKey } from '../../../kernel/remember';

const NOTHING_MISSING: readonly BandInput[] = [];
const INPUTS: readonly BandInput[] = ['ogrs', 'rsr', 'rosh'];

/** The inputs that are missing, in the order of the band table. */
export function missingInputs(facts: BandingFacts): readonly BandInput[] {
  if (facts.ogrs !== null && facts.rsr !== null && facts.rosh !== null) return NOTHING_MISSING;
  return INPUTS.filter((input) => facts[input] === null);
}

/** The band, computed from OGRS, RSR and ROSH (docs/rules/banding.md, B-1 to B-3) or taken from the imported tier code (B-4). */
export function bandPart(facts: BandingFacts, model: BandingModel): BandPart {
  return model.bandSource === 'imported' ? importedBand(facts, model) : computedBand(facts, model);
}

function computedBand(facts: BandingFacts, model: BandingModel): BandPart {
  const { provisionalFloor, upBanding } = model.ruleSet;
  const table = bandTableOf(model);
  const { lowest, top } = table;

  const { ogrs, rsr, rosh } = facts;
  const inputs: InputBand[] = [];
  if (ogrs !== null) inputs.push(table.byOgrs(ogrs));
  if (rsr !== null) inputs.push(table.byRsr(rsr));
  if (rosh !== null) inputs.push(table.byRosh(rosh));
  const provisional = inputs.length < INPUTS.length;

  let baseBand = lowest;
  const baseReasons: string[] = [];
  for (const { band, text } of inputs) {
    baseBand = higher(table, baseBand, band);
    baseReasons.push(text);
  }
  const upBanded =
    upBanding !== null && baseBand === upBanding.from && hasAnyFlag(facts.flags, upBanding.flags);
  const raised = upBanded ? upBanding.to : baseBand;
  const band = provisional && provisionalFloor !== null ? higher(table, raised, provisionalFloor) : raised;
  return {
    band,
    baseBand,
    provisional,
    possibleBands: provisional ? [raised, top] : table.alone(band),
    upBanded,
    baseReasons,
  };
}

/** Whether a case has one of some flags. */
export function hasAnyFlag(flags: readonly Flag[], wanted: readonly Flag[]): boolean {
  for (const flag of wanted) if (flags.includes(flag)) return true;
  return false;
}

/** The band that a known input reaches by itself, with the sentence that says so. */
interface InputBand {
  readonly band: string;
  readonly text: string;
}

/** What a model makes of each value of an input: many cases have the same, so that a value is looked up and its sentence written once. */
interface BandTable {
  readonly lowest: string;
  readonly top: string;
  /** The place of each band from the lowest, counted from 0. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly alone: (band: string) => readonly [string, string];
  readonly byOgrs: (ogrs: number) => InputBand;
  readonly byRsr: (rsr: number) => InputBand;
  readonly byRosh: (rosh: Rosh) => InputBand;
}

const bandTableOf = onceFor(({ bands, ruleSet }: BandingModel): BandTable => {
  const codes = sortedByRank(bands).map(({ code }) => code);
  const lowest = codes[0] ?? '';
  const rows = ruleSet.baseBands;
  const names = scoreNamesOf(ruleSet);
  return {
    lowest,
    top: codes.at(-1) ?? '',
    placeOf: new Map(codes.map((code) => [code, codes.indexOf(code)])),
    alone: onceForKey((band) => [band, band]),
    byOgrs: onceForKey((ogrs) => {
      const band = lastBand(rows, lowest, (row) => row.ogrsFrom !== undefined && ogrs >= row.ogrsFrom);
      const range = rangeText(ogrs, rows, 'ogrsFrom', 0);
      return { band, text: `${names.ogrs} ${ogrs} is ${range}: band ${band}` };
    }),
    byRsr: onceForKey((rsr) => {
      const band = lastBand(rows, lowest, (row) => row.rsrFrom !== undefined && rsr >= row.rsrFrom);
      const range = rangeText(rsr, rows, 'rsrFrom', 2);
      return { band, text: `${names.rsr} ${rsr.toFixed(2)} is ${range}: band ${band}` };
    }),
    byRosh: onceForKey((rosh) => {
      const band = lastBand(rows, lowest, (row) => row.rosh?.includes(rosh) ?? false);
      return { band, text: `ROSH ${rosh.replace('_', ' ')}: band ${band}` };
    }),
  };
});

/** The higher of two bands; the first where the model does not know the second. */
function higher({ placeOf }: BandTable, a: string, b: string): string {
  if (a === b) return a;
  return (placeOf.get(b) ?? -1) > (placeOf.get(a) ?? -1) ? b : a;
}

type BaseBandRow = RuleSet['baseBands'][number];

/** The band of the last row that the test passes; the lowest band where none does. */
function lastBand(rows: readonly BaseBandRow[], lowest: string, test: (row: BaseBandRow) => boolean): string {
  let band = lowest;
  for (const row of rows) if (test(row)) band = row.band;
  return band;
}

function rangeText(
  value: number,
  rows: readonly BaseBandRow[],
  input: 'ogrsFrom' | 'rsrFrom',
  decimals: number,
): string {
  let from: number | undefined;
  let next: number | undefined;
  for (const row of rows) {
    const cut = row[input];
    if (cut === undefined) continue;
    if (value >= cut) from = cut;
    else next ??= cut;
  }
  if (from === undefined) return next === undefined ? 'known' : `under ${next.toFixed(decimals)}`;
  if (next === undefined) return `${from.toFixed(decimals)} or over`;
  return `${from.toFixed(decimals)} or over, under ${next.toFixed(decimals)}`;
}

/** A code that the model does not know counts as the middle-ranked of the bands that carry points everywhere: never 0. */
function importedBand(facts: BandingFacts, model: BandingModel): BandPart {
  return importedBandsOf(model)(facts.importedBand);
}

const importedBandsOf = onceFor(({ bands }: BandingModel) =>
  onceForKey((imported: string | null): BandPart => {
    const known = bands.find((band) => band.code === imported);
    if (known) {
      const { code } = known;
      return {
        band: code,
        baseBand: code,
        provisional: false,
        possibleBands: [code, code],
        upBanded: false,
        baseReasons: [`Tier ${code} came with the data`],
      };
    }
    const weighted = sortedByRank(bands).filter((band) => band.weighted);
    const middle = weighted[Math.floor((weighted.length - 1) / 2)]?.code ?? '';
    const text = imported === null ? 'No tier came with the data' : `Tier ${imported} is not in the model`;
    return {
      band: middle,
      baseBand: middle,
      provisional: true,
      possibleBands: [weighted[0]?.code ?? middle, weighted.at(-1)?.code ?? middle],
      upBanded: false,
      baseReasons: [`${text}: counted as the middle tier, ${middle}`],
    };
  }),
);

/** The bands, lowest first. */
function sortedByRank(bands: readonly RankedBand[]): readonly RankedBand[] {
  return [...bands].sort((a, b) => a.rank - b.rank);
}
