// The page of the workbench: puts a draft on the desk, and lets what the views ask for be done.
import { render } from 'lit-html';
import type { Proposal } from '#archive/mint/propose.ts';
import { writtenOf } from '#drafting/changes/change-values.ts';
import { type Texts, textsOf } from '#drafting/draft.ts';
import type { Repository } from '#drafting/propose.ts';
import type { Edit } from '#drafting/write/edit-file.ts';
import type { NewMunicipality } from '#workbench/beginning.ts';
import type { Said, Table } from '#workbench/chart-tables.ts';
import { asking } from './ask.ts';
import { type Desk, deskOf, type Municipality } from './desk.ts';
import type { Kept } from './kept.ts';
import { beginView, type What } from './views/begin.ts';
import { changesView } from './views/changes.ts';
import { deskView } from './views/desk-view.ts';
import { factsView } from './views/facts.ts';
import { fileViewOf } from './views/file.ts';
import type { Form } from './views/form.ts';
import { outView } from './views/out.ts';
import { resultView } from './views/result.ts';
import { statementsView } from './views/statements.ts';
import { tableView } from './views/table.ts';

/** What the page tells its script. */
export interface Given {
  readonly municipalities: readonly Municipality[];
  readonly repository: Repository | null;
  /** Where the texts of a municipality lie, with {id} for its id. */
  readonly texts: string;
  /** A file to try it with. */
  readonly example: { readonly municipality: string; readonly path: string } | null;
}

export function start(page: HTMLElement): void {
  const given: Given = JSON.parse(page.dataset.given ?? '{}');
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  const desk = deskOf({
    ask: asking(),
    municipalities: given.municipalities,
    today,
    show: (one) => show(one),
  });
  const file = fileViewOf(() => desk);

  /** The texts of a municipality of the site; those that belong to all, of one that it does not have. */
  const publishedOf = async (municipality: string): Promise<Texts | null> => {
    const ids = ['shared', ...given.municipalities.flatMap(({ id }) => (id === municipality ? [id] : []))];
    try {
      const texts = await Promise.all(ids.map((id) => fetched(given.texts, id)));
      return Object.assign({}, ...texts);
    } catch {
      desk.set({
        fault: '市区町村のファイルを読み込めませんでした。通信を確かめて、もう一度お試しください。',
      });
      return null;
    }
  };
  const nameOf = (municipality: string) =>
    given.municipalities.find(({ id }) => id === municipality)?.name ?? municipality;

  /** Edits the open file as the form asks, where it can be understood. */
  const edit = async (edits: readonly Edit[], told: string) => {
    const { draft, open } = desk.state;
    if (!draft || open === null) return;
    const text = await desk.ask('edit', open, textsOf(draft)[open] ?? '', edits);
    if (text === null)
      desk.set({
        told: 'ファイルに読めないところがあるため、書き込めませんでした。先に「ファイル」の欄の誤りを直してください。',
      });
    else desk.write(open, text, told);
  };

  const changing = {
    put: async ({ index, verb, values }: Form) => {
      const before = index === null ? {} : (desk.state.look?.rows[index]?.written as object);
      const written = writtenOf(verb, values, before as Readonly<Record<string, unknown>>) as never;
      desk.set({ form: null });
      await (index === null
        ? edit([{ at: ['changes'], insert: written }], '変更を書き加えました。')
        : edit([{ at: ['changes', index], set: written }], '変更を直しました。'));
    },
    remove: (index: number) =>
      edit([{ at: ['changes', index], remove: true }], '変更を消しました。「元に戻す」で戻せます。'),
    move: (index: number, to: number) => edit([{ at: ['changes', index], move: to }], '順番を変えました。'),
    toText: (line: number) => file.goTo(line),
  };

  const pasting = {
    read: async (table: Table, said: Said = {}) => {
      const { event } = desk.state.look ?? {};
      const read = await desk.ask('readChart', table, said, event?.before ?? []);
      if (!read.ok) return desk.set({ refusedTable: read.why, pasted: null });
      const found = read.value;
      const pasted = { table, said, found, suggested: null, taken: new Set<string>(), answers: new Map() };
      desk.set({ pasted, refusedTable: null });
      if (!found.read.ok) return;
      const { chart } = found.read.value;
      const suggested = await desk.ask('suggest', event?.before ?? [], event?.coverage ?? 'all', chart);
      const sure = suggested.suggestions.flatMap(({ id, sureness }) => (sureness === 'sure' ? [id] : []));
      desk.set({ pasted: { ...pasted, suggested, taken: new Set(sure) } });
    },
    take: async () => {
      const { pasted } = desk.state;
      if (!pasted?.suggested) return;
      const { suggestions, questions } = pasted.suggested;
      const changes = [
        ...suggestions.filter(({ id }) => pasted.taken.has(id)).map(({ written }) => written),
        ...questions.flatMap(({ id, choices }) => choices[pasted.answers.get(id) ?? -1]?.written ?? []),
      ];
      desk.set({ tab: 'changes', pasted: null });
      await edit(
        changes.map((written) => ({ at: ['changes'], insert: written as never })),
        `案から${changes.length}件の変更を書き加えました。`,
      );
    },
    keepChart: async () => {
      const { pasted, draft, look } = desk.state;
      const { effective, source } = look?.fields ?? {};
      if (!pasted?.found.read.ok || !draft || typeof effective !== 'string') return;
      const { chart, posts } = pasted.found.read.value;
      const { title = '（資料の題名）' } = (source ?? {}) as { readonly title?: string };
      const path = `content/${draft.municipality}/charts/${effective}.yaml`;
      const text = await desk.ask('chartText', chart, { asOf: effective, source: { title }, posts });
      desk.write(path, text, `${path} を下書きに加えました。`);
    },
    forget: () => desk.set({ pasted: null }),
  };

  const minting = {
    propose: async () => {
      const { draft } = desk.state;
      if (!draft) return;
      const { municipality } = draft;
      const found = await desk.ask('proposals', { municipality, texts: textsOf(draft), asOf: today }, {});
      desk.set({ minting: { proposals: found, chosen: new Map() } });
    },
    put: async (proposals: readonly Proposal[]) => {
      const { draft } = desk.state;
      if (!draft) return;
      const path = `content/${draft.municipality}/ids.yaml`;
      const text = await desk.ask('withIds', textsOf(draft), path, proposals);
      desk.set({ minting: null });
      if (text !== null)
        desk.write(path, text, `${proposals.length}件のIDを付け、${path} に書き加えました。`);
    },
  };

  const begin = {
    start: async (what: What, municipality: string, fresh: NewMunicipality | null) => {
      const published = await publishedOf(municipality);
      if (published === null) return;
      const first = fresh === null ? null : await desk.ask('municipalityFile', fresh);
      const file = await desk.ask('reorganizationFile', municipality, published, today);
      const written = { ...(first ? { [first.path]: first.text } : {}), [file.path]: file.text };
      desk.take(
        { municipality, published, written },
        { name: fresh?.name ?? nameOf(municipality), open: file.path },
      );
      void what;
    },
    resume: async (kept: Kept) => {
      const { municipality, written, open, name } = kept;
      const published = await publishedOf(municipality);
      if (published) desk.take({ municipality, published, written }, { name, open });
    },
    openFile: async (one: File, municipality: string) => {
      const published = await publishedOf(municipality);
      if (published === null) return;
      const path = placeOf(one.name, municipality, published);
      const written = { [path]: await one.text() };
      desk.take({ municipality, published, written }, { name: nameOf(municipality), open: path });
    },
    tryExample: async () => {
      const { municipality, path } = given.example ?? { municipality: '', path: '' };
      const published = await publishedOf(municipality);
      if (published)
        desk.take({ municipality, published, written: {} }, { name: nameOf(municipality), open: path });
    },
    hasExample: given.example !== null,
  };

  const show = (one: Desk) => {
    if (one.state.draft === null) {
      render(beginView(one, begin), page);
      return;
    }
    const goTo = ({
      position,
    }: {
      readonly position: { readonly file: string; readonly line: number; readonly column: number };
    }) => {
      if (position.file !== one.state.open) one.open(position.file);
      file.goTo(position.line, position.column);
    };
    const tabs = [
      { id: 'changes', title: '変更', view: () => changesView(one, changing) },
      { id: 'table', title: '表を貼る', view: () => tableView(one, pasting) },
      {
        id: 'facts',
        title: '期日と出典',
        view: () =>
          factsView(one, (at, value) =>
            edit([value === '' ? { at, remove: true } : { at, set: value }], '書き込みました。'),
          ),
      },
      {
        id: 'statements',
        title: '記述の点検',
        view: () =>
          statementsView(one, {
            add: (statements) =>
              edit(
                statements.map((insert) => ({ at: ['statements'], insert })),
                '記述を書き加えました。',
              ),
            remark: (ref) =>
              edit(
                [{ at: ['remarks'], insert: { ref, text: '組織の変更ではない記述。' } }],
                '補足に書き加えました。',
              ),
            remove: (index) => edit([{ at: ['statements', index], remove: true }], '記述を消しました。'),
          }),
      },
      { id: 'file', title: 'ファイル', view: () => file.view(one) },
    ] as const;
    render(
      deskView(one, {
        tabs,
        result: () => resultView(one, goTo, minting),
        out: () => outView(one, given.repository),
      }),
      page,
    );
  };
  show(desk);
}

async function fetched(texts: string, id: string): Promise<Texts> {
  const response = await fetch(texts.replace('{id}', id));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

/** Where a file of that name stands, or would. */
function placeOf(name: string, municipality: string, published: Texts): string {
  const known = Object.keys(published).filter((path) => path.split('/').at(-1) === name);
  const [only, another] = known;
  if (only !== undefined && another === undefined) return only;
  const folder = name.endsWith('.md') ? 'reorganizations/' : /^\d/.test(name) ? 'charts/' : '';
  return `content/${municipality}/${folder}${name}`;
}
