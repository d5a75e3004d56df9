import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { element, lines, xmlDocument } from '#feeds/xml.ts';

const { DOMParser } = new JSDOM('').window;

/** Any string, including lone surrogates and control characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '&', '"', "'", ']]>', '\u0000', '\uFFFE', '\uD800', '市', '𠮟', '\n'),
  }),
);

test('the file is well-formed and has the same text, whatever the content', () => {
  fc.assert(
    fc.property(anyText, anyText, (words, value) => {
      const xml = xmlDocument(element('a', { x: value, y: undefined }, lines([element('b', {}, words)])));
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const inner = document.documentElement.querySelector('b');
      expect(inner?.textContent).toBe(readable(words).replace(/\r\n?/g, '\n'));
      expect(document.documentElement.getAttribute('x')).toBe(readable(value));
      expect(document.documentElement.hasAttribute('y')).toBe(false);
    }),
  );
});

/** The part of a string that XML can represent. */
function readable(text: string): string {
  return [...text.toWellFormed()]
    .filter((one) => {
      const code = one.codePointAt(0) ?? 0;
      return code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
    })
    .join('');
}
