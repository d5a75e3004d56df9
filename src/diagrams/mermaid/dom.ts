import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { DOMWindow, JSDOM } from 'jsdom';
import { config } from './config.ts';
import { answerMeasurements } from './measurements.ts';

/** What is used of Mermaid. */
export interface Mermaid {
  readonly initialize: (config: object) => void;
  readonly mermaidAPI: {
    readonly reset: () => void;
    readonly render: (id: string, text: string, container: Element) => Promise<{ readonly svg: string }>;
    readonly getDiagramFromText: (text: string) => Promise<{ readonly type: string; readonly db: unknown }>;
  };
}

export interface Workshop {
  readonly window: DOMWindow;
  readonly mermaid: Mermaid;
}

let workshop: Promise<Workshop> | undefined;

/**
 * Mermaid in a window of its own, made when it is first asked for and kept. Mermaid and the window live in a
 * separate context, so that no `document` or `window` is to be found in the program itself.
 */
function openWorkshop(): Promise<Workshop> {
  workshop ??= open();
  return workshop;
}

let last: Promise<unknown> = Promise.resolve();

/** Mermaid keeps its settings and some of its parsers' findings in variables: one piece of work after another. */
export function withMermaid<T>(work: (workshop: Workshop) => Promise<T>): Promise<T> {
  const done = last.then(async () => {
    const place = await openWorkshop();
    place.window.eval(restart);
    place.mermaid.mermaidAPI.reset();
    return work(place);
  });
  last = done.catch(() => undefined);
  return done;
}

async function open(): Promise<Workshop> {
  const { JSDOM } = await import('jsdom');
  const dom: JSDOM = new JSDOM('<!doctype html><html lang="ja"><body></body></html>', {
    runScripts: 'outside-only',
  });
  const { window } = dom;
  answerMeasurements(window);
  leaveStylesUnread(window);
  window.eval(steady);
  new Script(quickened(readFileSync(bundle(), 'utf8')), { filename: 'mermaid.min.js' }).runInContext(
    dom.getInternalVMContext(),
  );
  const { mermaid } = window as unknown as { readonly mermaid: Mermaid };
  mermaid.initialize(structuredClone(config));
  return { window, mermaid };
}

/** jsdom would parse each style sheet that Mermaid writes, and nobody asks it for what is in there. */
function leaveStylesUnread({ document }: DOMWindow): void {
  const create = document.createElement.bind(document) as (name: string) => HTMLElement;
  Object.defineProperty(document, 'createElement', {
    value: (name: string) => {
      const element = create(name);
      if (name === 'style') element.setAttribute('type', 'text/plain');
      return element;
    },
  });
}

/** All of Mermaid in one file that looks for nothing but a window. */
function bundle(): string {
  return join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js');
}

/**
 * Mermaid copies its settings, some 700 values, whenever it looks one up: for each node several times, and that is
 * two thirds of the time it takes. One copy for as long as the settings stay the same is enough. Where a version of
 * Mermaid is written otherwise it stays as it is.
 */
function quickened(source: string): string {
  return source.replace(
    /=(\w+)\(\(\)=>(\w+)\(\{\},(\w+)\),"getConfig"\)/,
    '=$1((()=>{let of,copy;return()=>{if(of!==$3){of=$3;copy=$2({},$3)}return copy}})(),"getConfig")',
  );
}

/** The same text gives the same drawing: it must not depend on the clock or on chance. */
const steady = `
  globalThis.Date = new Proxy(Date, {
    construct: (target, args, as) => args.length === 0 ? new target(0) : Reflect.construct(target, args, as === globalThis.Date ? target : as),
    apply: () => new Date(0).toString(),
    get: (target, name) => name === 'now' ? () => 0 : Reflect.get(target, name),
  });
  globalThis.structuredClone = (value) => {
    if (value instanceof Map) return new Map([...value].map(([k, v]) => [structuredClone(k), structuredClone(v)]));
    if (value instanceof Set) return new Set([...value].map((v) => structuredClone(v)));
    if (Array.isArray(value)) return value.map((v) => structuredClone(v));
    if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, structuredClone(v)]));
    return value;
  };
  // Cytoscape, once asked to place the nodes of a mindmap, repaints for ever.
  globalThis.requestAnimationFrame = () => 0;
  globalThis.cancelAnimationFrame = () => undefined;
  globalThis.restart = () => {
    let seed = 1;
    Math.random = () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  };
`;

const restart = 'restart()';
