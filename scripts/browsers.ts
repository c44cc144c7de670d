/**
 * Finds Chromium and Firefox on this machine and, where the system's packages allow it, installs them.
 * `node scripts/browsers.ts chromium firefox` makes sure of both; exit 1 with one sentence each where it cannot.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Kind {
  title: string;
  /** Environment variable that names the executable, before everything else. */
  variable: string;
  commands: string[];
  places: string[];
  /** Debian's package. */
  debian: string;
  /** What the manifest asks for (`minimum_chrome_version`, `strict_min_version`). */
  oldest: number;
}

const applications = ['/Applications', join(homedir(), 'Applications')];
const inApplications = (paths: string[]): string[] =>
  process.platform === 'darwin' ? applications.flatMap(folder => paths.map(path => join(folder, path))) : [];
const inProgramFiles = (paths: string[]): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map(name => process.env[name])
    .flatMap(folder => (folder ? paths.map(path => join(folder, path)) : []));

const kinds: Record<BrowserName, Kind> = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    places: [
      ...inApplications([
        'Chromium.app/Contents/MacOS/Chromium',
        'Google Chrome.app/Contents/MacOS/Google Chrome',
      ]),
      ...inProgramFiles(['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe']),
    ],
    debian: 'chromium',
    oldest: 128,
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: [
      ...inApplications([
        'Firefox.app/Contents/MacOS/firefox',
        'Firefox Developer Edition.app/Contents/MacOS/firefox',
      ]),
      ...inProgramFiles(['Mozilla Firefox/firefox.exe']),
    ],
    debian: 'firefox-esr',
    oldest: 140,
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map(folder => join(folder, command)).find(isExecutable) ?? null;
}

/** Main version, or null where the executable does not answer: Ubuntu's stubs only say "install the snap". */
function versionOf(path: string): number | null {
  // A browser on Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return Number.POSITIVE_INFINITY;
  const { status, stdout } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 30_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const version = status === 0 ? /(\d+)\.\d/.exec(stdout) : null;
  return version ? Number(version[1]) : null;
}

/** Where a browser that is new enough is, or null. */
export function findBrowser(name: BrowserName): string | null {
  const kind = kinds[name];
  const named = process.env[kind.variable];
  if (named) return isExecutable(named) ? named : null;
  const found = [...kind.commands.map(onPath), ...kind.places].filter(path => path !== null);
  return found.filter(isExecutable).find(path => (versionOf(path) ?? 0) >= kind.oldest) ?? null;
}

/** One sentence: what is missing and what to do. */
export function howToGet(name: BrowserName): string {
  const { title, variable, debian, oldest } = kinds[name];
  const named = process.env[variable];
  if (named)
    return `${variable}=${named} is not an executable file: correct it, or unset it to have ${title} looked for.`;
  return (
    `${title} ${oldest} or newer was not found: install it (Debian: apt-get install ${debian}; ` +
    `elsewhere from its website) or set ${variable} to its executable.`
  );
}

/** The browser's path. Throws an error with {@link howToGet} as its message. */
export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(howToGet(name));
  return path;
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

/** Installs Debian packages as root or through a sudo that asks for no password. False where that is impossible. */
function installPackages(packages: string[]): boolean {
  if (process.platform !== 'linux' || !onPath('apt-get')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const apt = (...args: string[]): boolean => {
    const [command, ...rest] = [
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    try {
      execFileSync(command!, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
      return true;
    } catch {
      return false;
    }
  };
  console.log(`Installing ${packages.join(', ')} from the system's packages …`);
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

/** Makes sure of browsers, installing what is missing where that is possible; returns a sentence per one missing. */
export function ensureBrowsers(names: BrowserName[]): string[] {
  const missing = names.filter(name => !findBrowser(name));
  const installable = missing.filter(name => !process.env[kinds[name].variable]);
  const font = hasChineseFont() ? [] : ['fonts-noto-cjk'];
  // One by one, so that a package this system lacks does not take the others with it.
  for (const name of installable) installPackages([kinds[name].debian]);
  if (font.length > 0) installPackages(font);
  return missing.filter(name => !findBrowser(name)).map(howToGet);
}

if (import.meta.main) {
  const names = process.argv.slice(2).filter(name => name === 'chromium' || name === 'firefox');
  const problems = ensureBrowsers(names);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
