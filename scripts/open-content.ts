import { type OpenArchive, openArchive } from '#archive/archive.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { asOfOption } from './as-of.ts';

/** Opens the archive of a folder. Exits with a message if there is no municipality. */
export function openContent({
  root,
  'as-of': asOf,
}: {
  readonly root: string;
  readonly 'as-of'?: string | undefined;
}): OpenArchive {
  const archive = openArchive(filesOnDisk(root), asOfOption(asOf));
  if (archive.shelf.municipalities.size > 0) return archive;
  console.error(
    'content/ に、市区町村のフォルダーが一つもありません。「npm run new -- municipality」で作れます。',
  );
  process.exit(1);
}
