// Part of every page of `npm run dev`: shows the problems of the content over the page until they are fixed.
import type { ShownProblem } from '#site/dev-content.ts';
import styles from './problems.css?inline';

const shade = document.createElement('div');
shade.id = 'hensen-problems';
const root = shade.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
root.adoptedStyleSheets = [sheet];

/** The most problems shown: nobody reads more before fixing one. */
const MOST = 20;

function show(problems: readonly ShownProblem[]): void {
  shade.remove();
  if (problems.length === 0) return;
  const rest = problems.length - MOST;
  const panel = element('section', '', [
    element('h2', `原稿に誤りが${problems.length}件あります`),
    element('p', '直して保存すると、この知らせは消え、ページが新しくなります。'),
    ...problems.slice(0, MOST).map(problemElement),
    ...(rest > 0 ? [element('p', `ほかに${rest}件あります。「npm run check」で、すべてを読めます。`)] : []),
  ]);
  panel.setAttribute('role', 'alert');
  root.replaceChildren(panel);
  document.body.append(shade);
}

function problemElement({ file, line, text, message, hint }: ShownProblem): HTMLElement {
  return element('article', '', [
    element('p', `${file} の ${line}行目`, [], 'place'),
    ...(text === null || text.trim() === '' ? [] : [element('pre', text)]),
    element('p', message, [], 'message'),
    element('p', `直し方: ${hint}`),
  ]);
}

function element(name: string, words: string, inner: readonly HTMLElement[] = [], kind = ''): HTMLElement {
  const made = document.createElement(name);
  if (kind !== '') made.className = kind;
  made.append(words, ...inner);
  return made;
}

import.meta.hot?.on('hensen:problems', show);
// Problems reported before this page was opened.
const answer = await fetch(`${import.meta.env.BASE_URL}@hensen/problems`);
show(await answer.json());
