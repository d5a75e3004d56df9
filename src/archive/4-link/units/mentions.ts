import type { ISODate } from '#calendar/date.ts';
import type { Body } from '../../1-read/markdown/body.ts';
import type { Glossary } from '../../1-read/schema/registers.ts';
import type { MunicipalitySource, SharedSource } from '../../1-read/source.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { findNames, lexiconOf } from '../../names/find-names.ts';
import { namedUnits } from '../../names/who-is-named.ts';
import { urls } from '../addresses/urls.ts';
import { dateOfText } from '../documents/text-date.ts';
import type { LinkedTerm, Mention } from '../types.ts';
import type { UnmentionedUnit } from './units.ts';

interface Text extends Mention {
  readonly date: ISODate;
}

export interface Mentions {
  readonly units: ReadonlyMap<string, readonly Mention[]>;
  readonly terms: readonly LinkedTerm[];
}

/**
 * Finds the texts that mention each unit and each glossary term. Each text is scanned once, however many
 * names there are.
 */
export function linkMentions(
  source: MunicipalitySource,
  shared: SharedSource,
  units: readonly UnmentionedUnit[],
): Mentions {
  const named = namedUnits(units);
  const terms = new Map(
    (shared.glossary?.data.terms ?? []).flatMap((one) =>
      [one.term, ...(one.also ?? [])].map((word) => [word, one]),
    ),
  );
  const lexicons = [named.lexicon, lexiconOf(terms.keys())];
  const ofUnits = new Map<string, Mention[]>();
  const ofTerms = new Map<Glossary['terms'][number], Mention[]>();
  for (const text of textsOf(source)) {
    let above: string | null = null;
    for (const { word, isPart } of findNames(text.words, lexicons)) {
      const term = terms.get(word);
      if (term !== undefined) add(ofTerms, term, text);
      const unit: string | null = isPart ? null : named.whoIs(word, text.date, above);
      if (unit === null) continue;
      add(ofUnits, unit, text);
      above = unit;
    }
  }
  return { units: ofUnits, terms: [...ofTerms].map(([{ id, term }, mentions]) => ({ id, term, mentions })) };
}

function add<Named>(map: Map<Named, Mention[]>, named: Named, { line, url, title, words }: Text): void {
  const list = map.get(named) ?? [];
  map.set(named, list);
  const last = list.at(-1);
  if (last?.url === url && last.line === line) return;
  list.push({ line, url, title, words: excerpt(words) });
}

function* textsOf(source: MunicipalitySource): Iterable<Text> {
  for (const file of source.reorganizations) {
    const date = effectiveDate(file.data);
    if (date === null) continue;
    const base = { title: file.data.title, date };
    yield* passages(file.body, base, urls.reorganization(source.id, file.id));
    for (const [index, remark] of file.data.remarks.entries()) {
      yield {
        ...base,
        line: file.at(['remarks', index]).line,
        url: urls.reorganization(source.id, file.id),
        words: remark.text,
      };
    }
  }
  for (const file of source.editions) {
    const date = dateOfText(file.data);
    if (date === null) continue;
    const base = { title: file.data.title, date };
    yield* passages(file.body, base, urls.edition(source.id, file.document, file.id));
    for (const [index, measure] of file.data.measures.entries()) {
      const url = urls.item(source.id, file.document, file.id, measure.id);
      const line = file.at(['measures', index, 'id']).line;
      const texts = [measure.text, measure.note, ...(measure.aspects ?? []).map((aspect) => aspect.text)];
      for (const words of texts) if (typeof words === 'string') yield { ...base, line, url, words };
    }
    if (file.data.contact) {
      yield {
        ...base,
        line: file.at(['contact']).line,
        url: urls.edition(source.id, file.document, file.id),
        words: file.data.contact.office,
      };
    }
  }
}

function* passages(body: Body, base: Pick<Text, 'title' | 'date'>, url: string): Iterable<Text> {
  for (const { heading, plain, line } of body.passages) {
    const here = heading ? `${url}#${heading.id}` : url;
    if (heading) yield { ...base, line: heading.line, url: here, words: heading.title };
    yield { ...base, line, url: here, words: plain };
  }
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
