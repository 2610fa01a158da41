import { describe, expect, it } from 'vitest';
import { choicesWords } from './case-choice';
import { nowWords } from './waiting-now';

const CRN = 'X407218';
const choosing = (name: string) => ({ crn: CRN, name, kind: 'choosing' as const });
const now = { waiting: 1, late: 0, keys: [`${CRN}/1`], choices: [], taken: [] };

describe('what is said beside a waiting case while its page is open', () => {
  it('names who is about to decide, the longest first, and counts the others', () => {
    expect(choicesWords([])).toBe('');
    expect(choicesWords([choosing('Priya Shah')])).toBe('Priya Shah is choosing now');
    expect(choicesWords([{ name: 'Sam Lee', kind: 'basket' }, choosing('Priya Shah')])).toBe(
      'In the basket of Sam Lee, and 1 other',
    );
  });

  it('is what was served until more is known', () => {
    expect(nowWords(CRN, undefined, [choosing('Priya Shah')])).toBe('Priya Shah is choosing now');
  });

  it('is as it is now, of this case alone', () => {
    expect(nowWords(CRN, now, [choosing('Priya Shah')])).toBe('');
    expect(nowWords(CRN, { ...now, choices: [choosing('Sam Lee')] }, [])).toBe('Sam Lee is choosing now');
    expect(
      nowWords('X000001', { ...now, keys: [...now.keys, 'X000001/1'], choices: [choosing('Sam Lee')] }, []),
    ).toBe('');
  });

  it('says who was given the case, or that it waits no longer', () => {
    const gone = { ...now, keys: [] };
    expect(nowWords(CRN, { ...gone, taken: [{ crn: CRN, words: 'Allocated to Sam Lee' }] }, [])).toBe(
      'Allocated to Sam Lee',
    );
    expect(nowWords(CRN, gone, [])).toBe('Waits no longer');
  });
});
