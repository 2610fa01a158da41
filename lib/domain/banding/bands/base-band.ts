import type { BandingFacts, BandingModel, BandPart, RankedBand } from './banding-types';
import type { RuleSet } from './rule-set';
import { scoreNamesOf } from '../rule-names';
import type { BandInput } from '../case-vocabulary';

/** The inputs that are missing, in the order of the band table. */
export function missingInputs(facts: BandingFacts): BandInput[] {
  const inputs: BandInput[] = ['ogrs', 'rsr', 'rosh'];
  return inputs.filter((input) => facts[input] === null);
}

/** The band, computed from OGRS, RSR and ROSH (docs/rules/banding.md, B-1 to B-3) or taken from the imported tier code (B-4). */
export function bandPart(facts: BandingFacts, model: BandingModel): BandPart {
  return model.bandSource === 'imported' ? importedBand(facts, model) : computedBand(facts, model);
}

function computedBand(facts: BandingFacts, model: BandingModel): BandPart {
  const { ruleSet } = model;
  const byRank = sortedByRank(model.bands);
  const rankOf = (code: string): number => byRank.findIndex((band) => band.code === code);
  const higher = (a: string, b: string): string => (rankOf(b) > rankOf(a) ? b : a);
  const lowest = byRank[0]?.code ?? '';
  const top = byRank.at(-1)?.code ?? '';

  const provisional = missingInputs(facts).length > 0;
  const inputs = inputBands(facts, ruleSet, lowest);
  const baseBand = inputs.reduce((highest, input) => higher(highest, input.band), lowest);
  const rule = ruleSet.upBanding;
  const upBanded =
    rule !== null && baseBand === rule.from && rule.flags.some((flag) => facts.flags.includes(flag));
  const raised = upBanded ? rule.to : baseBand;
  const band =
    provisional && ruleSet.provisionalFloor !== null ? higher(raised, ruleSet.provisionalFloor) : raised;
  return {
    band,
    baseBand,
    provisional,
    possibleBands: provisional ? [raised, top] : [band, band],
    upBanded,
    baseReasons: inputs.map((input) => input.text),
  };
}

/** The band that each known input reaches by itself, with the sentence that says so. */
function inputBands(facts: BandingFacts, ruleSet: RuleSet, lowest: string): { band: string; text: string }[] {
  const rows = ruleSet.baseBands;
  const names = scoreNamesOf(ruleSet);
  const found: { band: string; text: string }[] = [];
  const { ogrs, rsr, rosh } = facts;
  if (ogrs !== null) {
    const band = lastBand(rows, lowest, (row) => row.ogrsFrom !== undefined && ogrs >= row.ogrsFrom);
    found.push({
      band,
      text: `${names.ogrs} ${ogrs} is ${rangeText(ogrs, rows, 'ogrsFrom', 0)}: band ${band}`,
    });
  }
  if (rsr !== null) {
    const band = lastBand(rows, lowest, (row) => row.rsrFrom !== undefined && rsr >= row.rsrFrom);
    found.push({
      band,
      text: `${names.rsr} ${rsr.toFixed(2)} is ${rangeText(rsr, rows, 'rsrFrom', 2)}: band ${band}`,
    });
  }
  if (rosh !== null) {
    const band = lastBand(rows, lowest, (row) => row.rosh?.includes(rosh) ?? false);
    found.push({ band, text: `ROSH ${rosh.replace('_', ' ')}: band ${band}` });
  }
  return found;
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
  const known = model.bands.find((band) => band.code === facts.importedBand);
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
  const weighted = sortedByRank(model.bands).filter((band) => band.weighted);
  const middle = weighted[Math.floor((weighted.length - 1) / 2)]?.code ?? '';
  const text =
    facts.importedBand === null
      ? 'No tier came with the data'
      : `Tier ${facts.importedBand} is not in the model`;
  return {
    band: middle,
    baseBand: middle,
    provisional: true,
    possibleBands: [weighted[0]?.code ?? middle, weighted.at(-1)?.code ?? middle],
    upBanded: false,
    baseReasons: [`${text}: counted as the middle tier, ${middle}`],
  };
}

const ranked = new WeakMap<readonly RankedBand[], readonly RankedBand[]>();

/** The bands, lowest first; sorted once for each model, since a region bands thousands of cases at a time. */
function sortedByRank(bands: readonly RankedBand[]): readonly RankedBand[] {
  const known = ranked.get(bands);
  if (known) return known;
  const sorted = [...bands].sort((a, b) => a.rank - b.rank);
  ranked.set(bands, sorted);
  return sorted;
}
