import { type Draft, emptyDraft, type Texts, withText } from '#drafting/draft.ts';
import { publishedMeanwhile, withoutPublished } from '#drafting/meanwhile.ts';
import type { BeginAnswers, Begun } from '#workbench/beginning.ts';
import type { Desk } from '../desk.ts';
import { keptDraft, keptDrafts } from '../kept.ts';
import type { Asking, Doubted, ExistingFile } from '../state.ts';
import type { Begin } from '../views/begin/begin.ts';

/** A published reorganization with charts before and after it. */
export interface Example {
  readonly municipality: string;
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

/** Where texts come from: those of a municipality on the site, and an example to try. */
interface Sources {
  readonly publishedOf: (municipality: string) => Promise<Texts>;
  readonly example: Example | null;
}

export interface Beginning extends Begin {
  /** Continues with the answers to the questions. */
  readonly answered: (asking: Asking, answers: BeginAnswers) => void;
  /** Examines the file again, for another municipality. */
  readonly place: (doubted: Doubted) => void;
  readonly openAt: (doubted: Doubted, path: string) => void;
  /** Continues with the existing file, or starts a second one for the same day. */
  readonly goOn: (again: ExistingFile) => void;
  readonly startSecond: (again: ExistingFile) => void;
}

/** Bytes to read of a file: more than a content file may have, so that a file that is too long is noticed. */
const ENOUGH = 2 * 1024 * 1024;

const UNREACHED = '市区町村のファイルを読み込めませんでした。通信を確かめて、もう一度お試しください。';

/** The ways to put a file on the desk. Other files in the draft of the municipality stay. */
export function beginningOf(desk: Desk, { publishedOf, example }: Sources): Beginning {
  const drafts = draftsOf(desk, publishedOf);
  const { nameOf, draftOf, take } = drafts;

  const answered = async (asking: Asking, answers: BeginAnswers) => {
    const { what, municipality, name, published, written } = asking;
    const draft = (await draftOf(municipality)) ?? { ...emptyDraft(municipality, published), written };
    const whole = { ...draft, written: { ...written, ...draft.written } };
    const file = await desk.ask('begun', what, placeOf(desk, whole), withFolder(answers, asking));
    if (!file.ok) {
      desk.set({ asking: { ...asking, answers, refused: file.why } });
      return;
    }
    const { path, text, isThere } = file.value;
    if (isThere && what === 'reorganization' && answers.which === undefined)
      return desk.set({ again: { asking, path, text, isDrafted: whole.written[path] !== undefined } });
    forget(desk, what, municipality);
    take(whole, path, text, name, isThere ? `すでにある ${path} を開きました。` : '');
  };

  return {
    start: async (what, municipality, fresh) => {
      const draft = await draftOf(municipality);
      if (draft === null) return;
      const first = fresh === null ? null : await desk.ask('municipalityFile', fresh);
      const written = { ...(first ? { [first.path]: first.text } : {}), ...draft.written };
      const asking: Asking = {
        what,
        municipality,
        name: fresh?.fields.name ?? nameOf(municipality),
        published: draft.published,
        written,
        documents: await desk.ask('knownDocuments', placeOf(desk, { ...draft, written })),
        answers: answersTyped(desk, what),
        refused: null,
      };
      if (what === 'reorganization' || what === 'municipality') await answered(asking, {});
      else desk.set({ asking, told: '' });
    },
    answered,
    resume: async (shown) => {
      // Another window may have continued the draft since the list was shown.
      const kept = keptDraft(shown.id) ?? shown;
      const draft = await draftOf(kept.municipality, kept);
      if (draft === null) return;
      const gone = publishedMeanwhile(draft);
      const left = withoutPublished(draft);
      const files = Object.keys(left.written);
      const open = gone.includes(kept.open) ? (files[0] ?? kept.open) : kept.open;
      desk.take(left, { kept, name: kept.name, open, told: gone.length === 0 ? '' : publishedWords(gone) });
    },
    ...openingOf(desk, drafts),
    goOn: async ({ asking: { municipality, name }, path, text }) => {
      const draft = await draftOf(municipality);
      if (draft) take(draft, path, text, name, '');
    },
    startSecond: ({ asking }) => answered(asking, { which: 'second' }),
    tryExample: async () => {
      if (example === null) return;
      const { municipality, path, name } = example;
      const draft = await draftOf(municipality);
      const trial = draft && (await desk.ask('trialOf', draft.published, municipality, path));
      if (!trial) return;
      const { texts, open, text, table } = trial;
      const start = { ...emptyDraft(municipality, texts), written: { [open]: text } };
      desk.take(start, { name, open, tab: 'table', trial: { table } });
    },
    example,
  };
}

/** Access to the drafts of municipalities. */
function draftsOf(desk: Desk, publishedOf: Sources['publishedOf']) {
  return {
    nameOf: (municipality: string) =>
      desk.state.municipalities.find(({ id }) => id === municipality)?.name ??
      keptDrafts().find((one) => one.municipality === municipality)?.name ??
      municipality,
    /** Null if the texts cannot be loaded. */
    draftOf: async (municipality: string, kept = keptDraft(municipality)): Promise<Draft | null> => {
      try {
        const draft = emptyDraft(municipality, await publishedOf(municipality));
        desk.set({ fault: null });
        return kept ? { ...draft, written: kept.written, over: kept.over } : draft;
      } catch {
        desk.set({ fault: UNREACHED });
        return null;
      }
    },
    /** Opens a file in the draft as it is stored now. */
    take: (draft: Draft, path: string, text: string, name: string, notice: string) => {
      const kept = keptDraft(draft.municipality);
      const { written, over } = kept ?? draft;
      const whole = { ...draft, written: { ...draft.written, ...written }, over };
      desk.take(withText(whole, path, text), { kept, name, open: path, told: notice });
    },
  };
}

/** Opening a file from the person's machine, whose municipality or place may be unclear. */
function openingOf(
  desk: Desk,
  { nameOf, draftOf, take }: ReturnType<typeof draftsOf>,
): Pick<Beginning, 'openFile' | 'place' | 'openAt'> {
  const look = async (municipality: string, name: string, text: string) => {
    const draft = await draftOf(municipality);
    return draft && desk.ask('openingOf', name, text, placeOf(desk, draft));
  };
  const openAt = async ({ municipality, opening }: Doubted, path: string) => {
    const draft = await draftOf(municipality);
    if (draft) take(draft, path, opening.text, nameOf(municipality), `${path} として開きました。`);
  };
  return {
    openFile: async (file, municipality) => {
      const start = await file.slice(0, ENOUGH).arrayBuffer();
      const text = await desk.ask('fileText', file.name, new Uint8Array(start));
      if (!text.ok) {
        desk.set({ told: text.why });
        return;
      }
      const opening = await look(municipality, file.name, text.value);
      if (opening === null) return;
      const doubted = { municipality, opening, kind: opening.kind, document: '' };
      if (opening.path !== null && opening.doubt === null) await openAt(doubted, opening.path);
      else desk.set({ doubted, told: '' });
    },
    place: async (doubted) => {
      const { name, text } = doubted.opening;
      const opening = await look(doubted.municipality, name, text);
      if (opening) desk.set({ doubted: { ...doubted, opening, kind: opening.kind ?? doubted.kind } });
    },
    openAt,
  };
}

function placeOf({ today }: Desk, { municipality, published, written }: Draft) {
  return { municipality, texts: { ...published, ...written }, asOf: today };
}

/** A new edition of an existing document takes the folder, title and type of the document. */
function withFolder(answers: BeginAnswers, { documents }: Asking): BeginAnswers {
  const known = documents.find(({ id }) => id === (answers.document ?? ''));
  return known ? { ...answers, folder: known.id, title: known.title, type: known.type } : answers;
}

/** The answers typed so far. Until there is a file, they are kept as the text of fields. */
function answersTyped({ state }: Desk, what: Begun): BeginAnswers {
  const own = Object.entries(state.typed).filter(([name]) => name.startsWith(`${what} `));
  return Object.fromEntries(own.map(([name, text]) => [name.slice(what.length + 1), text]));
}

/** Forgets what was typed to create the file, because the file has it. */
function forget(desk: Desk, what: Begun, municipality: string): void {
  for (const name of Object.keys(desk.state.typed))
    if (name.startsWith(`${what} `) || name.startsWith('new ')) desk.type(name, '');
  // The municipality exists from now on.
  desk.type('chosen', municipality);
}

function publishedWords(paths: readonly string[]): string {
  return `${paths.join('、')} は、下書きのとおりにサイトに載りました。この下書きからは外しました。`;
}
