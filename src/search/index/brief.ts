import { answerText, newRecord, type SearchRecord } from '../record.ts';

/**
 * A record as stored in a file: without default values, and without the answer repeated at the start of the
 * text.
 */
export type Brief = Pick<SearchRecord, 'type' | 'url' | 'title'> & Partial<SearchRecord>;

const empty = new Map<string, unknown>(Object.entries(newRecord({ type: 'page', url: '', title: '' })));

export function brief(record: SearchRecord): Brief {
  const { type, url, title } = record;
  const kept = Object.entries({ ...record, text: withoutAnswer(record) }).filter(
    ([field, value]) => !(Array.isArray(value) ? value.length === 0 : value === empty.get(field)),
  );
  return { type, url, title, ...Object.fromEntries(kept) };
}

/**
 * The text without the answer it starts with. It then starts with a line break, which no other text does, so
 * that `fromBrief` can restore it.
 */
function withoutAnswer({ text, answer }: SearchRecord): string {
  const words = answerText(answer);
  return words !== '' && `${text}\n`.startsWith(`${words}\n`) ? text.slice(words.length) || '\n' : text;
}

export function fromBrief(kept: Brief): SearchRecord {
  const record = newRecord(kept);
  if (!record.text.startsWith('\n')) return record;
  return { ...record, text: `${answerText(record.answer)}${record.text}`.trimEnd() };
}
