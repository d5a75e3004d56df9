import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/source.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { basesOf, basisNamed, partsMeant } from '../../2-derive/based-on.ts';
import { editionsByDocument } from '../../2-derive/editions.ts';
import { inContent, places } from '../../content-paths.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';

/** Checks that the documents, sections and measures that an edition is based on exist. */
export function* basesKnown({ source }: Context): Iterable<Diagnostic> {
  const documents = editionsByDocument(source.editions);
  for (const file of source.editions) {
    if (file.data.basedOn) yield* bases(file, documents, source);
    else
      for (const { keys } of servedIn(file).slice(0, 1))
        yield diagnose('H437', file.at(keys.slice(0, -1), 'key'), {});
  }
}

/** Every part that something in a file is declared to serve, and where. */
function servedIn({ data }: EditionFile) {
  return (['sections', 'measures'] as const).flatMap((list) =>
    data[list].flatMap(({ serves = [] }, index) =>
      serves.map((part, at) => ({ part, keys: [list, index, 'serves', at] satisfies Keys })),
    ),
  );
}

function* bases(
  file: EditionFile,
  documents: ReadonlyMap<string, readonly EditionFile[]>,
  source: Context['source'],
): Iterable<Diagnostic> {
  const { basedOn = [] } = file.data;
  let areKnown = true;
  for (const [at, named] of basedOn.entries()) {
    const { document, edition, section } = named;
    if (document === file.document) {
      yield diagnose('H438', file.at(['basedOn', at, 'document']), { document });
      return;
    }
    const isBroken = (start: string) =>
      [...source.broken].some((path) => path.startsWith(inContent(source.id, start)));
    const editions = documents.get(document);
    const about = basisNamed(named, file, documents);
    if (about) {
      if (section !== undefined && !partsOf(about).includes(section))
        yield diagnose('H429', file.at(['basedOn', at, 'section']), unknownPart(section, [about], documents));
      continue;
    }
    areKnown = false;
    if (
      isBroken(
        edition === undefined || !editions ? `documents/${document}/` : places.edition(document, edition),
      )
    )
      continue;
    if (!editions) {
      const others = [...documents.keys()].filter((id) => id !== file.document);
      const facts = { kind: '資料', what: document, nearest: near(document, others), ...nowhere } as const;
      yield diagnose('H429', file.at(['basedOn', at, 'document']), facts);
    } else if (edition !== undefined) {
      const ids = editions.map(({ id }) => id);
      const facts = {
        kind: '版',
        what: edition,
        nearest: near(edition, ids),
        elsewhere: null,
        among: ids,
      } as const;
      yield diagnose('H429', file.at(['basedOn', at, 'edition']), facts);
    }
  }
  if (areKnown) yield* parts(file, documents);
}

/** Checks that every served part exists in exactly one of the documents. */
function* parts(
  file: EditionFile,
  documents: ReadonlyMap<string, readonly EditionFile[]>,
): Iterable<Diagnostic> {
  const all = basesOf(file, documents);
  for (const { part, keys } of servedIn(file)) {
    const { document, id } = part;
    const [first, another] = partsMeant(part, all);
    if (another) {
      const among = [...new Set(all.map(({ file }) => file.document))];
      yield diagnose('H457', file.at(keys), { id, documents: among });
    }
    if (first) continue;
    const of = all.flatMap((basis) =>
      document === undefined || basis.file.document === document ? [basis.file] : [],
    );
    if (document !== undefined && of.length === 0) {
      const others = all.map(({ file }) => file.document);
      const facts = { kind: '資料', what: document, nearest: near(document, others), ...nowhere } as const;
      yield diagnose('H429', file.at([...keys, 'document']), facts);
    } else
      yield diagnose(
        'H429',
        file.at(document === undefined ? keys : [...keys, 'id']),
        unknownPart(id, of, documents),
      );
  }
}

function unknownPart(
  id: string,
  of: readonly EditionFile[],
  documents: ReadonlyMap<string, readonly EditionFile[]>,
) {
  const known = of.flatMap(partsOf);
  const editions = of.flatMap(({ document }) => documents.get(document) ?? []);
  const elsewhere = editions.find((one) => partsOf(one).includes(id))?.id ?? null;
  const among = known.length > MOST_LISTED ? [] : known;
  return { kind: '箇所', what: id, nearest: near(id, known), elsewhere, among } as const;
}

const nowhere = { elsewhere: null, among: [] } as const;
// A longer list would not help the editor.
const MOST_LISTED = 12;

/** The ids of the parts of an edition that can be served. */
function partsOf({ data: { sections, measures } }: EditionFile): readonly string[] {
  return [...sections, ...measures].map(({ id }) => id);
}
