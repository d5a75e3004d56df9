import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/source.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { basisOf } from '../../2-derive/based-on.ts';
import { editionsByDocument } from '../../2-derive/editions.ts';
import { inContent, places } from '../../content-paths.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';

/** What a document is based on is there, with its section or measure. */
export function* basesKnown({ source }: Context): Iterable<Diagnostic> {
  const documents = editionsByDocument(source.editions);
  for (const file of source.editions) {
    if (file.data.basedOn) yield* basis(file, documents, source);
    else
      for (const { keys } of servedIn(file).slice(0, 1))
        yield diagnose('H437', file.at(keys.slice(0, -1), 'key'), {});
  }
}

/** Every part that something in a file is said to serve, and where that is said. */
function servedIn({ data }: EditionFile): readonly { readonly id: string; readonly keys: Keys }[] {
  return (['sections', 'measures'] as const).flatMap((list) =>
    data[list].flatMap(({ serves = [] }, index) =>
      serves.map((id, at) => ({ id, keys: [list, index, 'serves', at] })),
    ),
  );
}

function* basis(
  file: EditionFile,
  documents: ReadonlyMap<string, readonly EditionFile[]>,
  source: Context['source'],
): Iterable<Diagnostic> {
  const { basedOn } = file.data;
  if (!basedOn) return;
  const { document, edition, section } = basedOn;
  if (document === file.document) {
    yield diagnose('H438', file.at(['basedOn', 'document']), { document });
    return;
  }
  const isBroken = (start: string) =>
    [...source.broken].some((path) => path.startsWith(inContent(source.id, start)));
  const editions = documents.get(document);
  if (!editions) {
    if (isBroken(`documents/${document}/`)) return;
    const others = [...documents.keys()].filter((id) => id !== file.document);
    const facts = { kind: '資料', what: document, nearest: near(document, others), ...nowhere } as const;
    yield diagnose('H429', file.at(['basedOn', 'document']), facts);
    return;
  }
  const about = basisOf(file, documents);
  if (!about) {
    if (edition === undefined || isBroken(places.edition(document, edition))) return;
    const ids = editions.map(({ id }) => id);
    const facts = { kind: '版', what: edition, nearest: near(edition, ids), ...nowhere } as const;
    yield diagnose('H429', file.at(['basedOn', 'edition']), facts);
    return;
  }
  const known = partsOf(about);
  const said = [
    ...(section === undefined ? [] : [{ id: section, keys: ['basedOn', 'section'] }]),
    ...servedIn(file),
  ];
  for (const { id, keys } of said) {
    if (known.includes(id)) continue;
    const elsewhere = editions.find((one) => partsOf(one).includes(id))?.id ?? null;
    const among = known.length > MOST_TOLD ? [] : known;
    const facts = { kind: '箇所', what: id, nearest: near(id, known), elsewhere, among } as const;
    yield diagnose('H429', file.at(keys), facts);
  }
}

const nowhere = { elsewhere: null, among: [] } as const;
/** Of more than these, a list would not help. */
const MOST_TOLD = 12;

/** What of an edition can be served, by its id. */
function partsOf({ data: { sections, measures } }: EditionFile): readonly string[] {
  return [...sections, ...measures].map(({ id }) => id);
}
