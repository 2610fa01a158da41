import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLink, linkProblem } from './no-links';

describe('links in notes', () => {
  it.each([
    'See http://example.org/x',
    'see HTTPS://EXAMPLE.ORG',
    'www.example.org has it',
    'In the file (www.example.org)',
    'Read [the plan](plan.docx) first',
    'ftp://files',
    'Line one\nhttps://example.org\nline three',
  ])('are found in “%s”', (text) => {
    expect(findLink(text)).not.toBeNull();
  });

  it.each([
    'Lives near the office, see the nDelius contact of 3 Nov',
    'Speaks Polish [interpreter needed] (by phone)',
    'Works at Wwwinters; ratio 3:1',
    'a/b testing // not a link',
    '',
  ])('are not seen in “%s”', (text) => {
    expect(findLink(text)).toBeNull();
  });

  it('are refused with what to take out, and a long one is cut short', () => {
    expect(linkProblem('Notes', 'see https://a.example now')).toBe(
      'Notes must not have a link: take out “https://a.example” and say in words where to look',
    );
    expect(linkProblem('Notes', `https://${'a'.repeat(90)}`)).toContain('…');
    expect(linkProblem('Notes', null)).toBeNull();
    expect(linkProblem('Notes', 'Plain words')).toBeNull();
  });

  it('are found wherever they stand in a text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(findLink(`${before} https://x.example ${after}`)).not.toBeNull();
      }),
    );
  });
});
