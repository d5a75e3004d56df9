import { done, type Outcome, refused } from './table.ts';

const MARKED = [
  { start: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** The text of a file in UTF-8, in UTF-16 with its mark, or in Shift_JIS, which is tried last: it takes almost anything. */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  const marked = MARKED.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  for (const encoding of marked ? [marked.encoding] : ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // No table holds these: it is something else, or in another encoding.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) return done(text);
    } catch {
      // The next one may fit.
    }
  }
  return refused(
    '文字を読み取れません。UTF-8 か Shift_JIS の CSV、タブ区切りのテキスト、または .xlsx にしてください。',
  );
}
