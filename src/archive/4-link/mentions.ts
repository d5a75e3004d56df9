import type { ISODate } from '#calendar/date.ts';
import { pathAt } from '#org/query.ts';
import type { UnitId } from '#org/unit.ts';
import type { Body } from '../1-read/markdown.ts';
import type { MunicipalitySource, SharedSource } from '../1-read/read.ts';
import { type Derived, effectiveDate } from '../2-derive/derive.ts';
import type { LinkedTerm, Mention } from './types.ts';
import { urls } from './urls.ts';

interface Text {
  readonly file: string;
  readonly title: string;
  readonly date: ISODate;
  readonly line: number;
  readonly url: string;
  readonly words: string;
}

export interface Mentions {
  readonly units: ReadonlyMap<UnitId, readonly Mention[]>;
  readonly terms: readonly LinkedTerm[];
}

/** Which text speaks of which unit or term. Each text is read once, whatever the number of names. */
export function linkMentions(source: MunicipalitySource, shared: SharedSource, derived: Derived): Mentions {
  const { history, directory } = derived;
  const names = new Set<string>();
  for (const life of history.lives.values())
    for (const { unit } of life.spans) if (unit.unnamed === null) names.add(unit.name);
  const termIds = new Map<string, string>();
  for (const { id, term, also = [] } of shared.glossary?.data.terms ?? [])
    for (const word of [term, ...also]) termIds.set(word, id);
  const matcher = matcherOf([...names, ...termIds.keys()]);

  const units = new Map<UnitId, Mention[]>();
  const terms = new Map<string, Mention[]>();
  const add = (map: Map<string, Mention[]>, id: string, text: Text) => {
    const list = map.get(id) ?? [];
    const last = list.at(-1);
    if (last?.url === text.url && last.line === text.line) return;
    list.push({
      file: text.file,
      line: text.line,
      url: text.url,
      title: text.title,
      words: excerpt(text.words),
    });
    map.set(id, list);
  };

  for (const text of textsOf(source)) {
    let above: UnitId | null = null;
    for (const word of matcher(text.words)) {
      const term = termIds.get(word);
      if (term !== undefined) add(terms, term, text);
      if (!names.has(word)) continue;
      const found: UnitId | null = whoIs(word, text.date, above);
      if (found === null) continue;
      add(units, found, text);
      above = found;
    }
  }
  return { units, terms: [...terms].map(([id, mentions]) => ({ id, term: id, mentions })) };

  /** The one unit of that name, or the one below the unit just named; a name that many bear says nothing alone. */
  function whoIs(name: string, date: ISODate, above: UnitId | null): UnitId | null {
    for (const side of ['on', 'before'] as const) {
      const all = side === 'on' ? directory.named(name, date) : directory.named(name, dayBefore(date));
      if (all.length === 1) return all[0] ?? null;
      const parent = above ? pathAt(history, above, date, side) : null;
      const below = parent ? directory.find([...parent, name], date, side) : null;
      if (below !== null) return below;
    }
    return null;
  }
}

function dayBefore(date: ISODate): ISODate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function* textsOf(source: MunicipalitySource): Iterable<Text> {
  for (const file of source.reorganizations) {
    const date = effectiveDate(file.data);
    if (date === null) continue;
    const base = { file: file.file, title: file.data.title, date };
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
    const date = file.data.issued.interval.end ?? file.data.issued.interval.start;
    if (date === null) continue;
    const base = { file: file.file, title: file.data.title, date };
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

function* passages(body: Body, base: Pick<Text, 'file' | 'title' | 'date'>, url: string): Iterable<Text> {
  for (const { heading, plain, line } of body.passages) {
    const here = heading ? `${url}#${heading.id}` : url;
    if (heading) yield { ...base, line: heading.position.line, url: here, words: heading.title };
    yield { ...base, line, url: here, words: plain };
  }
}

/** Finds the longest known word at each place, from left to right, none inside another. */
function matcherOf(words: readonly string[]): (text: string) => readonly string[] {
  const known = new Set(words.filter((word) => word.length >= 2));
  // Many names begin alike, but few of those differ in length.
  const lengths = new Map<string, Set<number>>();
  for (const word of known) {
    const start = word.slice(0, 2);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(word.length));
  }
  const byStart = new Map([...lengths].map(([start, all]) => [start, [...all].sort((a, b) => b - a)]));
  return (text) => {
    const found: string[] = [];
    for (let at = 0; at < text.length; ) {
      const word = byStart
        .get(text.slice(at, at + 2))
        ?.map((length) => text.slice(at, at + length))
        .find((one) => known.has(one) && standsAlone(text, at, one));
      if (word) found.push(word);
      at += word?.length ?? 1;
    }
    return found;
  };
}

/** ICT is no part of DICTION, AI none of MAIN: Latin words are whole words. */
function standsAlone(text: string, at: number, word: string): boolean {
  const latin = /[A-Za-z0-9]/;
  const before = text[at - 1] ?? '';
  const after = text[at + word.length] ?? '';
  return (
    !(latin.test(word[0] ?? '') && latin.test(before)) &&
    !(latin.test(word.at(-1) ?? '') && latin.test(after))
  );
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
