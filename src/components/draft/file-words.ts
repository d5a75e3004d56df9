import { idOfFile } from '#archive/content-paths.ts';
import { draftKindOf, titleIn } from '#drafting/draft-kind.ts';
import { kindWords } from './kind-words.ts';

/** How a list of drafts names a file. */
interface FileWords {
  readonly kind: string;
  /** The date or the name that distinguishes the file from others of its kind. */
  readonly name: string;
  readonly title: string | null;
}

export function fileWords(path: string, text: string): FileWords {
  const kind = draftKindOf(path, text);
  const stem = idOfFile(path);
  const isOne = kind === 'municipality' || kind === 'register';
  return {
    kind: kindWords[kind].title,
    name: kind === 'municipality' ? '' : isOne ? `${stem}.yaml` : stem,
    title: titleIn(text),
  };
}
