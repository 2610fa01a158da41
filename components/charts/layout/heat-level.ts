/** The shade of a cell, 0 (none) to 4 (darkest), by its share of the fullest cell: from 2, 10, 20 and 50%. */
export function heatLevel(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (most === 0 || count * 50 < most) return 0;
  if (count * 10 < most) return 1;
  if (count * 5 < most) return 2;
  return count * 2 < most ? 3 : 4;
}
