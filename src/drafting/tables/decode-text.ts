import { done, type Outcome, refused } from '#diagnostics/outcome.ts';

const MARKED = [
  { start: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Decodes UTF-8, UTF-16 with a BOM, or Shift_JIS, which comes last because it accepts almost any bytes. */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  const marked = MARKED.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  for (const encoding of marked ? [marked.encoding] : ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Tables have no control characters: the file is something else, or has another encoding.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) return done(text);
    } catch {
      // Try the next encoding.
    }
  }
  return refused(
    '文字を読み取れません。UTF-8 か Shift_JIS の CSV、タブ区切りのテキスト、または .xlsx か .docx にしてください。',
  );
}
