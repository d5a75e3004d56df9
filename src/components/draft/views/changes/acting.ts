import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { offered } from '#drafting/changes/acts.ts';
import { valuesBelow, valuesFor } from '#drafting/changes/change-values.ts';
import { namedPost, namedUnit, type UnitValue } from '#drafting/changes/unit-value.ts';
import type { Verb } from '#org/change.ts';
import { verbWords } from '#telling/verbs.ts';
import type { LookedEvent } from '#workbench/looks/reorganization.ts';
import type { Standing } from '#workbench/looks/standing.ts';
import type { WrittenRow } from '#workbench/written-in.ts';
import { formOf } from '../../begun.ts';
import type { Desk } from '../../desk.ts';
import { closeMenu, closeMenuLeftBehind, MENU, openMenu, stepThrough } from '../../menu.ts';
import type { Acting, Target } from '../../state.ts';
import { onText, onTick } from '../events.ts';
import { toForm } from '../forms/form.ts';

interface Node {
  readonly target: Target;
  readonly children: readonly Node[];
}

/** The chart before the reorganization, with a menu for each unit. `together` writes one change per unit. */
export function actingView(
  desk: Desk,
  event: LookedEvent,
  rows: readonly WrittenRow[],
  together: (verb: Verb, units: readonly UnitValue[]) => void,
): TemplateResult {
  const { acting } = desk.state;
  return html`${guard([event, rows, acting], () => chartView(desk, nodesOf(event), rows, together))}`;
}

function nodesOf({ before, posts }: LookedEvent): readonly Node[] {
  const postsIn = Map.groupBy(posts, ({ within }) => within);
  const postNodes = (within: string): readonly Node[] =>
    (postsIn.get(within) ?? []).map(({ name, changes }) => ({
      target: {
        key: `職 ${within}/${name}`,
        name,
        value: namedPost(name, within),
        path: null,
        changes,
        ends: changes.length > 0,
      },
      children: [],
    }));
  const unitNode = ({ name, path, does, changes, children }: Standing): Node => ({
    target: { key: path, name, value: namedUnit(path), path, changes, ends: does !== null },
    children: [...postNodes(path), ...children.map(unitNode)],
  });
  return [...before.map(unitNode), ...postNodes('')];
}

function chartView(
  desk: Desk,
  nodes: readonly Node[],
  rows: readonly WrittenRow[],
  together: (verb: Verb, units: readonly UnitValue[]) => void,
): TemplateResult {
  const { acting } = desk.state;
  const set = (change: Partial<Acting>) => desk.set({ acting: { ...desk.state.acting, ...change } });
  const shown = matching(nodes, acting.filter.normalize('NFKC').trim());
  const all = targetsIn(nodes);
  const found = targetsIn(shown);
  const entrance = found.some(({ key }) => key === acting.at) ? acting.at : (found[0]?.key ?? null);
  const chosen = all.filter(({ key }) => acting.chosen.has(key));
  const toggle = ({ key }: Target) => {
    const next = new Set(acting.chosen);
    if (!next.delete(key)) next.add(key);
    set({ chosen: next });
  };
  const press = (target: Target, button: HTMLElement) => {
    if (acting.isSeveral) return toggle(target);
    closeMenu();
    set({ on: target, at: target.key });
    openMenu(button);
  };
  const node = ({ target, children }: Node): TemplateResult => html`<li>
    <button
      type="button"
      class=${`draft-unit${target.ends ? ' ends' : ''}${target.path === null ? ' post' : ''}`}
      tabindex=${target.key === entrance ? 0 : -1}
      aria-haspopup=${acting.isSeveral ? nothing : 'true'}
      aria-pressed=${acting.isSeveral ? String(acting.chosen.has(target.key)) : nothing}
      @focus=${() => desk.state.acting.at !== target.key && set({ at: target.key })}
      @click=${(event: Event) => press(target, event.currentTarget as HTMLElement)}
    >${target.name}</button>${target.changes.map(
      (index) =>
        html` <a class="draft-done" tabindex=${target.key === entrance ? nothing : -1} href=${`#draft-row-${index}`}>${rows[index]?.told?.word ?? '変更'}<span class="visually-hidden">: ${target.name}の変更へ</span></a>`,
    )}
    ${children.length > 0 ? html`<ul>${children.map(node)}</ul>` : nothing}
  </li>`;
  return html`
    <p class="draft-acting-bar">
      <label>名前で絞る <input type="search" autocomplete="off" .value=${acting.filter} @input=${onText((filter) => set({ filter }))} /></label>
      <label class="draft-tick"><input type="checkbox" .checked=${acting.isSeveral} @change=${onTick((isSeveral) => set({ isSeveral, chosen: new Set() }))} />いくつも選ぶ</label>
      <span class="small quiet" role="status">${acting.filter.trim() === '' ? `${all.length}件` : `${all.length}件のうち${found.length}件`}</span>
    </p>
    <div
      class="draft-acting"
      role="group"
      aria-label="改正前の組織図"
      aria-describedby="draft-acting-help"
      @keydown=${(event: KeyboardEvent) => stepThrough(event, '.draft-unit')}
      @scroll=${() => closeMenuLeftBehind()}
    ><ul class="draft-tree">${shown.map(node)}</ul></div>
    <p class="visually-hidden" id="draft-acting-help">上下の矢印キーで組織を移り、Enterキーで選びます。</p>
    ${acting.isSeveral ? severalBar(desk, chosen, set, together) : nothing}
    ${menuView(desk, acting.on, rows, set)}
  `;
}

/** Units whose name contains `words`, with their parents. */
function matching(nodes: readonly Node[], words: string): readonly Node[] {
  if (words === '') return nodes;
  return nodes.flatMap((node) => {
    if (node.target.name.normalize('NFKC').includes(words)) return [node];
    const children = matching(node.children, words);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

function targetsIn(nodes: readonly Node[]): readonly Target[] {
  return nodes.flatMap(({ target, children }) => [target, ...targetsIn(children)]);
}

/** Actions on several units: with `isTogether` one change for all of them, otherwise one change each. */
const severally: readonly { readonly verb: Verb; readonly isTogether: boolean }[] = [
  { verb: 'merge', isTogether: true },
  { verb: 'absorb', isTogether: true },
  { verb: 'reorganize', isTogether: true },
  { verb: 'transfer', isTogether: true },
  { verb: 'abolish', isTogether: false },
  { verb: 'lose', isTogether: false },
];

function severalBar(
  desk: Desk,
  chosen: readonly Target[],
  set: (change: Partial<Acting>) => void,
  together: (verb: Verb, units: readonly UnitValue[]) => void,
): TemplateResult {
  const values = chosen.map(({ value }) => value);
  const done = () => set({ isSeveral: false, chosen: new Set() });
  return html`<div class="draft-several">
    <p role="status">${chosen.length === 0 ? '組織を押すと選ばれます。もう一度押すと外れます。' : html`<b>${chosen.length}件</b>: ${chosen.map(({ name }) => name).join('、')}`}</p>
    <p class="draft-buttons">
      ${severally.map(
        ({ verb, isTogether }) => html`<button
          type="button"
          ?disabled=${chosen.length === 0}
          @click=${() => {
            done();
            if (isTogether) write(desk, verb, values);
            else together(verb, values);
          }}
        >${actWords[verb] ?? verbWords[verb]}</button>`,
      )}
    </p>
  </div>`;
}

function menuView(
  desk: Desk,
  on: Target | null,
  rows: readonly WrittenRow[],
  set: (change: Partial<Acting>) => void,
): TemplateResult {
  return html`<div
    popover
    id=${MENU}
    class="draft-menu"
    role="group"
    aria-label=${on === null ? nothing : `${on.name}を`}
    @keydown=${(event: KeyboardEvent) => stepThrough(event, 'button, a')}
  >
    ${
      on === null
        ? nothing
        : html`<p><b>${on.name}</b>を</p>
            ${(on.path === null ? ofPosts : offered).map((verb) => menuItem(actWords[verb] ?? verbWords[verb], () => write(desk, verb, [on.value])))}
            ${on.path === null ? nothing : menuItem('下に新設', () => establishBelow(desk, on.path ?? ''))}
            ${menuItem('ほかとまとめて選ぶ', () => set({ isSeveral: true, chosen: new Set([on.key]) }))}
            ${on.changes.map(
              (index) =>
                html`<p><a href=${`#draft-row-${index}`} @click=${() => closeMenu()}>${rows[index]?.title ?? '書いてある変更'}へ</a></p>`,
            )}`
    }
  </div>`;
}

function menuItem(words: string, act: () => void): TemplateResult {
  return html`<button
    type="button"
    @click=${() => {
      closeMenu();
      act();
    }}
  >${words}</button>`;
}

const ofPosts: readonly Verb[] = [
  'rename',
  'move',
  'abolish',
  'merge',
  'regrade',
  'hold',
  'release',
  'transfer',
  'lose',
];

/** The name of an action after 「…を」, where the name of the verb does not fit. */
const actWords: Partial<Record<Verb, string>> = {
  transfer: '移管元にして事務移管',
  merge: 'ほかの組織と統合',
  absorb: 'ほかの組織へ編入',
  detach: 'もとにして分離',
  assign: '担い手にして職務追加',
  lose: 'その後は不明とする',
};

function write(desk: Desk, verb: Verb, units: readonly UnitValue[]): void {
  const { forms } = desk.state;
  if (forms === null) return;
  desk.begin(formOf(verb, valuesFor(forms, verb, units)));
  toForm();
}

function establishBelow(desk: Desk, path: string): void {
  const { forms } = desk.state;
  if (forms === null) return;
  desk.begin(formOf('establish', valuesBelow(forms, path)));
  toForm();
}
