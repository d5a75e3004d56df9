import { decodeText } from '../tables/decode-text.ts';
import { done, type Outcome, refused, tableLimits } from '../tables/table.ts';
import { textOfWord } from './text-of-word.ts';

const PDF = refused(
  'PDF は読み取れません。PDF を開いてすべての文字を選び、コピーしてテキストのファイル（.txt）に貼り付け、それを指定してください。「-」を指定すると、貼り付けた文字をそのまま読みます。',
);

/** The text of a document as its makers published it: plain text, Markdown or Word. Runs in a browser as it is. */
export async function textOfSource(bytes: Uint8Array): Promise<Outcome<string>> {
  if (bytes.length > tableLimits.bytes) return refused('ファイルが大きすぎます（20 MB まで読めます）。');
  if (begins(bytes, '%PDF')) return PDF;
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
