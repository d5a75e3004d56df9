import { decodeText } from '../tables/decode-text.ts';
import { done, type Outcome, refused, tableLimits } from '../tables/table.ts';
import { textOfWord } from './text-of-word.ts';

const PDF = refused(
  'PDF は読み取れません。PDF を開いてすべての文字を選び、コピーしてテキストのファイル（.txt）に貼り付け、それを指定してください。「-」を指定すると、貼り付けた文字をそのまま読みます。',
);

/** The first bytes of an Office file from before 2007, or with a password. */
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];
const OLD = refused(
  '古い形式の Word（.doc）か、パスワードの付いた文書です。Word で開き、パスワードがあれば外して、「Word 文書（.docx）」で保存し直してください。',
);

/** The text of a source document: plain text, Markdown or Word. Runs in a browser too. */
export async function textOfSource(bytes: Uint8Array): Promise<Outcome<string>> {
  if (bytes.length > tableLimits.bytes) return refused('ファイルが大きすぎます（20 MB まで読めます）。');
  if (begins(bytes, '%PDF')) return PDF;
  if (OLD_FORMAT.every((byte, at) => bytes[at] === byte)) return OLD;
  const text = begins(bytes, 'PK') ? await textOfWord(bytes) : textOfBytes(bytes);
  if (!text.ok) return text;
  return text.value.trim() === '' ? refused('文字がありません。') : done(text.value);
}

function textOfBytes(bytes: Uint8Array): Outcome<string> {
  const text = decodeText(bytes);
  return text.ok
    ? text
    : refused('文字を読み取れません。UTF-8 か Shift_JIS のテキスト、または .docx にしてください。');
}

function begins(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
