import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textValue, writeComponent } from '#feeds/icalendar.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('\\', ';', ',', ':', '\n', '\r', '市', '𠮟', '令和8年', '"'),
    maxLength: 300,
  }),
);

function written(words: string): string {
  return writeComponent({ name: 'VEVENT', properties: [{ name: 'SUMMARY', value: textValue(words) }] });
}

describe('a line of a calendar', () => {
  test('is never longer than 75 octets, ends in CRLF, and cuts no character in two', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const text = written(words);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('has the original text after unfolding', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const value = /(?:^|\n)SUMMARY:([^\n]*)/.exec(
          written(words).replaceAll('\r\n ', '').replaceAll('\r\n', '\n'),
        )?.[1];
        const read = (value ?? '').replace(/\\([\\;,nN])/g, (_, mark: string) =>
          mark === 'n' || mark === 'N' ? '\n' : mark,
        );
        expect(read).toBe(
          words
            .toWellFormed()
            .replace(/\r\n?/g, '\n')
            // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format forbids.
            .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ''),
        );
      }),
    );
  });
});
