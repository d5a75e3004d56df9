// Opens pages in a browser, and records requests, console messages and axe results. Each page is closed with
// its test.
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Response,
} from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { examine } from '../support/axe.ts';

/** The URL of the built site, with a slash at its end. */
export const site = inject('site').url;

export interface Conditions
  extends Pick<
    BrowserContextOptions,
    'colorScheme' | 'forcedColors' | 'hasTouch' | 'javaScriptEnabled' | 'permissions'
  > {
  readonly width?: number;
  readonly height?: number;
  /** The expected status of the answer, 200 by default. */
  readonly status?: number;
  /** Console messages that the test expects. */
  readonly complains?: RegExp;
}

export interface Opened {
  readonly page: Page;
  /** The paths of all requests, in order. */
  readonly requests: readonly string[];
  /** The responses so far, with their size after gzip. */
  readonly fetched: () => Promise<readonly Fetched[]>;
}

export interface Fetched {
  readonly path: string;
  readonly bytes: number;
}

/** The timeout of a page on a busy machine: nearly the timeout of a test. */
export const patience = 100_000;

let connection: Promise<Browser> | undefined;
afterAll(async () => (await connection)?.close());

/** The browser shared by all tests, for cases that `open` does not cover. */
export function browser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browser'));
  return connection;
}

/**
 * Opens a path of the site, or any URL. The test fails on any console error or warning, exception or request
 * to a third party.
 */
export async function open(path: string, conditions: Conditions = {}): Promise<Opened> {
  const { width = 1280, height = 900, status = 200, complains, ...rest } = conditions;
  const context = await (await browser()).newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    ...rest,
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const address = new URL(path, site);
  const requests: string[] = [];
  const complaints: string[] = [];
  onTestFinished(() => {
    // Chromium also logs an error for an error status.
    const meant = (one: string) => complains?.test(one) || one.includes(`status of ${status}`);
    expect(complaints.filter((one) => !meant(one))).toEqual([]);
  });
  const responses: Response[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('response', (response) => responses.push(response));
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    requests.push(pathname);
    if (origin !== address.origin) complaints.push(`asks a third party: ${request.url()}`);
  });
  const answer = await page.goto(address.href);
  expect(answer?.status(), address.href).toBe(status);
  return { page, requests, fetched: () => weigh(page, responses) };
}

/**
 * The icon of the site is not counted: only a browser with tabs requests it, and reading does not need it.
 */
async function weigh(page: Page, responses: readonly Response[]): Promise<readonly Fetched[]> {
  await page.waitForLoadState('networkidle');
  const icons = await page
    .locator('link[rel~=icon]')
    .evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
  return Promise.all(
    responses
      .filter((response) => !icons.includes(response.url()))
      .map(async (response) => ({
        path: new URL(response.url()).pathname,
        bytes: gzipSync(await response.body(), { level: 9 }).length,
      })),
  );
}

export function bytesOf(fetched: readonly Fetched[]): number {
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The violations that axe finds on the page, one per line. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await examine(page);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** The violations that axe finds in light and in dark mode. */
export async function accessibilityProblemsByDayAndNight(page: Page): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    problems.push(...(await accessibilityProblems(page)).map((problem) => `${colorScheme}: ${problem}`));
  }
  return problems;
}

/** The width of the page, which should not exceed the window. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** The file whose download `act` triggers. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer; readonly text: string }> {
  const saving = page.waitForEvent('download');
  await act();
  const download = await saving;
  const bytes = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
