import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isNew } from '#drafting/draft.ts';
import { placeForAll, proposals, type Repository } from '#drafting/propose.ts';
import { copy } from '../../copy.ts';
import type { Desk } from '../../desk.ts';

/** Proposing a file at a forge, in three steps with a picture each. */
export function proposalView(
  desk: Desk,
  repository: Repository,
  path: string,
  text: string,
): TemplateResult | typeof nothing {
  const { draft } = desk.state;
  if (draft === null) return nothing;
  const isFresh = isNew(draft, path);
  const { address, isFilled } = proposals(repository, path, text, isFresh);
  const { name } = repository;
  const put = isFilled
    ? html`<b>開く</b>
        <a href=${address} target="_blank" rel="noopener">${name}の画面を開く</a>
        <span>ファイルの名前と中身が、もう入っています。</span>`
    : html`<b>貼り付ける</b>
        <span class="draft-buttons">
          <button type="button" @click=${() => copy(desk, text)}>中身を写す</button>
          <a href=${address} target="_blank" rel="noopener">${name}の画面を開く</a>
        </span>
        <span>${isFresh ? '大きな入力欄に貼り付けます（Ctrl＋V）。' : '中身をすべて選び（Ctrl＋A）、貼り付けます（Ctrl＋V）。'}</span>`;
  return foldOf(name, `${name}に提案する`, [
    put,
    `「Commit changes」を押し、何を載せるかを一行で書きます。`,
    `「${name === 'GitHub' ? 'Propose changes' : 'Create merge request'}」を押すと提案になります。`,
  ]);
}

/** Proposing all files of a draft at once. */
export function proposalOfAllView(
  desk: Desk,
  repository: Repository,
  written: readonly (readonly [path: string, text: string])[],
): TemplateResult {
  const { name } = repository;
  const page = html`<a href=${placeForAll(repository)} target="_blank" rel="noopener">${name}の画面を開く</a>`;
  const steps: Steps =
    name === 'GitHub'
      ? [
          html`<b>フォルダを置く</b>
            ${page}
            <span>下の zip をダウンロードして開き（Windows では右クリックして「すべて展開」）、できた content フォルダを、開いた画面に置きます。</span>`,
          '何を載せるかを一行で書き、「Create a new branch」を選びます。',
          '「Propose changes」を押し、次の画面で「Create pull request」を押します。',
        ]
      : [
          html`<b>開いて写す</b> ${page}
            <span>GitLabはファイルを一つずつ受け取ります。下の順に、同じ場所のファイルに貼り付けます（新しいファイルは、この名前で作ります）。</span>
            <ul>${written.map(([path, text]) => sentView(desk, path, text))}</ul>`,
          'すべて写したら、左の「Source Control」を開き、何を載せるかを一行で書きます。',
          '新しいブランチ（new branch）にコミットし、「Create MR」を押すと、一つの提案になります。',
        ];
  return foldOf(name, `${name}にまとめて提案する`, steps);
}

/** A file that is copied by hand. The mark goes when its text changes. */
function sentView(desk: Desk, path: string, text: string): TemplateResult {
  const { draft, sent } = desk.state;
  const marked = sent.includes(path) ? sent.filter((one) => one !== path) : [...sent, path];
  return html`<li>
    ${path}（${draft !== null && isNew(draft, path) ? '新しいファイル' : '書き換え'}）
    <p class="draft-buttons">
      <button type="button" @click=${() => copy(desk, text)}>中身を写す<span class="visually-hidden">: ${path}</span></button>
      <label class="draft-tick"><input type="checkbox" .checked=${live(sent.includes(path))} @change=${() => desk.set({ sent: marked })} />写した<span class="visually-hidden">: ${path}</span></label>
    </p>
  </li>`;
}

type Steps = readonly [put: TemplateResult, explain: string, propose: string];

function foldOf(name: Repository['name'], title: string, [put, explain, propose]: Steps): TemplateResult {
  return html`<details class="fold">
    <summary>${title}</summary>
    <div class="draft-proposal">
      <ol>
        <li>${pictured(place(svg`<rect class="here" x="16" y="34" width="168" height="70" rx="3" />${line(26, 50, 90)}${line(26, 66, 120)}${line(26, 82, 70)}`))}${put}</li>
        <li>${pictured(place(svg`<rect class="here" x="114" y="10" width="70" height="18" rx="3" /><text x="149" y="23">Commit</text>${line(16, 50, 150)}${line(16, 66, 120)}`))}<b>説明を書く</b><span>${explain}</span></li>
        <li>${pictured(place(svg`${line(50, 40, 100)}${line(50, 54, 80)}<rect class="here" x="60" y="72" width="80" height="22" rx="3" /><text x="100" y="87">提案</text>`))}<b>提案する</b><span>${propose}あとは管理者が確かめます。</span></li>
      </ol>
      <p class="small quiet">このサイトがパスワードや合い言葉を尋ねることはありません。${name}にログインしていないときは、${name}が尋ねます。</p>
    </div>
  </details>`;
}

/** Hidden from screen readers: the text beside it says the same. */
function pictured(picture: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 200 114" aria-hidden="true" focusable="false">${picture}</svg>`;
}

function place(inside: SVGTemplateResult): SVGTemplateResult {
  return svg`<rect class="page" x="6" y="4" width="188" height="106" rx="4" />${inside}`;
}

function line(x: number, y: number, length: number): SVGTemplateResult {
  return svg`<path class="line" d=${`M${x} ${y}h${length}`} />`;
}
