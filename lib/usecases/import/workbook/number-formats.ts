import 'server-only';
import { readXml } from './read-xml';

/**
 * How the number of a cell is shown: as a day, a percentage, with leading zeros up to so many figures, in a way of its own ("HX"000), or as
 * it is.
 */
export type Shown =
  | { readonly as: 'day' | 'percent' | 'plain' | 'otherwise' }
  | { readonly as: 'zeros'; readonly figures: number };

const PLAIN: Shown = { as: 'plain' };
const DAY: Shown = { as: 'day' };

/** The formats that every workbook has without saying so, by number; the others of them are plain numbers and text. */
const PERCENT_IDS: ReadonlySet<number> = new Set([9, 10]);
const isDayId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Reads styles.xml: how each style of a cell shows its numbers, by place. */
export async function readShownByStyle(styles: AsyncIterable<string>): Promise<readonly Shown[]> {
  const own = new Map<number, Shown>();
  const shown: Shown[] = [];
  let inCellXfs = false;
  await readXml(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), shownBy(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellXfs = true;
      else if (name === 'xf' && inCellXfs) {
        const id = Number(attributes.numFmtId ?? 0);
        shown.push(own.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellXfs = false;
    },
  });
  return shown;
}

function builtIn(id: number): Shown {
  if (isDayId(id)) return DAY;
  return PERCENT_IDS.has(id) ? { as: 'percent' } : PLAIN;
}

/** How a format that a workbook describes shows numbers: by its first part, which is for numbers above 0. */
export function shownBy(format: string): Shown {
  const [first = ''] = format.slice(0, 255).split(';');
  const literal = /"[^"]*"|\\.|_.|\*./g;
  const spelled = first.replace(/\[[^\][]*\]/g, (part) => (/^\[[hms]+\]$/i.test(part) ? part : ''));
  const codes = spelled.replace(literal, '');
  if (/general/i.test(codes)) return hasLetters(spelled) ? { as: 'otherwise' } : PLAIN;
  if (/[dmyhsbe]/i.test(codes.replace(/e[+-]/gi, ''))) return DAY;
  if (codes.includes('%')) return { as: 'percent' };
  if (hasLetters(spelled)) return { as: 'otherwise' };
  const zeros = /^0{2,20}$/.exec(codes.trim());
  return zeros === null ? PLAIN : { as: 'zeros', figures: zeros[0].length };
}

/** Whether a format writes letters or figures beside the number: "HX"000 shows HX001 for 1. */
function hasLetters(spelled: string): boolean {
  return [...spelled.matchAll(/"([^"]*)"|\\(.)/g)].some(([, quoted, escaped]) =>
    /[\p{L}\p{N}/-]/u.test(quoted ?? escaped ?? ''),
  );
}
