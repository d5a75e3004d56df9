import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';

/** A citation as staff paste it into a document; the place in the edition goes between its two halves. */
export interface Citation {
  readonly what: string;
  readonly by: string;
  /** Of the edition, which stays when a later one comes out. */
  readonly address: string;
  readonly asOf: string;
}

export function citationOf(
  archive: Pick<Archive, 'name'>,
  { data, url }: Pick<LinkedEdition, 'data' | 'url'>,
  site: { readonly name: string; readonly url: string },
  asOf: string,
): Citation {
  const { source } = data;
  const from = [
    ...(source.title === data.title ? [] : [`「${source.title}」`]),
    ...(source.publisher ? [source.publisher] : []),
    ...(source.place ? [source.place] : []),
  ];
  return {
    what: `${archive.name}「${data.title}」${data.edition}（${data.issued.text}）`,
    by: `${from.length > 0 ? `、出典: ${from.join('、')}` : ''}、${site.name}${data.fidelity === 'summary' ? '（編集者による要約）' : ''}`,
    address: new URL(url, site.url).href,
    asOf: `${asOf}現在`,
  };
}
