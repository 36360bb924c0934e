import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { findBrowsers, isChromium } from './browsers.mjs';
import { run } from './run.mjs';

/** Whether Debian's packages may be installed here without asking anyone: Debian's kin, and root. */
function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/usr/bin/apt-get')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  // Ubuntu's chromium package only points to a snap, which does not work in a container.
  return (
    /^ID=debian$/m.test(release) || (/^ID_LIKE=.*debian/m.test(release) && !/ubuntu/.test(release))
  );
}

function hasFonts() {
  const folder = '/usr/share/fonts/truetype';
  return process.platform !== 'linux' || (existsSync(folder) && readdirSync(folder).length > 0);
}

/** Installs what is wanted of Debian's packages, where that may be done. */
async function ensure(browsers) {
  const wanted = [...browsers, ...(hasFonts() ? [] : ['fonts-dejavu-core'])];
  if (wanted.length > 0 && mayInstall()) await install(wanted);
}

async function install(packages) {
  console.log(`Installing ${packages.join(' and ')} (apt-get)…`);
  // Installing is not starting: in runlevel 1 no package brings up its server.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

const WORDPRESS = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'mariadb-server-core',
  'mariadb-client',
  'php-cli',
  'php-mbstring',
];

async function notInstalled(packages) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own way to name fields
  const args = ['-W', '-f', '${Package} ${db:Status-Status}\n', ...packages];
  // Packages it has never heard of make it fail, with the others told all the same.
  const { stdout } = await promisify(execFile)('dpkg-query', args).catch((error) => error);
  const lines = new Set((stdout ?? '').split('\n'));
  return packages.filter((name) => !lines.has(`${name} installed`));
}

/**
 * Installs what is missing of a WordPress, where it may. Debian's package wants a web server of its own
 * as well; where systemd runs it would be serving at once, so there this is left to a person. Returns why
 * there is no WordPress here, or nothing where there is.
 */
export async function ensureWordPress() {
  const missing = await notInstalled(WORDPRESS);
  if (missing.length === 0) return undefined;
  if (mayInstall() && !existsSync('/run/systemd/system')) {
    await install(missing);
    if ((await notInstalled(WORDPRESS)).length === 0) return undefined;
    return 'the packages could not be installed: see the messages of apt-get';
  }
  return `it needs Debian's packages; as root: apt-get install ${missing.join(' ')}`;
}

const missingChromium = () => (findBrowsers().some(isChromium) ? [] : ['chromium']);
const missingFirefox = () =>
  findBrowsers().some((browser) => !isChromium(browser)) ? [] : ['firefox-esr'];

/**
 * Installs Debian's Chromium, and a font without which its pages show no letters, where they are
 * missing and may be installed. Afterwards `findBrowsers` tells what there is.
 */
export function ensureChromium() {
  return ensure(missingChromium());
}

/** The same for both browsers in which Pause is tested. */
export function ensureBothBrowsers() {
  return ensure([...missingChromium(), ...missingFirefox()]);
}
