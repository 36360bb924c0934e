import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ensureWordPress } from './debian.mjs';
import { ROOT } from './run.mjs';

const SITE = join(ROOT, 'tests/wordpress/site');
const PROGRAM = '/usr/share/wordpress';
const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 10_000;
const call = promisify(execFile);

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A program in a process group of its own, so that what it starts in turn can be ended with it. */
function startProcess(program, args, { log, env = {} }) {
  const output = openSync(log, 'a');
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  let why;
  child.once('error', (error) => {
    why = error.message;
  });
  child.once('exit', (code, signal) => {
    why ??= `it ended with ${signal ?? code}`;
  });
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
      return true;
    } catch {
      // Nobody of the group is left.
      return false;
    }
  };
  return {
    async ready(isReady) {
      const end = Date.now() + STARTS_WITHIN_MS;
      while (!(await isReady())) {
        if (why === undefined && Date.now() < end) {
          await sleep(50);
          continue;
        }
        const said = await readFile(log, 'utf8').catch(() => '');
        throw new Error(`${program} does not run: ${why ?? 'no answer'}\n${said.slice(-2000)}`);
      }
    },
    async stop() {
      if (child.pid === undefined) return;
      kill('SIGTERM');
      const end = Date.now() + STOPS_WITHIN_MS;
      while (kill(0)) {
        if (Date.now() > end) kill('SIGKILL');
        await sleep(50);
      }
    },
  };
}

const answers = (program, args) =>
  call(program, args).then(
    () => true,
    () => false,
  );

/** An empty MariaDB that only a socket in `folder` leads to, which is why it asks for no password. */
async function startDatabase(folder, processes) {
  const data = join(folder, 'data');
  const socket = join(folder, 'database.sock');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await call('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, ...user]);
  const database = startProcess(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'database.pid')}`,
      `--tmpdir=${folder}`,
      '--skip-networking',
      '--skip-grant-tables',
      // What is written need not outlive the machine.
      '--innodb-flush-log-at-trx-commit=0',
      ...user,
    ],
    { log: join(folder, 'database.log') },
  );
  processes.push(database);
  const query = ['--no-defaults', `--socket=${socket}`, '-e'];
  await database.ready(() => answers('mariadb', [...query, 'SELECT 1']));
  await call('mariadb', [...query, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4']);
  return socket;
}

async function startSite(folder, socket, processes) {
  const site = join(folder, 'site');
  // Its own code finds its configuration by where it lies itself, so a copy is needed, without links.
  await cp(PROGRAM, site, { recursive: true, dereference: true });
  await mkdir(join(site, 'wp-content/mu-plugins'));
  await copyFile(join(SITE, 'wp-config.php'), join(site, 'wp-config.php'));
  await copyFile(join(SITE, 'must-use.php'), join(site, 'wp-content/mu-plugins/pause.php'));

  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  const password = randomBytes(12).toString('hex');
  const env = {
    WORDPRESS_URL: url,
    WORDPRESS_SOCKET: socket,
    WORDPRESS_SECRET: randomBytes(24).toString('hex'),
  };
  await call('php', [join(SITE, 'install.php')], {
    env: { ...process.env, ...env, WORDPRESS_FOLDER: site, WORDPRESS_PASSWORD: password },
  });
  const server = startProcess('php', ['-d', 'sendmail_path=/bin/true', '-S', address, '-t', site], {
    log: join(folder, 'php.log'),
    env: { ...env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  processes.push(server);
  await server.ready(async () => (await fetch(url).catch(() => undefined))?.ok === true);
  return { url, user: 'writer', password, socket };
}

/**
 * Starts a real WordPress of Debian's packages on loopback, new and empty, with everything it keeps in a
 * temporary folder. Resolves to its address, its user's name and password, its database's socket, and
 * `stop`, which ends its processes and removes the folder. Throws, with nothing left behind, if it does
 * not start.
 */
export async function startWordPress() {
  const folder = await mkdtemp(join(tmpdir(), 'pause-wordpress-'));
  const processes = [];
  const end = async () => {
    for (const one of processes.reverse()) await one.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  let ended;
  const stop = () => {
    ended ??= end();
    return ended;
  };
  try {
    const socket = await startDatabase(folder, processes);
    return { ...(await startSite(folder, socket, processes)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Runs `tests` beside a real WordPress, handing it what it needs to find it as environment variables,
 * and ends that WordPress whatever happens, also on Ctrl+C. Resolves to the tally that `tests` resolves
 * to. Where no WordPress can be had it says why; that has failed where all is checked in earnest
 * (`CI=true`), and is left out otherwise.
 */
export async function besideWordPress(tests) {
  const why = await ensureWordPress();
  if (why !== undefined) {
    console.log(`Not tested on a real WordPress: ${why}`);
    return { passed: 0, failed: process.env.CI === 'true' ? 1 : 0 };
  }
  console.log('Starting WordPress…');
  const starting = startWordPress();
  // Its processes don't hear a Ctrl+C; those of a half-started one are known only once it has started.
  const interrupted = async () => {
    await starting.then(({ stop }) => stop()).catch(() => undefined);
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, interrupted);
  const { stop, ...place } = await starting;
  try {
    return await tests({ PAUSE_WORDPRESS: JSON.stringify(place) });
  } finally {
    await stop();
    for (const signal of signals) process.off(signal, interrupted);
  }
}
