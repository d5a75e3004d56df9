// Several windows on one draft. Each hears late of what the others did, and still nothing written is lost.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { type Keeping, keepingOf } from '#components/draft/keeping.ts';
import { type Kept, keptDrafts, throwAway } from '#components/draft/kept.ts';
import type { State } from '#components/draft/state.ts';
import { emptyDraft, withText } from '#drafting/draft.ts';

type Listener = (event: Partial<StorageEvent>) => void;

interface Window {
  readonly keeping: Keeping;
  readonly state: () => State;
  readonly write: (text: string) => void;
  /** Receives the oldest storage event of another window that it has not received yet. */
  readonly hear: () => void;
}

const PATH = 'content/aozora/reorganizations/2027-04-01.md';
const textOf = (kept: Kept | State['draft']) => kept?.written[PATH] ?? '';

afterEach(() => vi.unstubAllGlobals());

/** `isLate`: a window sees the stored value of another only after its event, as with separate processes. */
function browser({ isLate = false } = {}) {
  const stored = new Map<string, string>();
  const views: Map<string, { readonly value: string | null; readonly time: number }>[] = [];
  const heard: (Partial<StorageEvent> & { readonly key: string; readonly time: number })[][] = [];
  let current = 0;
  let time = 0;
  const put = (key: string, newValue: string | null) => {
    time++;
    if (newValue === null) stored.delete(key);
    else stored.set(key, newValue);
    views[current]?.set(key, { value: newValue, time });
    for (const [at, events] of heard.entries()) if (at !== current) events.push({ key, newValue, time });
  };
  const calls = {
    getItem: (key: string) => (isLate ? views[current]?.get(key)?.value : stored.get(key)) ?? null,
    setItem: put,
    removeItem: (key: string) => put(key, null),
  };
  const localStorage = new Proxy(calls, {
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  vi.stubGlobal('localStorage', localStorage);

  const open = (kept: Kept | null): Window => {
    const at = heard.push([]) - 1;
    views.push(new Map([...stored].map(([key, value]) => [key, { value, time }])));
    const listeners: Listener[] = [];
    vi.stubGlobal('addEventListener', (type: string, listener: Listener) => {
      if (type === 'storage') listeners.push(listener);
    });
    const draft = { ...emptyDraft('aozora', {}), written: kept?.written ?? {} };
    const nothing = { form: null, aside: [], table: '', pasted: null, waiting: null, typed: {} };
    const ways = { past: [], future: [], begun: {}, errors: null, sent: [], trial: null };
    const first = { ...nothing, ...ways, id: kept?.id ?? 'aozora', name: '青空市', draft, open: PATH };
    let state = { ...first, saved: 'all', elsewhere: 'nothing', told: '' } as unknown as State;
    const set = (change: Partial<State>) => {
      state = { ...state, ...change };
    };
    const keeping = keepingOf({ state: () => state, set });
    const as = (act: () => void) => () => {
      current = at;
      act();
    };
    as(() => keeping.from(kept))();
    return {
      keeping,
      state: () => state,
      write: (text) =>
        as(() => {
          if (state.draft) set({ draft: withText(state.draft, PATH, text) });
          keeping.now();
        })(),
      hear: as(() => {
        const event = heard[at]?.shift();
        const view = views[at];
        if (event && (view?.get(event.key)?.time ?? 0) < event.time)
          view?.set(event.key, { value: event.newValue ?? null, time: event.time });
        if (event) for (const listener of listeners) listener(event);
      }),
    };
  };
  return {
    open,
    isQuiet: () => heard.every(({ length }) => length === 0),
    texts: () => [...stored.values()].map((kept) => textOf(JSON.parse(kept))),
  };
}

const texts = () => keptDrafts().map(textOf);

test('one window keeps one draft, however often it writes', () => {
  const { write, hear } = browser().open(null);
  for (const text of ['あ', 'あお', 'あおぞら']) {
    write(text);
    hear();
  }
  expect(texts()).toEqual(['あおぞら']);
});

test('an unseen text of another window is not overwritten, and the editor is informed', () => {
  const { open } = browser();
  const one = open(null);
  one.write('はじめ');
  const other = open(keptDrafts()[0] ?? null);
  other.write('はじめ、向こう');
  one.write('はじめ、こちら');
  expect(new Set(texts())).toEqual(new Set(['はじめ、向こう', 'はじめ、こちら']));
  expect(one.state().elsewhere).toBe('parted');
});

test('a draft that another window deleted only comes back under another id', () => {
  const { open } = browser();
  const one = open(null);
  one.write('はじめ');
  open(keptDrafts()[0] ?? null).hear();
  throwAway('aozora');
  one.keeping.now();
  expect(texts()).toEqual([]);
  one.write('はじめ、こちら');
  expect(keptDrafts().map((kept) => [kept.id === 'aozora', textOf(kept)])).toEqual([
    [false, 'はじめ、こちら'],
  ]);
});

test('a window without edits leaves no draft of its own', () => {
  const { open } = browser();
  const one = open(null);
  one.write('はじめ');
  const other = open(keptDrafts()[0] ?? null);
  for (const text of ['向こう一', '向こう二']) other.write(text);
  for (let at = 0; at < 3; at++) one.hear();
  one.keeping.now();
  expect(texts()).toEqual(['向こう二']);
  expect(one.state().elsewhere).toBe('written');
});

const steps = fc.array(fc.record({ window: fc.nat(2), hears: fc.boolean() }), { maxLength: 25 });

test('the last text of each window is kept, in any order of writing and hearing', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { open } = browser();
      open(null).write('はじめ');
      const windows = [0, 1, 2].map(() => open(keptDrafts()[0] ?? null));
      const last = new Map<number, string>();
      for (const [at, { window, hears }] of taken.entries()) {
        if (hears) windows[window]?.hear();
        else {
          last.set(window, `${at}`);
          windows[window]?.write(`${at}`);
        }
        expect(texts()).toEqual(expect.arrayContaining([...last.values()]));
      }
      expect(keptDrafts().length).toBeLessThanOrEqual(3);
    }),
  );
});

test('after simultaneous writes both texts are kept once the windows heard of each other', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { open, isQuiet, texts } = browser({ isLate: true });
      open(null).write('はじめ');
      const windows = [0, 1, 2].map(() => open(keptDrafts()[0] ?? null));
      const last = new Map<number, string>();
      for (const [at, { window, hears }] of taken.entries())
        if (hears) windows[window]?.hear();
        else {
          last.set(window, `${at}`);
          windows[window]?.write(`${at}`);
        }
      for (let round = 0; round < 100 && !isQuiet(); round++) for (const { hear } of windows) hear();
      expect(texts()).toEqual(expect.arrayContaining([...last.values()]));
    }),
  );
});
