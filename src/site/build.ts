import { sourceText } from '#archive/1-read/files.ts';
import { setBasePath } from '#archive/4-link/addresses/urls.ts';
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
  tidy,
  whyNotReplaced,
} from './output.ts';
import { packParcel, takeParcels } from './parcel.ts';
import { idsOfShard, type Shard } from './shard.ts';
import { systemFault } from './system-fault.ts';

interface BuildOptions extends WorkshopPlan {
  readonly out: string;
  /** Folders of shards built elsewhere. Up-to-date municipalities are taken from them. */
  readonly shards?: readonly string[];
}

/** The effects of a build besides writing its output folder and its store. */
export interface BuildEffects {
  /** Loads the compiled pages for a site whose address has the path `home`. */
  readonly openPages: (home: string) => Promise<Pages>;
  /** Starts worker processes. This process does its share of the jobs by `make`. Null to build in this process alone. */
  readonly helpers: ((home: string, make: (job: Job) => Promise<void>) => Promise<Helpers>) | null;
  /** Replaces the rasteriser of this process. */
  readonly pixels?: typeof rasterise;
  /** Waits for other builds of this checkout, which would write into the same intermediate files. */
  readonly takeTurn: () => Promise<void>;
  /** The engine and commit that the published list of digests names. */
  readonly origin: () => Origin;
  readonly progress: (done: number, all: number) => void;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly color: boolean;
}

/**
 * Builds the site: checks and makes every municipality that changed, then the pages across municipalities and the search index, and
 * puts the next site together beside the published one. Replaces that only if there are no errors. Returns whether it did; otherwise
 * `complain` says why not.
 */
export async function buildSite(options: BuildOptions, effects: BuildEffects): Promise<boolean> {
  const output = outputAt(options.out);
  const isBuilt = await inItsPlace(output, options, effects, async (shop, helpers) => {
    const unfit = takeFromShards(shop, options, effects);
    if (unfit !== null) return unfit;
    const site = nextSite(output.folder, output.fresh);
    // The guide depends on no content, so one process makes it while others begin with municipalities.
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

/** Makes one shard of the municipalities and packs them into `out`, from which `buildSite` takes them with `shards`. */
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

/** The last step, which publishes what was made; or a Japanese sentence that says why there is nothing to publish. */
type Ready = string | (() => void);
type Make = (shop: Workshop, helpers: Helpers | null) => Promise<Ready>;

/** Runs `make` and publishes its result. Returns whether it succeeded; reports failures by `complain`. */
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
  tidy(output);
  try {
    const ready = await onceMoreWhereSpoiled(make);
    if (typeof ready === 'string') return !stop(ready);
    // Check again: somebody may have put files there during the build.
    if (mayNot()) return false;
    ready();
    return true;
  } catch (problem) {
    // What was put together would fill the disk further.
    tidy(output);
    throw problem;
  }
}

/**
 * Runs `make` again if an entry of the store was damaged: the entry has been deleted, so this time it is made anew. Fails if the same
 * entry is damaged twice.
 */
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

/** Any other exception is a bug or a refusal by the system, because the content has been checked. */
function whyFailed(problem: unknown): string {
  const refused = systemFault(problem);
  if (refused !== null) return `サイトを作る途中で止まりました。${refused}${KEPT}`;
  const details = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return `サイトを作る途中で止まりました。原稿ではなく、このプログラムの誤りです。次の内容を、開発者に知らせてください。${KEPT}\n${details}`;
}

/** Opens the content and its workshop, and runs `make` in it. Without readable site settings, reports what is wrong instead. */
async function inShop(options: BuildOptions, effects: BuildEffects, make: Make): Promise<Ready> {
  const archive = openContent(options);
  const home = homeOf(archive);
  if (home === null) return whyNoSite(archive, effects);
  // Opening a site sets this too, but this process opens none if workers make everything, and it still writes addresses.
  setBasePath(home);
  const shop = openWorkshop(archive, await effects.openPages(home), options.kept, effects.pixels);
  const helpers = effects.helpers && (await effects.helpers(home, (job) => makeShare(shop, job)));
  try {
    return await make(shop, helpers);
  } finally {
    helpers?.end();
  }
}

function idsOf({ archive }: Workshop): readonly string[] {
  return [...archive.shelf.municipalities.keys()];
}

/** Takes municipalities from `shards`. Warns about those that are missing there, since making them here may take long. */
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
    ? `誤りがあるため、サイトは作りませんでした。${KEPT}`
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
