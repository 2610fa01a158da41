import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/kernel/dates';
import type { UndoPage } from '@/lib/usecases/decisions/undo-page';
import { IBAT_4 } from '@/lib/domain/workload/model/shipped/shipped-models';
import { UndoDecision } from './undo-decision';
import { WhyThisOrder } from '../shortlist/why-this-order';

const page: UndoPage = {
  model: IBAT_4,
  today: isoDate('2026-11-02'),
  dataAsOf: null,
  id: 'a/1',
  crn: 'X123456',
  name: 'Marsden, Tyler',
  kind: 'reallocation',
  to: 'Sykes, Martin',
  back: 'Priestley, Owen',
  decidedByName: 'Sam Eastman',
  decidedAt: '2026-11-02T08:15:00.000Z',
  cannot: null,
};
const draw = (more: Partial<UndoPage> = {}): string =>
  renderToStaticMarkup(
    <UndoDecision
      page={{ ...page, ...more }}
      action={() => Promise.resolve({ problems: [], values: {} })}
      token="once"
    />,
  );

describe('the page that undoes a decision', () => {
  it('says who gets the case back, and sends the decision with its token', () => {
    const markup = draw();
    expect(markup).toContain('Undo the move to Sykes, Martin');
    expect(markup).toContain('Priestley, Owen holds the case again');
    expect(markup).toMatch(/name="id" value="a\/1"/);
    expect(markup).toMatch(/name="token" value="once"/);
    expect(draw({ kind: 'allocation', back: null })).toContain('The case waits for an officer again.');
  });

  it('offers no button where it cannot be undone, and says why', () => {
    const markup = draw({ cannot: 'This was undone already, by Sam Eastman' });
    expect(markup).toContain('This was undone already, by Sam Eastman.');
    expect(markup).not.toContain('<form');
  });
});

it('says the order of the shortlist in the words of the policy', () => {
  expect(renderToStaticMarkup(<WhyThisOrder model={IBAT_4} />)).toContain('<li>Lowest workload after.</li>');
});
