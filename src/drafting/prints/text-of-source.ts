import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { isPdf, textOfPdf } from '../pdf/open.ts';
import { decodeText } from '../tables/decode-text.ts';
import { tableLimits } from '../tables/table.ts';
import { textOfWord } from './text-of-word.ts';

/** The first bytes of an Office file from before 2007, or with a password. */
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];
const OLD = refused(
  '古い形式の Word（.doc）か、パスワードの付いた文書です。Word で開き、パスワードがあれば外して、「Word 文書（.docx）」で保存し直してください。',
);

/** The text of a source document: plain text, Markdown, Word or PDF. Runs in a browser too. */
export async function textOfSource(bytes: Uint8Array): Promise<Outcome<string>> {
  if (bytes.length > tableLimits.bytes) return refused('ファイルが大きすぎます（20 MB まで読めます）。');
  if (OLD_FORMAT.every((byte, at) => bytes[at] === byte)) return OLD;
  const text = await (isPdf(bytes)
    ? textOfPdf(bytes)
    : begins(bytes, 'PK')
      ? textOfWord(bytes)
      : textOfBytes(bytes));
  if (!text.ok) return text;
  return text.value.trim() === '' ? refused('文字がありません。') : done(text.value);
}

function textOfBytes(bytes: Uint8Array): Outcome<string> {
  const text = decodeText(bytes);
  return text.ok
    ? text
    : refused('文字を読み取れません。UTF-8 か Shift_JIS のテキスト、.docx、PDF のどれかにしてください。');
}

function begins(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
