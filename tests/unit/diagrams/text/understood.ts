import { JSDOM } from 'jsdom';

interface Vertex {
  readonly id: string;
  readonly text?: string;
  readonly classes: readonly string[];
  readonly link?: string;
}

/** A figure as Mermaid reads it, with the words that a reader will see. */
export interface Understood {
  readonly boxes: readonly { readonly id: string; readonly label: string; readonly link: string | null }[];
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly boxes: readonly string[];
  }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly name: string;
    readonly section: string;
    readonly milestone: boolean;
  }[];
}

interface Db {
  readonly getVertices?: () => ReadonlyMap<string, Vertex>;
  readonly getEdges?: () => readonly {
    readonly start: string;
    readonly end: string;
    readonly text: string;
  }[];
  readonly getSubGraphs?: () => readonly {
    readonly id: string;
    readonly title: string;
    readonly nodes: readonly string[];
  }[];
  readonly getTasks?: () => readonly {
    readonly id: string;
    readonly task: string;
    readonly section: string;
    readonly milestone?: boolean;
  }[];
}

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

export async function understood(text: string): Promise<Understood> {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const db = diagram.db as Db;
  return {
    boxes: [...(db.getVertices?.().values() ?? [])].map(({ id, text, link }) => ({
      id,
      label: seen(text ?? ''),
      link: link ?? null,
    })),
    arrows: (db.getEdges?.() ?? []).map(({ start, end, text }) => ({
      from: start,
      to: end,
      label: seen(text),
    })),
    groups: (db.getSubGraphs?.() ?? []).map(({ id, title, nodes }) => ({
      id,
      title: seen(title),
      boxes: nodes,
    })),
    tasks: (db.getTasks?.() ?? []).map(({ id, task, section, milestone }) => ({
      id,
      name: seen(task.trim()),
      section: seen(section),
      milestone: milestone ?? false,
    })),
  };
}

/** Mermaid encodes entities in its own way and lets the browser read them as HTML. */
function seen(text: string): string {
  const html = text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
  const element = window.document.createElement('textarea');
  element.innerHTML = html.replaceAll(/<br\s*\/?>/g, '\n');
  return element.value;
}
