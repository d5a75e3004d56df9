import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));

/** Every file of the content that has fields, by path. */
export function contentTexts(root = CONTENT): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:md|yaml)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(
    files.map((file) => [
      `content${file.slice(root.length).replaceAll('\\', '/')}`,
      readFileSync(file, 'utf8'),
    ]),
  );
}
