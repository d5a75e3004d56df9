import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { inContent, places, shared as registers } from '../../content-paths.ts';
import { keyOfEdition } from '../../keys.ts';
import { measuresIn } from '../measures-in.ts';
import type { Context } from '../rule.ts';

/** Checks that themes, terms, scales and reorganizations referred to by id exist. */
export function* namesKnown({ source, shared }: Context): Iterable<Diagnostic> {
  const themes = new Set(shared.themes?.data.themes.map(({ id }) => id));
  const titled = new Map(shared.themes?.data.themes.map(({ id, title }) => [title, id]));
  const terms = new Set(shared.glossary?.data.terms.map(({ id }) => id));
  const reorganizations = new Set(source.reorganizations.map(({ id }) => id));
  for (const file of source.editions) {
    for (const [index, { term }] of file.data.terms.entries()) {
      if (!terms.has(term) && !shared.broken.has(registers.glossary))
        yield diagnose('H411', file.at(['terms', index, 'term']), {
          term,
          nearest: nearest(term, [...terms]),
        });
    }
    for (const { measure, at } of measuresIn(file)) {
      const { theme = [], reorganization } = measure;
      for (const [index, id] of theme.entries()) {
        if (themes.has(id) || shared.broken.has(registers.themes)) continue;
        yield diagnose('H410', at(['theme', index]), {
          theme: id,
          nearest: titled.get(id) ?? nearest(id, [...themes]),
          known: [...titled].map(([title, id]) => `${id}（${title}）`),
        });
      }
      if (reorganization !== undefined && !reorganizations.has(reorganization)) {
        if (source.broken.has(inContent(source.id, places.reorganization(reorganization)))) continue;
        const near = nearest(reorganization, [...reorganizations]);
        yield diagnose('H416', at(['reorganization']), { what: reorganization, nearest: near });
      }
    }
    yield* scales(file);
  }
  yield* basis(source);
}

function* scales(file: EditionFile): Iterable<Diagnostic> {
  const known = new Map(file.data.scales.map(({ id, labels }) => [id, labels.map((label) => label.id)]));
  for (const { measure, at } of measuresIn(file)) {
    for (const [index, { scale, result }] of (measure.evaluations ?? []).entries()) {
      if (scale === undefined) continue;
      const labels = known.get(scale);
      const place = (field: 'scale' | 'result') => at(['evaluations', index, field]);
      if (!labels)
        yield diagnose('H412', place('scale'), { what: scale, nearest: nearest(scale, [...known.keys()]) });
      else if (result !== null && !labels.includes(result))
        yield diagnose('H412', place('result'), { what: result, nearest: nearest(result, labels) });
    }
  }
}

function* basis(source: Context['source']): Iterable<Diagnostic> {
  const editions = new Map(source.editions.map((file) => [keyOfEdition(file), file]));
  for (const file of source.reorganizations) {
    for (const [index, { document, edition, measure }] of (file.data.basis ?? []).entries()) {
      const name = `${document}/${edition}`;
      const found = editions.get(name);
      if (!found) {
        if (source.broken.has(inContent(source.id, places.edition(document, edition)))) continue;
        yield diagnose('H417', file.at(['basis', index]), {
          what: name,
          nearest: nearest(name, [...editions.keys()]),
        });
        continue;
      }
      const known = found.data.measures.map(({ id }) => id);
      if (measure === undefined || known.includes(measure)) continue;
      yield diagnose('H417', file.at(['basis', index, 'measure']), {
        what: `${name}#${measure}`,
        nearest: nearest(measure, known),
      });
    }
  }
}
