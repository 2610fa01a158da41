import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { HMPPS_TIERS, IBAT_4, SHIPPED_MODELS } from '@/lib/domain/workload/model/shipped/shipped-models';
import { BandsExplained } from './bands-explained';
import { ExamplesExplained } from './examples-explained';
import { FullExample } from './full-example';
import { GroupsExplained } from './groups-explained';
import { PointsAvailableExplained } from './points-available-explained';
import { PointsUsedExplained } from './points-used-explained';
import { ReductionsExplained } from './reductions-explained';
import { SharedExplained } from './shared-explained';
import { StatesExplained } from './states-explained';

/** What a reader sees: the text of the markup, cells apart. */
function textOf(element: React.ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe.each(SHIPPED_MODELS.map((model) => [model.code, model] as const))(
  'the explanation of %s',
  (_, model) => {
    it('tells every part by the model', () => {
      expect(textOf(<PointsUsedExplained id="a" model={model} />)).toContain('138');
      expect(textOf(<PointsAvailableExplained id="a" model={model} />)).toContain(
        'One hour a week is about 59 points.',
      );
      expect(textOf(<StatesExplained id="a" model={model} />)).toContain('Over 2,176, up to 2,393.6');
      expect(textOf(<ReductionsExplained id="a" model={model} />)).toContain(
        'Newly qualified officer 20% of contracted hours 9 months',
      );
      expect(textOf(<BandsExplained id="a" model={model} />)).toContain('Stalking offence (section 4A)');
    });
  },
);

it('lists the points of four bands, most work first', () => {
  const text = textOf(<PointsUsedExplained id="a" model={IBAT_4} />);
  expect(text).toContain('Band 4 102 119 47 30 Band 3 63 65 24 24 Band 2 41 43 14 17 Band 1 29 31 13 12');
  expect(text).not.toContain('These count 0 points');
});

it('lists the tiers, the transition cohort apart, and names those that count nothing', () => {
  const text = textOf(<PointsUsedExplained id="a" model={HMPPS_TIERS} />);
  expect(text).toContain('Band A3 206 219 75 206');
  expect(text).toContain('Points of a case in transition to adult services');
  expect(text).toContain('Band A3 75 75 75 75');
  expect(text).toContain('These count 0 points: A3S, A2S,');
});

it('shows the cut-offs of computed bands, and where imported ones come from', () => {
  expect(textOf(<BandsExplained id="a" model={IBAT_4} />)).toContain(
    '4 90 or over 6.90 or over High and very high',
  );
  expect(textOf(<BandsExplained id="a" model={HMPPS_TIERS} />)).toContain(
    'Bands are the tier codes that come with the data',
  );
});

it('works one officer out in full', () => {
  const text = textOf(<FullExample id="a" model={IBAT_4} />);
  expect(text).toContain('2,121.5 ÷ 2,067 = 102.6%');
  expect(text).toContain('Over capacity');
  expect(text).toContain('Reduction −1.85 −109');
  expect(text).toContain('Band 1, community warrant outstanding (43.5 dormant) 2 7.25 14.5');
});

it('shows groups as ratios of sums, and caseloads with their states', () => {
  expect(textOf(<GroupsExplained id="a" />)).toContain('(90 + 35) ÷ (100 + 70) 73.5%');
  expect(textOf(<ExamplesExplained id="a" model={IBAT_4} />)).toContain(
    '345 0 – No capacity: cases need cover',
  );
});

it('divides a shared and covered case into parts that add up', () => {
  expect(textOf(<SharedExplained id="a" />)).toContain(
    'Shared, and covered by another colleague Co-working officer 18.9',
  );
});

it('says which rules are published, by whom, and which are ours', () => {
  const bands = textOf(<BandsExplained id="a" model={IBAT_4} />);
  expect(bands).toContain('Cut-offs: published by the Ministry of Justice. The band from them: our rule.');
  expect(bands).toContain('High risk of serious harm Our rule Managed under MAPPA Our rule');
  expect(bands).toContain('Where nothing else is said: published by HM Inspectorate of Probation');
  expect(textOf(<PointsUsedExplained id="a" model={IBAT_4} />)).toContain('does not end it. Our rule.');
  expect(textOf(<PointsUsedExplained id="a" model={HMPPS_TIERS} />)).toContain(
    'does not end it. Published by HM Prison and Probation Service.',
  );
});

it('calls nothing published that the model in force changes', () => {
  const changed = { ...IBAT_4, reportDays: 20 };
  expect(textOf(<PointsUsedExplained id="a" model={changed} />)).toContain(
    'Changed here from what HM Prison and Probation Service published.',
  );
});
