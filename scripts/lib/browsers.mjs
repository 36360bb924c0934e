import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// By preference: Chromium opens an extension with the least ado.
const LINUX = {
  chromium: ['chromium', 'chromium-browser'],
  edge: ['microsoft-edge', 'microsoft-edge-stable'],
  chrome: ['google-chrome', 'google-chrome-stable'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const MAC = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium'],
  edge: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function places() {
  const { env, platform } = process;
  if (platform === 'darwin') return [MAC, ['/Applications', join(homedir(), 'Applications')]];
  if (platform === 'win32') {
    return [WINDOWS, [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]];
  }
  return [LINUX, (env.PATH ?? '').split(delimiter)];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browsers installed here that Pause runs in, best first: `[{ kind, path }]`. */
export function findBrowsers() {
  const [programs, folders] = places();
  return Object.entries(programs).flatMap(([kind, names]) => {
    const path = names
      .flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
      .find(isProgram);
    return path ? [{ kind, path }] : [];
  });
}

/** Whether this browser can be driven without a display here, that is whether it is Chromium's kin. */
export function isChromium({ kind }) {
  return kind !== 'firefox';
}

/** Chromium's own sandbox refuses to run as root, as in a container. */
export const SANDBOX_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Keeps a throwaway profile from asking, updating, or calling home. */
export const QUIET_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How to get a browser on this system. */
export function howToGetABrowser() {
  const how = {
    darwin: 'Install one with Homebrew: brew install --cask chromium (or google-chrome, firefox)',
    win32:
      'Microsoft Edge comes with Windows; or: winget install Google.Chrome (or Mozilla.Firefox)',
    linux: [
      'Debian:   sudo apt-get install chromium',
      'Ubuntu:   sudo snap install chromium',
      'Fedora:   sudo dnf install chromium',
      'Arch:     sudo pacman -S chromium',
      'openSUSE: sudo zypper install chromium',
    ].join('\n'),
  };
  return how[process.platform] ?? 'Install Chromium, Chrome, Edge or Firefox';
}
