import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

async function ensure(browsers) {
  const wanted = [...browsers, ...(hasFonts() ? [] : ['fonts-dejavu-core'])];
  if (wanted.length === 0 || !mayInstall()) return;
  console.log(`Installing ${wanted.join(' and ')} (apt-get)…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env });
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
