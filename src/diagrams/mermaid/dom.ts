import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { DOMWindow, JSDOM } from 'jsdom';
import { config } from './config.ts';
import { answerMeasurements } from './measurements.ts';

interface Mermaid {
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
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` with Mermaid in a window of its own, which is created on first use and kept. Both live in a
 * separate context, so that the program itself has no `document` and no `window`. Mermaid keeps its settings
 * and some parser results in variables, so one piece of work runs after another.
 */
export function withMermaid<T>(work: (workshop: Workshop) => Promise<T>): Promise<T> {
  const done = last.then(async () => {
    workshop ??= open();
    const { window, mermaid } = await workshop;
    window.eval('restart()');
    mermaid.mermaidAPI.reset();
    return work({ window, mermaid });
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
  window.eval(steady);
  // The bundle with all of Mermaid in one file, which needs nothing but a window.
  const bundle = join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js');
  const script = new Script(quickened(readFileSync(bundle, 'utf8')), { filename: bundle });
  script.runInContext(dom.getInternalVMContext());
  const { mermaid } = window as unknown as { readonly mermaid: Mermaid };
  mermaid.initialize(structuredClone(config));
  return { window, mermaid };
}

/**
 * Mermaid copies its settings, some 850 values, on each lookup: a quarter of its time. This makes it copy
 * them only when they change. A version of Mermaid with other code is left as it is.
 */
function quickened(source: string): string {
  return source.replace(
    /=(\w+)\(\(\)=>(\w+)\(\{\},(\w+)\),"getConfig"\)/,
    '=$1((()=>{let of,copy;return()=>{if(of!==$3){of=$3;copy=$2({},$3)}return copy}})(),"getConfig")',
  );
}

/** Makes the same text give the same drawing, whatever the clock or chance. */
const steady = `
  globalThis.Date = new Proxy(Date, {
    construct: (target, args, as) => args.length === 0 ? new target(0) : Reflect.construct(target, args, as === globalThis.Date ? target : as),
    apply: () => new Date(0).toString(),
    get: (target, name) => name === 'now' ? () => 0 : Reflect.get(target, name),
  });
  globalThis.structuredClone = (value) => {
    const all = (values) => [...values].map(structuredClone);
    if (Array.isArray(value)) return all(value);
    if (value instanceof Map) return new Map(all(value));
    if (value instanceof Set) return new Set(all(value));
    return value !== null && typeof value === 'object' ? Object.fromEntries(all(Object.entries(value))) : value;
  };
  // Cytoscape, once asked to place the nodes of a mindmap, repaints for ever.
  globalThis.requestAnimationFrame = () => 0;
  globalThis.cancelAnimationFrame = () => undefined;
  globalThis.restart = () => {
    let seed = 20_261_125;
    Math.random = () => (seed = (seed * 48271) % 0x7fffffff) / 0x7fffffff;
  };
`;
