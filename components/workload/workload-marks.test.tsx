import { describe, expect, it } from 'vitest';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { IBAT_4 } from '@/lib/domain/workload/model/shipped/shipped-models';
import { WORKLOAD_STATE_WORDS, WORKLOAD_STATES } from '@/lib/domain/workload/measure/states';
import { attributesOf, render, textOf } from '../testing/render';
import { BandChip, BandLabel } from './band-chip';
import { BandMix } from './band-mix';
import { rampStep } from './band-ramp';
import { CaseloadGuard } from './caseload-guard';
import { PersonName } from './person-name';
import { StateLabel } from './state-label';
import { VerdictTag } from './verdict-tag';
import { WorkloadCell } from './workload-cell';
import { WorkloadChange } from './workload-change';

const WORDS = wordsOf(IBAT_4);

describe('the state of a workload', () => {
  it.each(WORKLOAD_STATES)('%s has a mark and its words', (state) => {
    const markup = render(<StateLabel state={state} words={WORDS} />);
    expect(textOf(markup)).toContain(WORKLOAD_STATE_WORDS[state]);
    expect(markup).toMatch(/aria-hidden="true"/);
  });

  it('looks different in every state, colour aside', () => {
    const marks = WORKLOAD_STATES.map((state) =>
      render(
        <StateLabel state={state} words={WORDS}>
          x
        </StateLabel>,
      ).replace(/hr-state--\w+/, ''),
    );
    expect(new Set(marks).size).toBe(WORKLOAD_STATES.length);
  });
});

describe('the workload column', () => {
  it('shows figure, bar and words', () => {
    const markup = render(
      <WorkloadCell words={WORDS} usedHundredths={239_300} available={2176} state="over" />,
    );
    expect(textOf(markup)).toBe('110.0% Over capacity');
  });

  it.each(['no_capacity', 'unavailable', 'unknown'] as const)(
    'shows a dash for %s, and never 0%%',
    (state) => {
      const text = textOf(
        render(<WorkloadCell words={WORDS} usedHundredths={111_700} available={0} state={state} />),
      );
      expect(text).toContain('– No percentage');
      expect(text).not.toContain('0%');
    },
  );

  it('shows 0.0% for an officer who has room and no cases', () => {
    expect(
      textOf(render(<WorkloadCell words={WORDS} usedHundredths={0} available={2176} state="spare" />)),
    ).toContain('0.0%');
  });

  it('says now and after where a case would be added', () => {
    const markup = render(
      <WorkloadChange
        words={WORDS}
        usedHundredths={184_800}
        available={2000}
        state="near"
        addedHundredths={7200}
        stateAfter="near"
      />,
    );
    expect(textOf(markup)).toContain('92.4% → now, after 96.0%');
  });
});

describe('bands', () => {
  it('spread over the steps of the ramp, lowest lightest, whatever their number', () => {
    expect([1, 2, 3, 4].map((rank) => rampStep(rank, 4))).toEqual([1, 2, 3, 4]);
    const steps = Array.from({ length: 16 }, (_, index) => rampStep(index + 1, 16));
    expect([steps[0], steps[15]]).toEqual([1, 4]);
    expect([...steps].sort()).toEqual(steps);
    expect(rampStep(1, 1)).toBe(1);
  });

  it('are always written, also where the model has other codes', () => {
    expect(textOf(render(<BandChip band="A3" rank={16} bandCount={16} />))).toBe('A3');
  });

  it('write BRAG, and between which bands a provisional one lies', () => {
    expect(textOf(render(<BandLabel band="3" brag="amber" />)).replace(/\u00a0/g, '')).toBe(
      '3 Band 3, amber',
    );
    const provisional = render(<BandLabel band="2" provisional possibleBands={['2', '4']} />);
    expect(textOf(provisional)).toContain('provisional, 2 to 4');
    expect(provisional).toContain('hr-band--prov');
  });

  it('list every count in words, and write a count in the bar only where it fits', () => {
    const counts = [41, 16, 8, 1].map((count, index) => ({
      band: String(index + 1),
      rank: index + 1,
      count,
    }));
    const markup = render(<BandMix counts={counts} />);
    expect(attributesOf(markup, /<svg[^>]*>/)['aria-label']).toBe(
      'Band 1: 41, band 2: 16, band 3: 8, band 4: 1',
    );
    expect([...markup.matchAll(/<text[^>]*>(\d+)</g)].map((match) => match[1])).toEqual(['41', '16', '8']);
  });

  it('say that there are no cases in place of an empty bar', () => {
    expect(textOf(render(<BandMix counts={[{ band: '1', rank: 1, count: 0 }]} />))).toBe('No cases');
  });
});

describe('a caseload', () => {
  it.each([
    [50, '50'],
    [51, '51, over 50'],
    [75, '75, over 50'],
    [76, '76, over 75'],
  ])('of %i cases reads "%s"', (cases, words) => {
    expect(textOf(render(<CaseloadGuard cases={cases} guards={[50, 75]} />)).replace(/ ,/g, ',')).toBe(words);
  });

  it('is bold over the highest guard only', () => {
    expect(render(<CaseloadGuard cases={60} guards={[50, 75]} />)).not.toContain('<strong>');
    expect(render(<CaseloadGuard cases={77} guards={[50, 75]} />)).toContain('<strong>');
  });
});

describe('people and verdicts', () => {
  it('show a restricted case without a name', () => {
    expect(textOf(render(<PersonName person={null} code="X123456" />))).toBe('Restricted case X123456');
  });

  it('call a case held wrongly beyond grade, and a candidate not allowed', () => {
    expect(textOf(render(<VerdictTag verdict="not_allowed" />))).toBe('Beyond grade');
    expect(textOf(render(<VerdictTag verdict="not_allowed" context="choice" />))).toBe('Not allowed');
  });

  it('write "Allowed" plainly in a list of held cases', () => {
    expect(render(<VerdictTag verdict="allowed" quiet />)).toBe('Allowed');
  });
});
