/** Opens pages of the repository in a Chromium that is installed, without a network and without their scripts. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, extname, join, posix, sep } from 'node:path';
import type { Browser as Chromium, Page, Route } from 'playwright-core';
import type { Browser, Measured } from '../model/browser.ts';
import type { Host } from '../model/host.ts';
import { type Asked, isMeasured, type Lines, measuringCode } from './measure-page.js';

/** No such name is ever given out (RFC 6761, 6.4), so that nothing can be asked of it by accident. */
const ORIGIN = 'http://tanba.invalid/';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Milliseconds for a page to load, and for one look at it. */
const PATIENCE = 15_000;
/** Bytes of a file that a page may load. */
const LARGEST_FILE = 32 * 1024 * 1024;
/** CSS pixels: a phone, and a desk. Words must be seen on both, by day and by night. */
const SCREENS = [
  { width: 360, height: 800 },
  { width: 1280, height: 800 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
const TYPES: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html', '.htm': 'text/html', '.xhtml': 'application/xhtml+xml', '.css': 'text/css' },
  ...{ '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif' },
  ...{ '.webp': 'image/webp', '.avif': 'image/avif', '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf' },
};

/**
 * Where a Chromium is: the file that TANBA_CHROMIUM names, else the first of the usual names on PATH; null for none.
 * Package managers put folders of the repository on PATH: what lies below `repository`, or in any `node_modules`, is
 * passed over, links resolved, because nothing that a repository contains is run.
 */
export function chromiumIn(env: Readonly<Record<string, string | undefined>>, repository?: string): string | null {
  const named = env.TANBA_CHROMIUM;
  if (named) return isProgram(named) ? named : null;
  const folders = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder.startsWith('/') || /^[a-z]:/i.test(folder));
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const top = repository === undefined ? null : realpathSync(repository);
  return places.find((place) => isProgram(place) && !isOfRepository(realpathSync(place), top)) ?? null;
}

const isOfRepository = (path: string, top: string | null): boolean =>
  path.split(sep).includes('node_modules') || (top !== null && path.startsWith(top + sep));

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether the library that drives a Chromium is there: beside Tanba itself, never where the repository could put one. */
export async function hasDriver(): Promise<boolean> {
  try {
    await import('playwright-core');
    return true;
  } catch {
    return false;
  }
}

/** A browser that starts when it is first asked; `lines` are our policy about what counts as seen. */
export function browserOn(host: Host, executablePath: string, lines: Lines): Browser {
  let started: Promise<Chromium> | null = null;
  return {
    async measure(page, wanted) {
      started ??= launch(executablePath);
      try {
        return await measureOn(await started, host, page, { wanted, lines });
      } catch {
        return wanted.map(() => ({ state: 'unknown' }));
      }
    },
    async close() {
      await (await started?.catch(() => null))?.close();
    },
  };
}

async function launch(executablePath: string): Promise<Chromium> {
  const { chromium } = await import('playwright-core');
  // Chromium refuses its sandbox to root, which containers often are.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({
    executablePath,
    chromiumSandbox,
    timeout: 2 * PATIENCE,
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND', '--dns-prefetch-disable'],
  });
}

async function measureOn(chromium: Chromium, host: Host, page: string, asked: Asked): Promise<readonly Measured[]> {
  const looks: (readonly Measured[])[] = [];
  for (const viewport of SCREENS) {
    for (const colorScheme of SCHEMES) {
      const context = await chromium.newContext({ viewport, colorScheme, javaScriptEnabled: false, offline: false });
      try {
        await context.route('**/*', (route) => answer(route, host, page));
        looks.push(await lookAt(await context.newPage(), page, asked));
      } finally {
        await context.close();
      }
    }
  }
  return asked.wanted.map((_, index) => worst(looks.map((look) => look[index] ?? { state: 'unknown' })));
}

async function lookAt(tab: Page, page: string, asked: Asked): Promise<readonly Measured[]> {
  await tab.goto(ORIGIN + page.split('/').map(encodeURIComponent).join('/'), { waitUntil: 'load', timeout: PATIENCE });
  const answer: unknown = await tab.evaluate(measuringCode(asked));
  if (!isMeasured(answer)) throw new Error('no measurements came back');
  return answer;
}

/** One screen on which words are not seen is enough; then those it is hard to see them on. */
const worst = (looks: readonly Measured[]): Measured =>
  looks.find(({ state }) => state === 'unknown') ??
  looks.find(({ state }) => state === 'hidden') ??
  looks.find((look) => look.state === 'seen' && look.strain !== undefined) ?? { state: 'seen' };

/** Files of the repository, and nothing else: no other host is asked, whatever the page says. */
async function answer(route: Route, host: Host, page: string): Promise<void> {
  const request = route.request();
  const address = new URL(request.url());
  // A page that leads away by itself stays where it is: "no content" is no page to go to (RFC 9110, 15.3.5).
  const leadsAway =
    request.isNavigationRequest() && request.frame().parentFrame() === null && request.frame().url() !== 'about:blank';
  if (leadsAway) return route.fulfill({ status: 204 });
  const body = address.href.startsWith(ORIGIN) ? fileAt(host, address.pathname, page) : null;
  if (body === null) return route.abort('blockedbyclient');
  const contentType = TYPES[extname(address.pathname).toLowerCase()] ?? 'application/octet-stream';
  return route.fulfill({ status: 200, contentType, body });
}

/** What starts with a slash starts at the site's own root, which may be any folder above the page. */
function fileAt(host: Host, pathname: string, page: string): Buffer | null {
  const path = decoded(pathname);
  if (path === null) return null;
  for (let folder = posix.dirname(page); ; folder = posix.dirname(folder)) {
    const held = contentOf(host, path) ?? (folder === '.' ? null : contentOf(host, posix.join(folder, path)));
    if (held || folder === '.' || folder === '/') return held;
  }
}

function decoded(pathname: string): string | null {
  try {
    return posix.normalize(decodeURIComponent(pathname).replace(/^\/+/, ''));
  } catch {
    return null;
  }
}

function contentOf(host: Host, path: string): Buffer | null {
  try {
    const source = host.open(path);
    try {
      return source.size > LARGEST_FILE ? null : Buffer.from(source.read(0, source.size));
    } finally {
      source.close();
    }
  } catch {
    return null;
  }
}
