// The editor for the text of a file, with highlighting, problems at their lines and completion. A separate
// module, loaded when somebody opens the text.
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Completions } from '#drafting/completion/complete.ts';
import type { Found } from '#drafting/remedies/remedies.ts';
import type { Mend } from './views/problems/remedies.ts';

export interface TextEditor {
  /** Shows a text, unless the editor already has it. */
  readonly show: (path: string, text: string) => void;
  readonly mark: (diagnostics: readonly Found[]) => void;
  readonly goTo: (line: number, column: number) => void;
}

interface Options {
  readonly parent: HTMLElement;
  readonly changed: (path: string, text: string) => void;
  readonly mend: Mend;
  /** Completions at a position in the text. */
  readonly complete: (path: string, text: string, at: number) => Promise<Completions | null>;
}

/** Tab indents, so screen readers are told how to leave the field. */
const LEAVING = 'Tab で欄を出るには、Esc を押してから Tab を押します。';

/** Translations of the texts of CodeMirror. */
const phrases = {
  'Control character': '制御文字',
  Diagnostics: '見つかったこと',
  'No diagnostics': '見つかったことはありません',
  close: '閉じる',
  Completions: '候補',
};

/** The Markdown body: headings are highlighted, the rest is plain text. */
const prose = StreamLanguage.define({
  token: (stream) => {
    const isHeading = stream.sol() && stream.match(/^#{1,6} /, false) !== null;
    stream.skipToEnd();
    return isHeading ? 'heading' : null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--accent)' },
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.lineComment, tags.comment], color: 'var(--good)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: 'var(--ink-quiet)' },
  { tag: tags.meta, color: 'var(--ink-quiet)' },
  { tag: tags.heading, fontWeight: 'bold' },
]);

const look = EditorView.theme({
  '&': { border: '1px solid var(--rule-strong)', backgroundColor: 'var(--paper)', maxBlockSize: '70vh' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "BIZ UDGothic", "Noto Sans Mono CJK JP", monospace',
    lineHeight: '1.7',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--paper-quiet)',
    color: 'var(--ink-quiet)',
    borderInlineEnd: '1px solid var(--rule)',
  },
  '.cm-activeLine': { backgroundColor: 'var(--accent-quiet)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--target)',
  },
  // CodeMirror draws these as data URLs in styles, which the content security policy forbids.
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--late)',
  },
  '.cm-diagnosticAction': {
    font: 'inherit',
    backgroundColor: 'var(--paper)',
    color: 'var(--link)',
    border: '1px solid var(--rule-strong)',
    borderRadius: '0.25rem',
    padding: '0.15rem 0.5rem',
    margin: '0.25rem 0.25rem 0 0',
  },
  '.cm-lint-marker': { inlineSize: '0.5em', blockSize: '1em' },
  '.cm-lint-marker-error': { content: 'none', borderInlineStart: '0.5em solid var(--late)' },
  '.cm-lint-marker-warning': { content: 'none', borderInlineStart: '0.5em dotted var(--rule-strong)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--rule-strong)',
    maxInlineSize: '40rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxBlockSize: '16rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.15rem 0.5rem', lineHeight: '1.7' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--ink-quiet)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 'bold' },
  '.cm-tooltip.cm-completionInfo': { maxInlineSize: '24rem', padding: '0.5rem 0.75rem', lineHeight: '1.6' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-quiet)',
    color: 'var(--ink)',
  },
});

export function openEditor({ parent, changed, mend, complete }: Options): TextEditor {
  let path = '';
  // In a shadow root, CodeMirror adopts its style sheet. In the page it would add a style element, which the
  // content security policy forbids.
  const root = parent.attachShadow({ mode: 'open' });
  const view = new EditorView({ parent: root, root, state: EditorState.create() });
  const completing = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const found = await complete(path, context.state.doc.toString(), context.pos);
    // Without a request, completion appears for a started word, and for a value after its key.
    const isBegun = found !== null && (found.from < context.pos || context.matchBefore(/: /) !== null);
    if (!found || !(context.explicit || isBegun)) return null;
    const options = found.options.map((one, at, all) => ({ ...one, boost: 99 - (198 * at) / all.length }));
    return { from: found.from, options, validFor: /^[^\s,[\]{}:"'#]*$/ };
  };
  const stateOf = (text: string) =>
    EditorState.create({
      doc: text,
      extensions: [
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({
          'aria-label': 'ファイルの文字',
          'aria-description': LEAVING,
          lang: 'ja',
        }),
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        path.endsWith('.md') ? yamlFrontmatter({ content: prose }) : yaml(),
        syntaxHighlighting(colours),
        look,
        lintGutter(),
        autocompletion({
          override: [completing],
          icons: false,
          activateOnCompletion: ({ type }) => type === 'property',
        }),
        // People who use a keyboard can leave the text with Escape, then Tab.
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(path, update.state.doc.toString());
        }),
      ],
    });
  return {
    show: (shown, text) => {
      if (shown === path && view.state.doc.toString() === text) return;
      if (shown === path) {
        view.dispatch({ changes: smallest(view.state.doc.toString(), text) });
        return;
      }
      path = shown;
      view.setState(stateOf(text));
    },
    mark: (diagnostics) => {
      const marks = diagnostics.flatMap((found) => markOf(view.state.doc, found, mend) ?? []);
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo: (line, column) => {
      const { doc } = view.state;
      const place = doc.line(Math.min(Math.max(line, 1), doc.lines));
      const at = Math.min(place.from + column - 1, place.to);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
  };
}

/** Null if the text has become too short. */
function markOf(doc: Text, { severity, position, message, hint, remedies }: Found, mend: Mend): Mark | null {
  if (position.line > doc.lines) return null;
  const line = doc.line(position.line);
  const from = Math.min(line.from + position.column - 1, line.to);
  const to = Math.min(from + position.length, line.to);
  const actions = remedies.flatMap((one) =>
    one.asks === null && !one.among ? [{ name: one.label, apply: () => mend(one, '') }] : [],
  );
  return { from, to, severity, message: `${message}\n${hint}`, actions };
}

/**
 * The smallest replacement between two texts, so that the cursor and the undo history keep their places. Not that of the
 * way back: a module that both share would be one more file for every visit to the page.
 */
function smallest(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
