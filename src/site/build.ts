import { sourceText } from '#archive/1-read/files.ts';
import { beginAt } from '#archive/4-link/addresses/urls.ts';
import { checkAcross, type OpenArchive } from '#archive/archive.ts';
import { inWordsOfFiles } from '#archive/in-words-of-files.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import type { rasterise } from '#pictures/rasterise.ts';
import { assemble } from './assemble.ts';
import { checkContent } from './check-content.ts';
import type { Pages } from './compiled/pages.ts';
import type { Origin } from './digests.ts';
import { reportOfSite } from './inspect/problem.ts';
import { areSound, type Everyone, type EveryoneSound, makeEveryone } from './made/everyone.ts';
import type { Helpers, Job } from './made/helpers.ts';
import { makeShare } from './made/make-share.ts';
import { openWorkshop } from './made/open-workshop.ts';
import { makeAll, makeGuide, names } from './made/others.ts';
import { makeSearch } from './made/search.ts';
import { isOfSpoiled } from './made/store.ts';
import { openContent, type Workshop, type WorkshopPlan } from './made/workshop.ts';
import { type NextSite, nextSite } from './next-site.ts';
import { homeOf } from './open.ts';
import {
  bringBack,
  makeRoom,
  type Output,
  outputAt,
  replaceAll,
  replaceParts,
  whyNotReplaced,
} from './output.ts';
import { packParcel, takeParcels } from './parcel.ts';
import { idsOfShard, type Shard } from './shard.ts';
import { systemFault } from './system-fault.ts';

interface BuildOptions extends WorkshopPlan {
  readonly out: string;
  /** Folders of shards that were made elsewhere, from which what still fits is taken. */
  readonly shards?: readonly string[];
}

/** What a build does to the world besides writing its folder and what it keeps. */
export interface BuildEffects {
  /** The pages as a program, for a site that begins there. */
  readonly openPages: (home: string) => Promise<Pages>;
  /** Processes that make parts of a site that begins there, this one by `make`; null where it makes all. */
  readonly helpers: ((home: string, make: (job: Job) => Promise<void>) => Promise<Helpers>) | null;
  /** What makes a PNG of a drawing, where this process does; the usual where it is not said. */
  readonly pixels?: typeof rasterise;
  /** Two builds of one checkout at once would write into each other's intermediate files. */
  readonly takeTurn: () => Promise<void>;
  /** What the site is made from, as it is told beside what stands in its files. */
  readonly origin: () => Origin;
  readonly progress: (done: number, all: number) => void;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly color: boolean;
}

/**
 * Checks and makes every municipality that is not as it was, and what tells of all of them; puts the site together
 * beside the last good one; and only where nothing is wrong puts it in its place. Whether it came to that; why not is told
 * by `complain`.
 */
export async function buildSite(options: BuildOptions, effects: BuildEffects): Promise<boolean> {
  const output = outputAt(options.out);
  const isBuilt = await inItsPlace(output, options, effects, async (shop, helpers) => {
    const unfit = takeFromShards(shop, options, effects);
    if (unfit !== null) return unfit;
    const site = nextSite(output.folder, output.fresh);
    // The guide depends on nobody: one makes it while others begin with municipalities.
    const [, everyone] = await Promise.all([
      helpers && makeGuide(shop, helpers),
      makeEveryone(shop, idsOf(shop), helpers, effects.progress, site),
    ]);
    const across = new Map([...everyone].map(([id, made]) => [id, made.across]));
    const unsound = whyUnsound(shop, everyone, checkAcross(shop.archive, across), effects);
    if (unsound !== null) return unsound;
    if (!areSound(everyone)) throw new Error('a municipality was not made in which nothing is wrong');
    return published(shop, everyone, helpers, output, site, effects);
  });
  if (isBuilt) effects.say(`サイトを ${options.out}/ に作りました（基準日 ${options.asOf}）。`);
  return isBuilt;
}

/** Makes a part of the municipalities, and puts what was made where the build of the whole can take it from. */
export async function buildShard(
  options: BuildOptions & { readonly shard: Shard },
  effects: BuildEffects,
): Promise<boolean> {
  const { shard, out } = options;
  let made = 0;
  const output = outputAt(out);
  const isBuilt = await inItsPlace(output, options, effects, async (shop, helpers) => {
    const ids = idsOfShard(idsOf(shop), shard);
    const everyone = await makeEveryone(shop, ids, helpers, effects.progress);
    const unsound = whyUnsound(shop, everyone, shop.archive.sharedDiagnostics, effects);
    if (unsound !== null) return unsound;
    makeRoom(output);
    packParcel(shop, ids, output.fresh);
    made = ids.length;
    return () => replaceAll(output);
  });
  if (isBuilt)
    effects.say(`${made}市区町村を ${out}/ に作りました（${shard.of}つに分けた${shard.number}つめ）。`);
  return isBuilt;
}

/** What is ready, as the step that puts it in its place; or why there is nothing. */
type Ready = string | (() => void);
type Make = (shop: Workshop, helpers: Helpers | null) => Promise<Ready>;

/** Has something made beside its place and then put there. */
async function inItsPlace(
  output: Output,
  options: BuildOptions,
  effects: BuildEffects,
  make: Make,
): Promise<boolean> {
  try {
    return await replaced(output, options, effects, () => inShop(options, effects, make));
  } catch (problem) {
    effects.complain(whyFailed(problem));
    return false;
  }
}

async function replaced(
  output: Output,
  { root }: BuildOptions,
  effects: BuildEffects,
  make: () => Promise<Ready>,
): Promise<boolean> {
  const stop = (reason: string | null): boolean => {
    if (reason !== null) effects.complain(reason);
    return reason !== null;
  };
  const mayNot = () => stop(whyNotReplaced(output, ['.', root]));
  await effects.takeTurn();
  bringBack(output);
  if (mayNot()) return false;
  const ready = await onceMoreWhereSpoiled(make);
  if (typeof ready === 'string') return !stop(ready);
  // Building took a while: somebody may have put something there.
  if (mayNot()) return false;
  ready();
  return true;
}

/** Whoever comes upon something kept that is spoiled has thrown it away: once more, it is made. The same is not found twice. */
async function onceMoreWhereSpoiled(make: () => Promise<Ready>): Promise<Ready> {
  const found = new Set<string>();
  for (;;) {
    try {
      return await make();
    } catch (problem) {
      const text = String(problem);
      if (!isOfSpoiled(problem) || found.has(text)) throw problem;
      found.add(text);
    }
  }
}

const KEPT = '前に作ったものはそのまま残っています。';

/** Nothing that an editor wrote may lead here: the content was checked. */
function whyFailed(problem: unknown): string {
  const refused = systemFault(problem);
  if (refused !== null) return `サイトを作る途中で止まりました。${refused}${KEPT}`;
  const details = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return `サイトを作る途中で止まりました。原稿ではなく、このプログラムの誤りです。次の内容を、開発者に知らせてください。${KEPT}\n${details}`;
}

/** Has something made in a workshop for the content, where there can be a site. */
async function inShop(options: BuildOptions, effects: BuildEffects, make: Make): Promise<Ready> {
  const archive = openContent(options);
  const home = homeOf(archive);
  if (home === null) return whyNoSite(archive, effects);
  // Whoever has everything made by others opens no site, and writes addresses all the same.
  beginAt(home);
  const shop = openWorkshop(archive, await effects.openPages(home), options.kept, effects.pixels);
  const helpers = effects.helpers && (await effects.helpers(home, (job) => makeShare(shop, job)));
  try {
    return await make(shop, helpers);
  } finally {
    helpers?.end();
  }
}

function idsOf({ archive }: Workshop): readonly string[] {
  return [...archive.shelf.municipalities.keys()].sort();
}

/** What is in none of the parcels, or was made of other texts, is made here, and that is told: it may take long. */
function takeFromShards(shop: Workshop, { shards = [] }: BuildOptions, effects: BuildEffects): string | null {
  if (shards.length === 0) return null;
  const taken = takeParcels(shop, idsOf(shop), shards);
  if (typeof taken === 'string') return taken;
  const { missing } = taken;
  if (missing.length > 0)
    effects.complain(
      `${missing.length}市区町村（${missing.slice(0, 3).join('、')}${missing.length > 3 ? 'など' : ''}）は、渡されたものの中にないか、作られたあとで原稿が変わりました。ここで作ります。`,
    );
  return null;
}

async function whyNoSite(archive: OpenArchive, effects: BuildEffects): Promise<string> {
  const { diagnostics } = await checkContent(archive);
  return (
    whyWrong(archive, diagnostics, effects) ??
    'content/site.yaml がないため、サイトは作りませんでした。name（サイトの名前）と url（公開するアドレス）を書いてください。'
  );
}

function whyUnsound(
  { archive, shared }: Workshop,
  everyone: Everyone,
  across: readonly Diagnostic[],
  effects: BuildEffects,
): string | null {
  if ([...everyone.values()].some((made) => made.shared !== shared))
    return `サイトを作っている間に、市区町村に共通の原稿（content/ のすぐ下のファイル）が書き換えられました。もう一度作ってください。${KEPT}`;
  const own = [...everyone.values()].flatMap(({ diagnostics }) => diagnostics);
  const all = inWordsOfFiles([...own, ...across], sourceText(archive.files));
  return whyWrong(archive, sortDiagnostics(all), effects);
}

function whyWrong(
  { files }: OpenArchive,
  diagnostics: readonly Diagnostic[],
  { complain, color }: BuildEffects,
): string | null {
  if (diagnostics.length > 0) complain(renderTerminal(diagnostics, { source: sourceText(files), color }));
  return diagnostics.some(({ severity }) => severity === 'error')
    ? '誤りがあるため、サイトは作りませんでした。前に作ったものはそのまま残っています。'
    : null;
}

async function published(
  shop: Workshop,
  everyone: EveryoneSound,
  helpers: Helpers | null,
  output: Output,
  site: NextSite,
  { complain, origin }: BuildEffects,
): Promise<Ready> {
  await makeGuide(shop, helpers);
  await makeAll(shop, everyone, helpers);
  makeRoom(output);
  const search = makeSearch(shop, everyone, names.all, helpers);
  const { gone, problems } = await assemble(shop, everyone, search, origin, site);
  shop.store.keepOnly(new Set([...everyone.keys(), ...Object.values(names), ...(await search)]));
  if (problems.length === 0) return () => replaceParts(output, gone);
  complain(reportOfSite(problems));
  return `作ったサイトに誤りがあるため、公開しませんでした。前に作ったものはそのまま残っています（新しくなるものだけを置いた場所: ${output.fresh}）。`;
}
