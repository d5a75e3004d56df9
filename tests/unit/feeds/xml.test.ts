import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { element, lines, xmlDocument } from '#feeds/xml.ts';

const { DOMParser } = new JSDOM('').window;

/** Anything that a string can hold, lone surrogates and control characters included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '&', '"', "'", ']]>', '\u0000', '\uFFFE', '\uD800', '市', '𠮟', '\n'),
  }),
);

test('whatever stands in the content, the file is well-formed and says the same', () => {
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

/** What XML can say of it. */
function readable(text: string): string {
  return [...text.toWellFormed()]
    .filter((one) => {
      const code = one.codePointAt(0) ?? 0;
      return code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
    })
    .join('');
}
