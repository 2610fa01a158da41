import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EndLabel } from './trend-panels';

describe('the end of a trend', () => {
  it('is written with its day, so that nobody takes last night’s figure for the one of now', () => {
    const drawn = renderToStaticMarkup(
      <svg>
        <EndLabel viewBox={{ x: 10, y: 20, width: 8, height: 8 }} text="112.4%" day="1 Nov" />
      </svg>,
    );
    expect(
      drawn
        .replaceAll(/<[^>]+>/g, ' ')
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(['112.4%', '1', 'Nov']);
  });

  it('is not written where there is no figure', () => {
    expect(renderToStaticMarkup(<EndLabel text="" day="1 Nov" />)).toBe('');
  });
});
