import { describe, expect, it } from 'vitest';
import { render } from '../../testing/render';
import { isFilledIn, OneMore } from './one-more';

const drawn = (wanted: number) =>
  render(
    <OneMore blocks={[1, 2, 3]} summary="Add another action" isWanted={(place) => place <= wanted}>
      {(place) => <p>Action {place}</p>}
    </OneMore>,
  );

describe('blocks of which a form may have several', () => {
  it('are one, with each other one a press away, without script too', () => {
    expect(drawn(0)).toBe(
      '<p>Action 1</p><details class="hr-more"><summary>Add another action</summary><p>Action 2</p>' +
        '<details class="hr-more"><summary>Add another action</summary><p>Action 3</p></details></details>',
    );
  });

  it('are in view up to the last in which something stands', () => {
    expect(drawn(2).match(/open=""/g)).toHaveLength(1);
    expect(drawn(3).match(/open=""/g)).toHaveLength(2);
  });

  it('are wanted once something is typed into them, or wrong with them', () => {
    const names = ['action2What', 'action2By'];
    expect(isFilledIn({ values: { 'action2By-day': ' ' }, problems: [] }, names)).toBe(false);
    expect(isFilledIn({ values: { 'action2By-day': '4' }, problems: [] }, names)).toBe(true);
    expect(isFilledIn({ values: {}, problems: [{ field: 'action2By', message: '' }] }, names)).toBe(true);
  });
});
